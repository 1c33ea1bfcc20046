import { useRef } from 'react'

/** The entity tag of a version, as If-Match wants it. */
export function versionTag(version: number): string {
  return `"${version}"`
}

/** A random UUID; Chromium 87 has no crypto.randomUUID, and pages without TLS never have it. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/**
 * An idempotency key for one intention: the same as long as the same thing is sent, however often it is tried, and a new
 * one when what is sent has changed.
 */
export function useIntentionKey(): (sent: unknown) => string {
  const last = useRef<{ sent: string; key: string } | null>(null)
  return (sent) => {
    const text = JSON.stringify(sent)
    if (last.current?.sent !== text) last.current = { sent: text, key: randomId() }
    return last.current.key
  }
}
