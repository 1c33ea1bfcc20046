import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, chromium, expect, type Page, test } from '@playwright/test'
import { Line } from './line'
import { Api, findings, PHONE, password, photo, stamp } from './stage'

const product = process.env.BASE_URL ?? 'http://127.0.0.1:8080'
const FIVE = [0, 1, 2, 3, 4]

test('after one visit the form opens without a network, and what is filed is sent once there is one', async ({
  browser,
  request,
}) => {
  test.setTimeout(120_000)
  const title = `离线填报 ${stamp}`
  const line = await Line.to(product)
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, baseURL: line.address })
  const phone = await context.newPage()

  await test.step('the visit goes no further than the first page', async () => {
    await signIn(phone)
    await settled(phone)
  })

  await test.step('without a network the form opens, keeps every word, and is queued', async () => {
    line.cut()
    await context.setOffline(true)
    await phone.reload()
    await expect(phone.getByText('当前离线').first()).toBeVisible()
    await phone.goto('/activity-reports/new')
    await fillIn(phone, title)
    await addPhotos(phone, 2)
    await expect(phone.getByRole('region', { name: '提交后将计入' })).toContainText('联网后可知')
    await phone.reload()
    await expect(phone.getByLabel('标题')).toHaveValue(title)
    await expect(phone.locator('[data-pointer="/evidence"] img')).toHaveCount(2)
    await phone.getByRole('button', { name: '联网后自动提交' }).click()
    await phone.waitForURL('**/outbox')
    await expect(item(phone, title)).toContainText('排队中')
  })

  await test.step('with a network it is sent once, with its photos', async () => {
    line.mend()
    await context.setOffline(false)
    await expect(phone.getByRole('link', { name: title })).toBeVisible({ timeout: 30_000 })
    await expect(phone.getByRole('listitem').filter({ hasText: '排队中' })).toHaveCount(0)
    await expectOne(request, title, 2)
  })

  await test.step('who signs in here next finds nothing of it', async () => {
    await phone.goto('/activity-reports/new')
    await phone.getByText('技术培训', { exact: true }).click()
    await phone.getByLabel('标题').fill(`未写完 ${stamp}`)
    await expect(phone.getByText(/已存本机 \d\d:\d\d/)).toBeVisible()
    await phone.goto('/')
    await phone.locator('summary').click()
    await expect(phone.getByText(/待发箱还有 1 条未发送/)).toBeVisible()
    await phone.getByRole('button', { name: '退出登录' }).click()
    await phone.waitForURL('**/signin')
    expect(await phone.evaluate(() => localStorage.getItem('siqian.known'))).toBeNull()
    await signIn(phone, 'kaizhou')
    await phone.goto('/outbox')
    await expect(phone.getByText('没有待发送的报告')).toBeVisible()
    await expect(phone.getByText(stamp)).toHaveCount(0)
  })
  await context.close()
  line.close()
})

const KILLS = {
  'between the second photo and the third': {
    passed: false,
    dead: () => {
      const seen = new Set<string>()
      return (method: string, path: string) => {
        const hash = /by-hash\/([0-9a-f]+)/.exec(path)?.[1]
        if (method !== 'PUT' || hash === undefined) return false
        return seen.add(hash).size > 2
      }
    },
  },
  'just after the submission has left': {
    passed: true,
    dead: () => (method: string, path: string) => method === 'POST' && path.endsWith('/submission'),
  },
}

for (const [when, { passed, dead }] of Object.entries(KILLS)) {
  test(`a browser killed ${when} ends with one report and five photos`, async ({ request }) => {
    test.setTimeout(120_000)
    const title = `断电续传 ${when.length} ${stamp}`
    const profile = await mkdtemp(join(tmpdir(), 'siqian-profile-'))
    const line = await Line.to(product)
    try {
      const first = await Killable.start(profile)
      const phone = await first.open(line.address)
      await signIn(phone)
      await phone.goto(`${line.address}/activity-reports/new`)
      await fillIn(phone, title)
      await addPhotos(phone, FIVE.length)
      const reached = line.deadAt(dead(), { passed })
      await phone.getByRole('button', { name: '提交', exact: true }).click()
      await reached
      await first.kill()
      line.mend()

      const again = await Killable.start(profile)
      const reopened = await again.open(`${line.address}/outbox`)
      // A browser writes its cookies down now and then: killed before, it has to ask again, and what is queued waits.
      const box = reopened.getByRole('heading', { name: '待发箱' })
      const asked = reopened.getByLabel('账号')
      await expect(box.or(asked)).toBeVisible()
      if (await asked.isVisible()) await signIn(reopened)
      await expect(box).toBeVisible()
      await expect(reopened.getByRole('link', { name: title })).toBeVisible({ timeout: 60_000 })
      await expect(reopened.getByText('没有待发送的报告')).toBeVisible()
      await expectOne(request, title, FIVE.length)
      // Opened once more, it finds nothing left to send.
      await reopened.reload()
      await expect(reopened.getByRole('link', { name: title })).toBeVisible()
      await expectOne(request, title, FIVE.length)
      await again.kill()
    } finally {
      line.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  })
}

test('the page can be installed, and its worker is asked for anew each time', async ({ request }) => {
  const worker = await request.get('/sw.js')
  expect(worker.headers()['cache-control']).toBe('no-cache')
  expect(worker.headers()['content-type']).toContain('javascript')
  const manifest = await request.get('/manifest.webmanifest')
  expect(manifest.headers()['content-type']).toContain('application/manifest+json')
  const { icons } = (await manifest.json()) as { icons: { src: string; sizes: string; purpose?: string }[] }
  expect(icons.filter(({ sizes }) => sizes === '192x192' || sizes === '512x512')).toHaveLength(3)
  expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
  for (const { src } of icons) expect((await request.get(src)).ok(), src).toBe(true)
})

test('the form and the outbox have no fault that axe-core finds', async ({ browser }) => {
  const context = await browser.newContext({ viewport: PHONE, baseURL: product })
  const phone = await context.newPage()
  await signIn(phone)
  await phone.goto('/activity-reports/new')
  await fillIn(phone, `无障碍 ${stamp}`)
  await addPhotos(phone, 1)
  for (const address of ['/activity-reports/new', '/outbox']) {
    await phone.goto(address)
    await expect(phone.getByText(`无障碍 ${stamp}`).or(phone.getByLabel('标题')).first()).toBeVisible()
    expect(await findings(phone), address).toEqual([])
  }
  await context.close()
})

async function signIn(phone: Page, username = 'wanzhou') {
  if (phone.url() === 'about:blank') await phone.goto('/signin')
  await phone.getByLabel('账号').fill(username)
  await phone.getByLabel('密码').fill(password)
  await phone.getByRole('button', { name: '登录' }).click()
  await phone.waitForURL((address) => !address.pathname.startsWith('/signin'))
}

/** The service worker has everything it keeps, and the answers the form needs are laid by. */
async function settled(phone: Page) {
  await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await phone.waitForLoadState('networkidle')
}

async function fillIn(phone: Page, title: string) {
  await phone.getByText('技术培训', { exact: true }).click()
  await phone.getByLabel('所属举措').selectOption('M04')
  await phone.getByLabel('标题').fill(title)
  await phone.getByLabel('培训内容').fill('柑橘管理')
  await phone.getByText('田间实训', { exact: true }).click()
  await phone.getByLabel('参加人数').fill('64')
  await phone.getByLabel('详细地点').fill('箱子村科技小院')
  await expect(phone.getByText(/已存本机 \d\d:\d\d/)).toBeVisible()
}

async function addPhotos(phone: Page, count: number) {
  const taken = FIVE.slice(0, count).map((index) => ({
    name: `现场 ${index + 1}.png`,
    mimeType: 'image/png',
    // The first is larger than what is sent.
    buffer: index === 0 ? photo(2400, 1800) : photo(300 + 2 * index, 240),
  }))
  await phone.getByLabel('从相册选择').setInputFiles(taken)
  await expect(phone.locator('[data-pointer="/evidence"] img')).toHaveCount(count)
  await expect(phone.getByText('压缩中')).toHaveCount(0)
}

const item = (phone: Page, title: string) => phone.getByRole('listitem').filter({ hasText: title })

/** What the backend has: one report of that title, handed in, with so many photos. */
async function expectOne(request: APIRequestContext, title: string, photos: number) {
  const api = await Api.as(request, 'wanzhou')
  const query = new URLSearchParams({ q: title, pageSize: '20' })
  const { items } = await api.get<{ items: { id: string; title: string; status: string }[] }>(
    `/activity-reports?${query}`,
  )
  const found = items.filter((one) => one.title === title)
  expect(found.map(({ status }) => status)).toEqual(['SUBMITTED'])
  const report = await api.get<{ evidence: unknown[]; source: string }>(`/activity-reports/${found[0]?.id}`)
  expect(report.evidence).toHaveLength(photos)
  expect(report.source).toBe('phone')
}

/** A browser on a profile of its own, as a process that can be killed like one whose battery has gone. */
class Killable {
  private constructor(
    private readonly process: ChildProcess,
    private readonly port: string,
  ) {}

  static async start(profile: string): Promise<Killable> {
    await rm(join(profile, 'DevToolsActivePort'), { force: true })
    const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--lang=zh-CN']
    const process = spawn(
      globalThis.process.env.CHROMIUM ?? '/usr/bin/chromium',
      [...flags, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
      { detached: true, stdio: 'ignore' },
    )
    let port = ''
    await expect(async () => {
      port = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0] ?? ''
      expect(port).not.toBe('')
    }).toPass({ timeout: 30_000 })
    return new Killable(process, port)
  }

  async open(address: string): Promise<Page> {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${this.port}`)
    const [context] = browser.contexts()
    if (context === undefined) throw new Error('The browser has no window.')
    const page = await context.newPage()
    await page.setViewportSize(PHONE)
    await page.goto(address)
    return page
  }

  /** At once, with all its processes. */
  async kill() {
    const gone = new Promise((exit) => this.process.once('exit', exit))
    if (this.process.pid !== undefined) globalThis.process.kill(-this.process.pid, 'SIGKILL')
    await gone
  }
}
