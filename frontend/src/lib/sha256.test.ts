// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest'
import { sha256 } from './sha256'

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const abc = () => Uint8Array.from([0x61, 0x62, 0x63]).buffer

afterEach(() => vi.unstubAllGlobals())

test('a file is known by the hash of its content', async () => {
  expect(await sha256(abc())).toBe(ABC)
})

test('and on a page without TLS as well', async () => {
  vi.stubGlobal('crypto', {})
  expect(await sha256(abc())).toBe(ABC)
})
