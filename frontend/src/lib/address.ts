/**
 * Going somewhere without knowing which router is at work: what is shared by all pages asks here, and whoever holds the
 * history answers.
 */
type Steer = (href: string, how: { replace: boolean }) => void

let steer: Steer = (href, { replace }) => (replace ? location.replace(href) : location.assign(href))

export function steerBy(way: Steer) {
  steer = way
}

export function go(href: string, how: { replace: boolean } = { replace: false }) {
  steer(href, how)
}
