import { afterEach, expect, test, vi } from 'vitest'
import { isField, steerBy, takeClicks } from './address'

const went = vi.fn<(href: string) => void>()
steerBy({ go: went, read: () => '/', watch: () => () => undefined })
takeClicks((path) => !path.startsWith('/api/') && !isField(path))
afterEach(() => {
  went.mockReset()
  document.body.replaceChildren()
})

function click(markup: string, how: MouseEventInit = {}): boolean {
  document.body.innerHTML = markup
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...how })
  document.querySelector('a span')?.dispatchEvent(event)
  return event.defaultPrevented
}

test('the form and the outbox have a half of the page to themselves', () => {
  for (const path of ['/activity-reports/new', '/activity-reports/0190-ab/edit', '/outbox', '/outbox/'])
    expect(isField(path), path).toBe(true)
  for (const path of ['/', '/activity-reports', '/activity-reports/0190-ab', '/admin/outbox'])
    expect(isField(path), path).toBe(false)
})

test('a click on a link of this half loads nothing anew', () => {
  expect(click('<a href="/measures?view=matrix"><span>x</span></a>')).toBe(true)
  expect(went.mock.calls[0]?.[0]).toBe('/measures?view=matrix')
})

test('other links are the browser’s: of the other half, of a file, of elsewhere, in another tab', () => {
  const others = [
    '<a href="/outbox"><span>x</span></a>',
    '<a href="/api/v1/files/1"><span>x</span></a>',
    '<a href="https://example.org/"><span>x</span></a>',
    '<a href="/measures" target="_blank"><span>x</span></a>',
    '<a href="#content"><span>x</span></a>',
  ]
  // Nothing follows a link here; that would be said on the console.
  document.addEventListener('click', (event) => event.preventDefault(), { once: false, capture: false })
  for (const markup of others) click(markup)
  click('<a href="/measures"><span>x</span></a>', { ctrlKey: true })
  expect(went).not.toHaveBeenCalled()
})
