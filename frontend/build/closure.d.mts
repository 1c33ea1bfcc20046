export interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
  assets?: string[]
}
export function readManifest(dist: string): Record<string, Chunk>
export function closureOf(manifest: Record<string, Chunk>, sources: readonly string[]): Set<string>
export const FORM: readonly string[]
export const OFFLINE: readonly string[]
export const BOARD: readonly string[]
