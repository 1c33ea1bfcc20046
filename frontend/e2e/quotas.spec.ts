import { expect, test } from '@playwright/test'
import { atTheScreen, DESK, expectClear, PHONE } from './stage'

/** A year of the plan whose targets nobody else has split. */
const SPLIT = '/quotas?year=2025&target=T13'
const MINE = '/my-quotas?year=2025'

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close()
})

test('a target is split by earlier work, a unit objects on its phone, is answered, and accepts', async ({
  browser,
}) => {
  const office = await atTheScreen(browser, 'ducha')
  await office.goto(SPLIT)
  // no two runs split the same number, so that there is always something to propose
  const total = String(300 + (Math.floor(Date.now() / 1000) % 600))
  const methods = office.getByRole('region', { name: '分解办法' })
  await methods.getByLabel('分解总数').fill('三百')
  await expect(methods.getByText('读不出数字')).toBeVisible()
  await expect(methods.getByRole('button', { name: '按往年实绩' })).toBeDisabled()
  await methods.getByLabel('分解总数').fill(total)
  await methods.getByLabel('每单位不少于').fill('1')
  await methods.getByLabel('依据年份').fill('2023')
  await methods.getByRole('button', { name: '按往年实绩' }).click()
  const grid = office.getByRole('region', { name: '单位', exact: true })
  await expect(grid.locator('tfoot')).toContainText(total)
  const own = grid.getByLabel(/^万州.* 分解数$/)
  const proposed = await own.inputValue()
  expect(Number(proposed)).toBeGreaterThan(0)
  await expect(methods, 'no draft is thrown away by a method').toBeHidden()
  await office.getByLabel('说明').fill('按 2023 年实绩分解')
  await office.getByRole('button', { name: '下达', exact: true }).click()
  await expect(office.getByRole('button', { name: '按往年实绩' })).toBeVisible()

  const unit = await atTheScreen(browser, 'wanzhou', PHONE)
  await unit.goto(MINE)
  const task = unit.getByRole('region', { name: '技术培训等活动' })
  await expect(task).toContainText(proposed)
  await task.getByRole('button', { name: '提出异议' }).click()
  const objection = unit.getByRole('dialog')
  await objection.getByLabel('理由').fill('两名农技员外派，建议减少 1 场。')
  await objection.getByRole('button', { name: '提出异议' }).click()
  await expect(task.getByText('有异议')).toBeVisible()

  await office.goto('/attention?year=2025&kind=QUOTA_OBJECTED')
  await office.getByRole('link', { name: /^查看 万州.*技术培训/ }).click()
  await office.waitForURL(/\/quotas\?.*target=T13/)
  const row = office.getByRole('row').filter({ hasText: '两名农技员外派' })
  await row.getByRole('button', { name: '答复' }).click()
  const answer = office.getByRole('dialog')
  await answer.getByLabel('新的分解数').fill('约十')
  await answer.getByRole('button', { name: '发出' }).click()
  await expect(answer.getByText('读不出数字')).toBeVisible()
  const agreed = String(Number(proposed) + 1)
  await answer.getByLabel('新的分解数').fill(agreed)
  await answer.getByLabel('答复').fill('改由市里派人协助。')
  await answer.getByRole('button', { name: '发出' }).click()
  await expect(answer).toBeHidden()

  await unit.reload()
  await expect(task).toContainText('改由市里派人协助')
  await task.getByRole('button', { name: '接受' }).click()
  await expect(task.getByText('已接受')).toBeVisible()
  await expect(task).toContainText(agreed)
})

test('a draft says when it was overtaken, and goes on with what was typed', async ({ browser }) => {
  const office = await atTheScreen(browser, 'ducha')
  const other = await atTheScreen(browser, 'ducha')
  const value = String(100 + (Math.floor(Date.now() / 1000) % 800))
  for (const page of [office, other]) {
    await page.goto('/quotas?year=2024&target=T13')
    await page.getByRole('button', { name: '手工调整' }).click()
  }
  await add(other, '涪陵', value)
  await other.getByRole('button', { name: '下达', exact: true }).click()
  await expect(other.getByRole('button', { name: '手工调整' })).toBeVisible()
  await add(office, '巫溪', value)
  await office.getByRole('button', { name: '下达', exact: true }).click()
  await office.getByRole('button', { name: '载入最新内容' }).click()
  await expect(office.getByLabel(/^涪陵.* 分解数$/)).toHaveValue(value)
  await expect(office.getByLabel(/^巫溪.* 分解数$/)).toHaveValue(value)
  await expect(office.getByText(/本次变更/)).not.toContainText('撤回')
  await office.getByRole('button', { name: '下达', exact: true }).click()
  await expect(office.getByRole('button', { name: '手工调整' })).toBeVisible()
})

for (const [name, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
  test(`nothing stands in anybody's way where targets are split, on a ${name}`, async ({ browser }) => {
    const office = await atTheScreen(browser, 'ducha', viewport)
    for (const path of ['/quotas', SPLIT, `/quotas?asOf=${new Date().getFullYear()}-06-30`])
      await expectClear(office, path)
    await office.goto(SPLIT)
    await office.getByRole('button', { name: '手工调整' }).click()
    const unit = await atTheScreen(browser, 'wanzhou', viewport)
    await expectClear(unit, '/my-quotas')
  })
}

async function add(page: Awaited<ReturnType<typeof atTheScreen>>, unit: string, value: string) {
  const line = page.getByLabel(new RegExp(`^${unit}.* 分解数$`))
  if ((await line.count()) === 0) {
    const choices = page.getByLabel('添加单位')
    const code = await choices
      .locator('option', { hasText: `${unit}` })
      .first()
      .getAttribute('value')
    await choices.selectOption(code)
  }
  await line.fill(value)
}
