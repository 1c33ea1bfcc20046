import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What a page loads before it is there, read from what Vite wrote about the build: a chunk, everything it imports, their
 * style sheets and workers.
 *
 * @typedef {{ file: string, src?: string, isEntry?: boolean, imports?: string[], css?: string[], assets?: string[] }} Chunk
 */

/** @param {string} dist @returns {Record<string, Chunk>} */
export function readManifest(dist) {
  return JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'))
}

/**
 * @param {Record<string, Chunk>} manifest
 * @param {string[]} sources the modules that are loaded, by their path
 * @returns {Set<string>} the files they take, below dist
 */
export function closureOf(manifest, sources) {
  const files = new Set()
  const seen = new Set()
  /** @param {string} key */
  function take(key) {
    if (seen.has(key)) return
    seen.add(key)
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`The build has no chunk of its own for ${key}.`)
    files.add(chunk.file)
    for (const beside of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(beside)
    for (const imported of chunk.imports ?? []) take(imported)
  }
  for (const source of sources) take(source)
  return files
}

/** The page's entry and the form with its outbox: what a phone opens in the field. */
export const FORM = ['index.html', 'src/routes/field.tsx']
/** What must open with the network off. */
export const OFFLINE = [
  ...FORM,
  'src/features/activity/outbox/OutboxPage.tsx',
  'src/features/activity/form/ReturnedLine.tsx',
  'src/features/activity/form/Conflict.tsx',
  'src/features/activity/form/Struck.tsx',
  'src/features/activity/form/Faults.tsx',
  'src/features/activity/form/Position.tsx',
]
export const BOARD = [
  'index.html',
  'src/routes/desk.tsx',
  'src/features/progress/board/BoardPage.tsx',
  'src/features/supervision/AttentionCard.tsx',
]
