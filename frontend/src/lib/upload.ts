import { readUpload, uploadPart } from '@/api/files/files'
import type { StoredFile, UploadState } from '@/api/model'
import { ProblemError } from './problem'

export interface Sendable {
  blob: Blob
  sha256: string
  name: string
}

/** Small pieces: what a weak network has carried once it need not carry again. */
const PIECE = 256 * 1024
const TRIES = 3

/**
 * Sends a file by its hash: first asks what the backend already has, then sends the rest piece by piece. However often
 * it breaks off and begins again, on whichever device, it goes on where it stopped.
 */
export async function upload(file: Sendable): Promise<StoredFile> {
  let state = await readUpload(file.sha256)
  for (let inVain = 0; state.file === null && inVain < TRIES; ) {
    const before = state.received
    state = await next(file, before)
    // Two pages may send the same file at once; but nothing may go round for ever.
    inVain = state.received > before ? 0 : inVain + 1
  }
  if (state.file === null) throw new ProblemError(STUCK)
  return state.file
}

async function next({ blob, sha256, name }: Sendable, offset: number): Promise<UploadState> {
  const piece = blob.slice(offset, offset + PIECE)
  const headers = { 'X-File-Name': encodeURIComponent(name) }
  try {
    return await uploadPart(sha256, piece, { offset, size: blob.size }, { headers })
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'upload-offset') throw error
    return readUpload(sha256)
  }
}

const STUCK = { type: '/problems/no-answer', code: 'no-answer', title: 'upload', status: 0 }
