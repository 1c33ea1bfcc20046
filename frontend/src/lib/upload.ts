import type { StoredFile } from '@/api/model'
import { http } from './http'
import { ProblemError } from './problem'

/** How far the backend has come with a file it is asked for by its hash. */
export interface UploadState {
  sha256: string
  received: number
  size: number | null
  /** Not null: it has the whole file, from this browser or from another. */
  file: StoredFile | null
}

export interface Sendable {
  blob: Blob
  sha256: string
  name: string
}

/** Small pieces: what a weak network has carried once it need not carry again. */
const PIECE = 256 * 1024

/**
 * Sends a file by its hash: first asks what the backend already has, then sends the rest piece by piece. However often
 * it breaks off and begins again, on whichever page, it goes on where it stopped.
 */
export async function upload({ blob, sha256, name }: Sendable): Promise<StoredFile> {
  const address = `/api/v1/files/by-hash/${sha256}`
  let state = await http<UploadState>(address)
  for (let inVain = 0; state.file === null; ) {
    const offset = state.received
    const query = new URLSearchParams({ offset: String(offset), size: String(blob.size) })
    try {
      state = await http<UploadState>(`${address}?${query}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(name) },
        body: blob.slice(offset, offset + PIECE),
      })
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'upload-offset') throw error
      state = await http<UploadState>(address)
    }
    // Two pages may send the same file at once; but nothing may go round for ever.
    inVain = state.received > offset ? 0 : inVain + 1
    if (inVain > 3 && state.file === null) throw new ProblemError(STUCK)
  }
  return state.file
}

const STUCK = { type: '/problems/no-answer', code: 'no-answer', title: 'upload', status: 0 }
