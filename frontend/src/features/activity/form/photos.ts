import { useEffect, useRef, useState } from 'react'
import { randomId } from '@/lib/once'
import { prepared } from '@/lib/photo'
import type { Store } from '../outbox/store'
import type { FormEvidence } from './content'

/** A file being made ready: it becomes evidence once this browser keeps it. */
export interface Coming {
  key: string
  file: File
  kind: FormEvidence['kind']
  /** The picture as it was chosen; papers have none. */
  preview: string | null
  error: unknown
}

/** One after the other: a phone has little memory for pictures of twelve million points. */
export function usePhotos({
  store,
  item,
  has,
  onDone,
}: {
  store: Store | undefined
  item: string
  /** Whether the report already shows a file with this hash. */
  has: (sha256: string) => Promise<boolean>
  /** Whether the report took it up: one on its way does not. */
  onDone: (evidence: FormEvidence) => Promise<boolean>
}) {
  const [coming, setComing] = useState<Coming[]>([])
  const [previews, setPreviews] = useState<ReadonlyMap<string, string>>(new Map())
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const dropped = useRef(new Set<string>())
  const addresses = useRef<string[]>([])
  const asked = useRef({ has, onDone })
  asked.current = { has, onDone }

  function show(key: string, picture: Blob) {
    if (!picture.type.startsWith('image/')) return
    const address = URL.createObjectURL(picture)
    addresses.current.push(address)
    setPreviews((before) => new Map(before).set(key, address))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the pictures of one item are opened once
  useEffect(() => {
    let gone = false
    store?.photosOf(item).then(
      (photos) => {
        for (const { key, blob } of gone ? [] : photos) show(key, blob)
      },
      () => undefined,
    )
    return () => {
      gone = true
      for (const address of addresses.current.splice(0)) URL.revokeObjectURL(address)
    }
  }, [store, item])

  async function prepare(entry: Coming) {
    const { key, file, kind } = entry
    if (dropped.current.has(key)) return
    try {
      if (store === undefined) throw new Error('no storage')
      const { blob, sha256 } = await prepared(file)
      if (dropped.current.has(key)) return
      const known = await asked.current.has(sha256)
      if (!known) await store.addPhoto({ key, item, blob, sha256, name: file.name })
      setComing((before) => before.filter((one) => one.key !== key))
      if (known) return
      show(key, blob)
      const { type: contentType, size } = blob
      const evidence = { photo: key, kind, caption: null, contentType, size, name: file.name }
      if (await asked.current.onDone(evidence)) return
      await store.dropPhoto(key)
      throw new Error('The report did not take it up.')
    } catch (error) {
      if (dropped.current.has(key)) return
      setComing((before) => [...before.filter((one) => one.key !== key), { ...entry, error }])
    }
  }

  function start(entry: Coming) {
    queue.current = queue.current.then(() => prepare(entry))
  }

  return {
    coming,
    previewOf: (key: string) => previews.get(key),
    add: (files: Iterable<File>, kind: FormEvidence['kind']) => {
      for (const file of files) {
        const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null
        if (preview !== null) addresses.current.push(preview)
        const entry = { key: randomId(), file, kind, preview, error: null }
        setComing((before) => [...before, entry])
        start(entry)
      }
    },
    retry: (entry: Coming) => {
      setComing((before) => before.map((one) => (one.key === entry.key ? { ...one, error: null } : one)))
      start(entry)
    },
    drop: (key: string) => {
      dropped.current.add(key)
      setComing((before) => before.filter((one) => one.key !== key))
    },
    /** When nothing is being made ready any more. */
    settled: () => queue.current,
  }
}

export type Photos = ReturnType<typeof usePhotos>
