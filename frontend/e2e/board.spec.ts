import { expect, type Page, test } from '@playwright/test'
import { Api, actualOf, atTheScreen, DESK, findings, PHONE, sideways } from './stage'

const WALL = { width: 1920, height: 1080 }

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close()
})

interface MonthTable {
  total: number
  organisations: { organisation: string; total: number; months: { month: number; amount: number }[] }[]
}

test('the leader’s number opens to the reports that make it, and so does a district of the map', async ({
  browser,
  request,
}) => {
  const all = await actualOf(await Api.as(request, 'leader'), 'ACTIVITIES')
  const page = await atTheScreen(browser, 'leader')
  await page
    .getByRole('link', { name: String(all), exact: true })
    .first()
    .click()
  await page.waitForURL('**/indicators/ACTIVITIES?**')
  await expect(page.getByRole('row', { name: /合计 与实绩一致/ })).toContainText(String(all))

  await page.goBack()
  const tile = page.getByRole('link', { name: /^万州 ?\d+/ }).first()
  const amount = Number((await tile.innerText()).replace(/\D/g, ''))
  await tile.click()
  await page.waitForURL(/\/indicators\/ACTIVITIES\?.*organisation=KX-500101/)
  await expect(page.getByRole('row', { name: /合计 与实绩一致/ })).toContainText(String(amount))
})

test('a card says why its light is on, and the ranking can be switched off for good', async ({ browser }) => {
  const page = await atTheScreen(browser, 'leader')
  const card = page.getByRole('article').filter({ hasText: '技术培训等活动' })
  await card.locator('summary').click()
  await expect(card.getByText(/按序时应达/)).toBeVisible()
  await page.getByRole('link', { name: '收起' }).click()
  await expect(page).toHaveURL(/ranking=off/)
  await page.reload()
  await expect(page.getByText('排名已收起')).toBeVisible()
})

test('units by months: what stands in a cell is as many reports, and all add up', async ({
  browser,
  request,
}) => {
  const api = await Api.as(request, 'leader')
  const table = await api.get<MonthTable>('/progress/by-organisation-and-month')
  expect(table.total).toBe(await actualOf(api, 'ACTIVITIES'))
  const row = table.organisations.find(({ organisation }) => organisation === 'KX-500101')
  const cell = row?.months.find(({ amount }) => amount > 0 && amount <= 20)
  const page = await atTheScreen(browser, 'leader')
  await page.goto('/districts')
  await expect(page.locator('tfoot')).toContainText(String(table.total))
  await page.getByRole('link', { name: `万州 ${cell?.month}月 ${cell?.amount} 项`, exact: true }).click()
  await page.waitForURL(/\/indicators\/ACTIVITIES\?.*organisation=KX-500101/)
  const made = page.locator('#contributions')
  await expect(made.locator('a[href^="/activity-reports/0"]')).toHaveCount(cell?.amount ?? 0, {
    timeout: 20_000,
  })
  await expect(made.locator('tfoot')).toContainText(String(cell?.amount))
})

test('a past day is shown as it was known then, says so, and every number stays in it', async ({
  browser,
  request,
}) => {
  const day = monthsAgo(3)
  const api = await Api.as(request, 'leader')
  const then = await api.get<{ activities: number }>(`/progress/totals?asOf=${day}&year=${day.slice(0, 4)}`)
  const page = await atTheScreen(browser, 'leader')
  await page.getByLabel('截至').fill(day.replace(/-/g, '/'))
  await page.getByLabel('截至').press('Enter')
  await expect(page.getByRole('status').filter({ hasText: `显示 ${day} 当时已知的情况` })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`asOf=${day}`))
  await page
    .getByRole('link', { name: String(then.activities), exact: true })
    .first()
    .click()
  await page.waitForURL(new RegExp(`/indicators/ACTIVITIES\\?.*asOf=${day}`))
  await expect(page.getByRole('row', { name: /合计 与实绩一致/ })).toContainText(String(then.activities))
  await page.getByRole('link', { name: '返回现在' }).click()
  await expect(page.getByText('当时已知的情况')).toHaveCount(0)
})

test('the wall fits 1920 by 1080, turns its pages and asks again by the tag it has', async ({ browser }) => {
  const page = await atTheScreen(browser, 'leader', WALL)
  await page.getByRole('link', { name: '大屏' }).click()
  await page.waitForURL('**/screen')
  await expect(page.getByRole('heading', { name: '年度指标' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(
    await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]),
  ).toEqual([1920, 1080])
  expect(await smallestLetter(page), 'smaller than can be read from five metres').toBeGreaterThanOrEqual(19)
  const first = page.getByRole('region', { name: '年度指标' }).locator('li').first()
  const before = await first.innerText()
  await page.getByRole('button', { name: '下一屏' }).click()
  await expect(first).not.toHaveText(before)
  const again = page.waitForRequest((asked) => /\/progress\?/.test(asked.url()), { timeout: 40_000 })
  expect((await (await again).response())?.status()).toBe(200)
})

test('who asked for less motion turns the wall by hand', async ({ browser }) => {
  const page = await atTheScreen(browser, 'leader', WALL)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/screen')
  await expect(page.getByRole('button', { name: '继续轮播' })).toBeVisible()
})

test('on paper there is no navigation, and lights keep shape and word', async ({ browser }) => {
  const page = await atTheScreen(browser, 'leader')
  await page.emulateMedia({ media: 'print' })
  for (const [path, title] of [
    ['/', '领导驾驶舱'],
    ['/measures', '举措清单'],
    ['/indicators/TRAINING-SESSIONS', '技术培训等活动'],
  ] as const) {
    await page.goto(path)
    await expect(page.locator('[data-print-only]')).toContainText(`渝科协发〔2023〕9号 · ${title}`)
    await expect(page.locator('[data-print-only]')).toContainText('打印于')
    await expect(page.getByRole('navigation', { name: '主导航' })).toHaveCount(0)
    const light = page.locator('[data-tone] svg').first()
    await expect(light).toBeVisible()
  }
  const sheets = await page.pdf({ preferCSSPageSize: true })
  expect(sheets.length).toBeGreaterThan(10_000)
})

for (const [name, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
  test(`nothing stands in anybody's way on the board's pages, on a ${name}`, async ({ browser }) => {
    test.setTimeout(180_000)
    const page = await atTheScreen(browser, 'leader', viewport)
    for (const path of [
      '/',
      '/?show=quota&districts=TRAINING-SESSIONS',
      `/?asOf=${monthsAgo(3)}`,
      '/districts',
      '/districts?year=2025&register=TODAY',
      '/measures?view=matrix',
      '/indicators',
      '/indicators/TRAINING-SESSIONS',
      '/indicators/O-RURAL-INCOME',
    ]) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      expect(await findings(page), path).toEqual([])
      expect(await sideways(page), `${path} scrolls sideways`).toBeLessThanOrEqual(0)
    }
  })
}

test('nothing stands in anybody’s way on the wall', async ({ browser }) => {
  const page = await atTheScreen(browser, 'leader', WALL)
  await page.goto('/screen')
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(800) // the panels fade in
  expect(await findings(page)).toEqual([])
})

/** The size in pixels of the smallest letters that are seen. */
function smallestLetter(page: Page): Promise<number> {
  return page.evaluate(() => {
    const sizes = [...document.querySelectorAll('body *')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      .filter((element) => !element.closest('.unseen') && element.getBoundingClientRect().width > 1)
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    return Math.min(...sizes)
  })
}

function monthsAgo(count: number): string {
  const day = new Date()
  day.setUTCMonth(day.getUTCMonth() - count, 15)
  return day.toISOString().slice(0, 10)
}
