/**
 * What a camera notes in a JPEG (Exif: when, where, which way up) stands in one segment near its beginning. A picture
 * drawn anew loses it, and with it what the backend compares with the stated day and place; so it is carried over.
 */
const START = 0xd8
const APP1 = 0xe1
const SCAN = 0xda
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
const TIFF = 4 + EXIF.length
const ORIENTATION = 0x0112
const UPRIGHT = 1

/** A copy of the segment, markers and all, that calls the picture upright; null where there is none to be read. */
export function cameraNotes(jpeg: Uint8Array): Uint8Array | null {
  if (jpeg[0] !== 0xff || jpeg[1] !== START) return null
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1]
    const length = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0)
    const end = at + 2 + length
    if (marker === SCAN || length < 2 || end > jpeg.length) return null
    const isExif = marker === APP1 && EXIF.every((byte, index) => jpeg[at + 4 + index] === byte)
    if (isExif) return upright(jpeg.slice(at, end))
    at = end
  }
  return null
}

/** The drawn picture is the right way up already: turned once more by its viewer it would lie on its side. */
function upright(segment: Uint8Array): Uint8Array | null {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength)
  try {
    const order = view.getUint16(TIFF)
    if (order !== 0x4949 && order !== 0x4d4d) return null
    const little = order === 0x4949
    const directory = TIFF + view.getUint32(TIFF + 4, little)
    const entries = view.getUint16(directory, little)
    for (let entry = 0; entry < entries; entry++) {
      const at = directory + 2 + entry * 12
      if (view.getUint16(at, little) === ORIENTATION) view.setUint16(at + 8, UPRIGHT, little)
    }
    return segment
  } catch {
    return null // It points beyond its own end.
  }
}

/** The picture with the notes at their place, right after its first marker. */
export function withCameraNotes(jpeg: Uint8Array, notes: Uint8Array): Uint8Array {
  const joined = new Uint8Array(jpeg.length + notes.length)
  joined.set(jpeg.subarray(0, 2))
  joined.set(notes, 2)
  joined.set(jpeg.subarray(2), 2 + notes.length)
  return joined
}
