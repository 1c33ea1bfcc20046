import { useSyncExternalStore } from 'react'

/**
 * The service worker opens the page where there is no network, and fetches a newer version of it beside the one at work.
 * That one takes over only when its user says so: nothing is loaded anew under the hands of one who types.
 */
let waiting: ServiceWorker | 'reload' | null = null
const listeners = new Set<() => void>()

function found(next: ServiceWorker | 'reload') {
  waiting = next
  for (const listener of listeners) listener()
}

const HOURLY = 3_600_000

export function watchVersion() {
  // A part of the page is gone from the server: a newer version has taken its place.
  window.addEventListener('vite:preloadError', () => navigator.onLine && found('reload'))
  if (!import.meta.env.PROD || navigator.serviceWorker === undefined) return
  window.addEventListener('load', () => void register().catch(() => undefined))
}

async function register() {
  const registration = await navigator.serviceWorker.register('/sw.js')
  const look = () => {
    // The first one of all replaces nothing.
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null)
      found(registration.waiting)
  }
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
  setInterval(() => void registration.update().catch(() => undefined), HOURLY)
}

/** Whether a newer version could be used. */
export function useNewVersion(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting !== null,
  )
}

export function takeNewVersion() {
  if (waiting === null || waiting === 'reload') return location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
  waiting.postMessage({ type: 'SKIP_WAITING' })
}
