import { useEffect, useRef, useState } from 'react'
import { getUploadFileUrl } from '@/api/files/files'
import { useSession } from '@/features/access/session'
import { randomId } from '@/lib/once'
import { shrunk } from '@/lib/photo'
import { upload } from '@/lib/upload'
import type { FormEvidence } from './content'

/** A file on its way: it becomes evidence once the backend has it. */
export interface Upload {
  key: string
  file: File
  kind: FormEvidence['kind']
  /** The picture as this browser has it; papers have none. */
  preview: string | null
  /** After shrinking. */
  size: number | null
  share: number
  error: unknown
}

/** One after the other, so that a weak network gets one photo through rather than five half-way. */
export function useUploads(onDone: (evidence: FormEvidence) => void) {
  const { csrfToken } = useSession()
  const [uploads, setUploads] = useState<Upload[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const dropped = useRef(new Set<string>())
  const previews = useRef(new Map<string, string>())
  const done = useRef(onDone)
  done.current = onDone
  useEffect(
    () => () => {
      for (const address of previews.current.values()) URL.revokeObjectURL(address)
    },
    [],
  )

  const change = (key: string, part: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)))

  async function send({ key, file, kind }: Upload) {
    if (dropped.current.has(key)) return
    try {
      const body = await shrunk(file)
      change(key, { size: body.size, error: null })
      const stored = await upload(getUploadFileUrl(), body, file.name, csrfToken, (share) =>
        change(key, { share }),
      )
      if (dropped.current.has(key)) return
      const { id, contentType, size, name } = stored
      const preview = previews.current.get(key)
      if (preview !== undefined) previews.current.set(id, preview)
      setUploads((before) => before.filter((one) => one.key !== key))
      done.current({ file: id, kind, caption: null, contentType, size, name })
    } catch (error) {
      change(key, { error, share: 0 })
    }
  }

  function start(entry: Upload) {
    queue.current = queue.current.then(() => send(entry))
  }

  return {
    uploads,
    /** The picture this browser already has of a stored file. */
    previewOf: (id: string) => previews.current.get(id),
    add: (files: Iterable<File>, kind: FormEvidence['kind']) => {
      for (const file of files) {
        const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null
        const entry = { key: randomId(), file, kind, preview, size: null, share: 0, error: null }
        if (preview !== null) previews.current.set(entry.key, preview)
        setUploads((before) => [...before, entry])
        start(entry)
      }
    },
    retry: (entry: Upload) => {
      change(entry.key, { error: null, share: 0 })
      start(entry)
    },
    drop: (key: string) => {
      dropped.current.add(key)
      setUploads((before) => before.filter((one) => one.key !== key))
    },
    /** When nothing is on its way any more. */
    settled: () => queue.current,
  }
}

export type Uploads = ReturnType<typeof useUploads>
