import { expect, test } from '@playwright/test'
import { atTheScreen, DESK, expectClear, PHONE, stamp } from './stage'

const INCOME = 'O-RURAL-INCOME'

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close()
})

test('a figure is entered with its source, the outcome shows both, and it is taken back with a reason', async ({
  browser,
}) => {
  const page = await atTheScreen(browser, 'ducha')
  await page.goto('/admin/statistics')
  await page.getByLabel('查找').pressSequentially('农村')
  await page
    .getByRole('link', { name: /农村.*收入/ })
    .first()
    .click()
  await page.waitForURL('**/admin/statistics/O-**')
  await page.goto(`/admin/statistics/${INCOME}`)
  await page.getByRole('button', { name: '录入数据' }).click()
  const dialog = page.getByRole('dialog')
  // a day of its own before the plan, which no light is judged by
  const day = new Date(Date.UTC(2000, 0, 1 + (Math.floor(Date.now() / 1000) % 7000)))
    .toISOString()
    .slice(0, 10)
  await dialog.getByLabel('期间起').fill(day)
  await dialog.getByLabel('期间止').fill(day)
  await dialog.getByLabel('数值').fill('1.9267')
  await dialog.getByLabel('单位', { exact: true }).selectOption('万元')
  await expect(dialog.getByText('即 19,267 元')).toBeVisible()
  await dialog.getByLabel('发布单位').fill('试验统计局')
  await dialog.getByLabel('出处').fill(`试验公报 ${stamp}`)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toBeHidden()

  await page.goto(`/indicators/${INCOME}`)
  const shown = page.getByRole('row').filter({ hasText: `试验公报 ${stamp}` })
  await expect(shown).toContainText('试验统计局')
  await expect(shown).toContainText('19,267 元')
  await expect(shown).toContainText(day)

  await page.goto(`/admin/statistics/${INCOME}`)
  const entered = page.getByRole('row').filter({ hasText: `试验公报 ${stamp}` })
  await entered.getByRole('button', { name: '撤下' }).click()
  await page.getByRole('dialog').getByLabel('原因').fill('试验数据')
  await page.getByRole('dialog').getByRole('button', { name: '撤下' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.goto(`/indicators/${INCOME}`)
  await expect(shown).toContainText('已撤下')
  await expect(shown).toContainText('试验数据')
  await expect(shown).not.toContainText('19,267')
})

test('a later document supersedes a target: the chart steps, the page tells both, and it can be taken back', async ({
  browser,
}) => {
  const page = await atTheScreen(browser, 'ducha')
  await page.goto('/admin/targets')
  await page.getByLabel('搜索目标编码').pressSequentially('惠农')
  await expect(page.getByLabel('搜索目标编码')).toHaveValue('惠农')
  await page.goto('/admin/targets/T13')
  await page.getByRole('button', { name: /由后续文件调整/ }).click()
  const editor = page.getByRole('region', { name: '由后续文件调整' })
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  await editor.getByLabel('自何日起').fill(`${today.slice(0, 8)}01`)
  await editor.getByLabel('文号').fill(`试验〔${stamp}〕1号`)
  await editor.getByLabel('目标值').fill('320')
  await expect(editor.getByText('目标值：200 → 320')).toBeVisible()
  await editor.getByRole('button', { name: '保存为新一版' }).click()
  await expect(editor).toBeHidden()
  await expect(page.getByRole('row').filter({ hasText: `试验〔${stamp}〕1号` })).toContainText('现行')

  await page.goto('/indicators/TRAINING-SESSIONS')
  await expect(page.getByText('目标沿革')).toBeVisible()
  await expect(page.getByText(`试验〔${stamp}〕1号`).first()).toBeVisible()
  const goal = page.locator('path[class*="goal"]')
  await expect(goal).toBeVisible()
  const heights = [...((await goal.getAttribute('d')) ?? '').matchAll(/[ML]\S+ (\S+?)(?=[ML]|$)/g)].map(
    ([, height]) => Number(height),
  )
  expect(new Set(heights).size, 'one step').toBe(2)
  expect(heights[heights.length - 1], 'upwards').toBeLessThan(heights[0] ?? 0)

  await page.goto('/admin/targets/T13')
  await page.getByRole('button', { name: '撤回最新一版' }).click()
  await page.getByRole('dialog').getByLabel('撤回原因').fill('试验')
  await page.getByRole('dialog').getByRole('button', { name: '撤回最新一版' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('row').filter({ hasText: `试验〔${stamp}〕1号` })).toContainText('已撤回')
})

for (const [name, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
  test(`nothing stands in anybody's way where figures and targets are kept, on a ${name}`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const page = await atTheScreen(browser, 'ducha', viewport)
    for (const path of [
      '/admin/statistics',
      `/admin/statistics/${INCOME}`,
      '/admin/statistics/import',
      '/admin/entities',
      '/admin/targets',
      '/admin/targets/T13',
      '/admin/targets/new',
      '/admin/paces/TRAINING-SESSIONS',
      '/admin/lights',
      `/indicators/${INCOME}`,
    ])
      await expectClear(page, path)
  })
}
