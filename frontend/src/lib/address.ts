import { useSyncExternalStore } from 'react'

/**
 * Where the page is and how it goes elsewhere, without knowing which of its two halves is at work: the form, which has
 * no router, and all the rest, which has one. Whoever holds the history says so here.
 */
export interface Steering {
  go: (href: string, how: { replace: boolean }) => void
  /** Path and search, as they are now. */
  read: () => string
  watch: (listener: () => void) => () => void
}

let steering: Steering = {
  go: (href, { replace }) => (replace ? location.replace(href) : location.assign(href)),
  read: () => location.pathname + location.search,
  watch: () => () => undefined,
}

export function steerBy(way: Steering) {
  steering = way
}

export function go(href: string, how: { replace: boolean } = { replace: false }) {
  steering.go(href, how)
}

export function useAddress(): string {
  return useSyncExternalStore(steering.watch, steering.read)
}

export function usePath(): string {
  return useAddress().split(/[?#]/)[0] ?? '/'
}

/** Addresses of the form's half: small enough for a phone in the field, and open without a network. */
const FIELD = /^\/(activity-reports\/(new|[^/]+\/edit)|outbox)\/?$/

export function isField(path: string): boolean {
  return FIELD.test(path)
}

/**
 * Links are plain links; a click on one is taken over where the half at work can go there without loading anew.
 * (The router's own links have taken their clicks already.)
 */
export function takeClicks(isOwn: (path: string) => boolean) {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (
      link === null ||
      link.origin !== location.origin ||
      link.target !== '' ||
      link.hasAttribute('download')
    )
      return
    const inPage = link.hash !== '' && link.pathname === location.pathname && link.search === location.search
    if (inPage || !isOwn(link.pathname)) return
    event.preventDefault()
    go(link.pathname + link.search + link.hash)
  })
}
