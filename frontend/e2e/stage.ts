import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'

/** What every journey needs: people, screens, a photo, and the API for what has no page yet. */
export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1440, height: 900 }

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const password = process.env.SIQIAN_SAMPLE_PASSWORD ?? ''

/** A word no earlier run has used, so that a journey finds its own work on any database. */
export const stamp = Date.now().toString(36).toUpperCase()

/** Someone at a screen of their own, signed in through the page. */
export async function atTheScreen(browser: Browser, username: string, viewport = DESK): Promise<Page> {
  const context = await browser.newContext({ viewport, isMobile: false, hasTouch: viewport === PHONE })
  const page = await context.newPage()
  await page.goto('/signin')
  await page.getByLabel('账号').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/signin'))
  return page
}

/** What axe-core finds on the page or in a part of it, each with the first place it is found at. */
export async function findings(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async (within) => {
    const { axe } = window as unknown as {
      axe: { run: (on: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run(within)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  }, part)
}

/** By how many pixels the page is wider than its window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Waits for the page to be there, then asks for nothing in anybody's way. */
export async function expectClear(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  expect(await findings(page), path).toEqual([])
  expect(await sideways(page), `${path} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** The API as a program sees it. */
export class Api {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly token: string,
  ) {}

  static async as(request: APIRequestContext, username: string): Promise<Api> {
    const answer = await request.post('/api/v1/session', { data: { username, password } })
    expect(answer.ok(), `${username} signs in`).toBe(true)
    return new Api(request, ((await answer.json()) as { csrfToken: string }).csrfToken)
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.request.get(`/api/v1${path}`)
    expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true)
    return (await answer.json()) as T
  }

  async post(path: string, data: unknown): Promise<void> {
    const answer = await this.request.post(`/api/v1${path}`, {
      data,
      headers: { 'X-CSRF-Token': this.token },
    })
    expect(answer.status(), await answer.text()).toBe(201)
  }
}

/** The number of one indicator on the board of this year, as the API tells it to whoever is signed in. */
export async function actualOf(api: Api, indicator: string): Promise<number> {
  const board = await api.get<{ items: { indicator: { code: string }; actual: number | null }[] }>(
    '/progress',
  )
  return board.items.find((item) => item.indicator.code === indicator)?.actual ?? 0
}

/** A field in late autumn, drawn here: a PNG needs only its header, one compressed block and the end. */
export function photo(width = 320, height = 240): Buffer {
  const rows: Buffer[] = []
  for (let y = 0; y < height; y++) {
    const row = Buffer.alloc(1 + width * 3)
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = y < height / 2 ? [200, 224, 242] : [110 + ((x ^ y) % 40), 150, 70 + (y % 30)]
      row.set([red ?? 0, green ?? 0, blue ?? 0], 1 + x * 3)
    }
    // No two runs send the same bytes.
    row[1] = (Date.now() >> (y % 24)) & 0xff
    rows.push(row)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const pixels = deflateSync(Buffer.concat(rows))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(checksum(body), body.length + 4)
  return framed
}

/** CRC-32 as the PNG standard wants it; Node 20 has none of its own. */
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
