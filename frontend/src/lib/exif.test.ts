import { expect, test } from 'vitest'
import { cameraNotes, withCameraNotes } from './exif'

const JFIF = [0xff, 0xe0, 0, 4, 1, 2]
const REST = [0xff, 0xda, 0, 3, 9, 7, 7, 0xff, 0xd9]

/** Exif with one entry for the camera's maker and one for the orientation, in either order of bytes. */
function exif(orientation: number, little: boolean): number[] {
  const bytes = new DataView(new ArrayBuffer(8 + 2 + 24 + 4))
  bytes.setUint16(0, little ? 0x4949 : 0x4d4d)
  bytes.setUint16(2, 42, little)
  bytes.setUint32(4, 8, little)
  bytes.setUint16(8, 2, little)
  bytes.setUint16(10, 0x010f, little)
  bytes.setUint16(22, 0x0112, little)
  bytes.setUint16(24, 3, little)
  bytes.setUint32(26, 1, little)
  bytes.setUint16(30, orientation, little)
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...new Uint8Array(bytes.buffer)]
  return [0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff, ...body]
}

const jpeg = (...segments: number[][]) => Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...REST])

test('the camera’s notes are found behind other segments and call the picture upright', () => {
  for (const little of [true, false]) {
    const notes = cameraNotes(jpeg(JFIF, exif(6, little)))
    expect([...(notes ?? [])]).toEqual(exif(1, little))
  }
})

test('the original is left as it was', () => {
  const original = jpeg(exif(8, true))
  cameraNotes(original)
  expect(original).toEqual(jpeg(exif(8, true)))
})

test('the notes stand right behind the first marker of the new picture', () => {
  const notes = cameraNotes(jpeg(JFIF, exif(3, false)))
  expect(notes).not.toBeNull()
  expect(withCameraNotes(jpeg(JFIF), notes ?? new Uint8Array())).toEqual(jpeg(exif(1, false), JFIF))
})

test('what is no JPEG, has no notes or is broken has none to carry over', () => {
  expect(cameraNotes(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toBeNull()
  expect(cameraNotes(jpeg(JFIF))).toBeNull()
  expect(cameraNotes(jpeg(exif(6, true)).slice(0, 20))).toBeNull()
  const astray = jpeg(exif(6, true))
  astray[16] = 0xff // The directory would lie beyond the segment.
  expect(cameraNotes(astray)).toBeNull()
})
