import { expect, test } from '@playwright/test'
import { atTheScreen, DESK, expectClear, PHONE, stamp } from './stage'

const UNIT = 'KX-500101'
const REQUEST = `说明原因并报送补办安排 ${stamp}`
const REPLY = `已安排 12 月补办三场 ${stamp}`

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close()
})

test('a directive is issued from what needs attention, answered by its owner, and closed', async ({
  browser,
}) => {
  const office = await atTheScreen(browser, 'ducha')
  await office.goto('/attention')
  await office
    .getByRole('button', { name: /^督办 / })
    .first()
    .click()
  const issue = office.getByRole('dialog')
  await issue.getByLabel('责任方').selectOption('')
  await issue.getByLabel('其他单位').fill(UNIT)
  await issue.getByLabel('办理要求').fill(REQUEST)
  await issue.getByRole('button', { name: '下达督办' }).click()
  await office.waitForURL('**/directives/**')
  const address = new URL(office.url()).pathname
  await expectClear(office, address)

  const unit = await atTheScreen(browser, 'wanzhou', PHONE)
  await unit.goto('/directives?show=own')
  await unit.goto(address)
  await expect(unit.getByText(REQUEST)).toBeVisible()
  await expectClear(unit, address)
  await unit.getByRole('textbox', { name: '答复内容' }).fill(REPLY)
  await unit.getByRole('button', { name: '提交答复' }).click()
  await expect(unit.getByText('已答复').first()).toBeVisible()
  await expect(unit.getByRole('textbox', { name: '答复内容' })).toHaveCount(0)

  await office.goto(address)
  await expect(office.getByText(REPLY)).toBeVisible()
  await office.getByRole('button', { name: '办结' }).click()
  await office.getByRole('dialog').getByRole('button', { name: '办结' }).click()
  await expect(office.getByText('已办结').first()).toBeVisible()
})

test('what was typed in reply is kept when the office withdraws the directive meanwhile', async ({
  browser,
}) => {
  const office = await atTheScreen(browser, 'ducha')
  await office.goto('/attention')
  await office
    .getByRole('button', { name: /^督办 / })
    .first()
    .click()
  const issue = office.getByRole('dialog')
  await issue.getByLabel('责任方').selectOption('')
  await issue.getByLabel('其他单位').fill(UNIT)
  await issue.getByLabel('办理要求').fill(REQUEST)
  await issue.getByRole('button', { name: '下达督办' }).click()
  await office.waitForURL('**/directives/**')

  const unit = await atTheScreen(browser, 'wanzhou', PHONE)
  await unit.goto(new URL(office.url()).pathname)
  await unit.getByRole('textbox', { name: '答复内容' }).fill(REPLY)
  await office.getByRole('button', { name: '撤回' }).click()
  await office.getByRole('dialog').getByLabel('原因').fill('另行安排')
  await office.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
  await expect(office.getByText('已撤回').first()).toBeVisible()
  await unit.getByRole('button', { name: '提交答复' }).click()
  await expect(unit.getByText('有人先一步办理了它')).toBeVisible()
  await expect(unit.getByRole('textbox', { name: '答复内容' })).toHaveValue(REPLY)
  await unit.getByRole('button', { name: '清除' }).click()
  await expect(unit.getByRole('textbox', { name: '答复内容' })).toHaveCount(0)
})

test('each thing that needs attention opens where it can be dealt with', async ({ browser }) => {
  const office = await atTheScreen(browser, 'ducha')
  for (const [kind, place] of [
    ['OBSERVATION_DUE', /\/admin\/statistics\/O-/],
    ['OVERDUE_REVIEW', /\/activity-reports\?.*status=SUBMITTED.*(measure|organisation)=/],
    ['SILENT_UNIT', /\/activity-reports\?.*organisation=/],
    ['BEHIND', /\/indicators\//],
  ] as const) {
    await office.goto(`/attention?kind=${kind}`)
    await office.waitForLoadState('networkidle')
    const opening = office.getByRole('link', { name: /^查看 / }).first()
    if ((await opening.count()) === 0) continue
    await opening.click()
    await office.waitForURL(place)
  }
})

for (const [name, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
  test(`nothing stands in anybody's way where work is followed up, on a ${name}`, async ({ browser }) => {
    const page = await atTheScreen(browser, 'ducha', viewport)
    for (const path of ['/attention', '/directives', '/notifications', '/admin/closing'])
      await expectClear(page, path)
  })
}
