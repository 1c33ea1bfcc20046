import { expect, type Locator, type Page, test } from '@playwright/test'
import { Api, atTheScreen, findings, PHONE, photo, stamp } from './stage'

const KIND = 'SCIENCE_OUTREACH'

test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close()
})

test('a list from Excel becomes reports: pasted, mended at the cell, saved once, handed in', async ({
  browser,
  request,
}) => {
  const titles = ['甲', '乙', '丙'].map((one) => `科普讲座${one} ${stamp}`)
  const [first = '', second = '', third = ''] = titles
  const page = await atTheScreen(browser, 'wanzhou')
  await page.goto(`/activity-reports/grid?kind=${KIND}`)
  await cell(page, '标题', 1).focus()
  await paste(
    page,
    [
      '活动时间\t活动名称\t参加人数（人）\t活动系列\t联系电话',
      `2026-03-01\t${first}\t80\t全国科普日\t无`,
      `2026/3/2\t${second}\t六十\t其他\t无`,
      `20260303\t${third}\t45\tLECTURE\t无`,
    ].join('\r\n'),
  )
  await expect(page.getByText('已按表头粘贴 3 行。没有对应栏目的列：联系电话。')).toBeVisible()
  await expect(cell(page, '活动日期', 2)).toHaveValue('2026-03-02')
  await expect(cell(page, '活动系列', 3)).toHaveValue('新时代文明实践“讲科技”')

  await test.step('keys move, copy and take back', async () => {
    await cell(page, '标题', 3).focus()
    await page.keyboard.press('Control+d')
    await expect(cell(page, '标题', 4)).toHaveValue(third)
    await page.keyboard.press('Control+z')
    await expect(cell(page, '标题', 4)).toHaveValue('')
    await cell(page, '标题', 3).focus()
    await page.keyboard.press('Enter')
    await expect(cell(page, '标题', 4)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(cell(page, '活动日期', 4)).toBeFocused()
  })

  await test.step('what is typed is there after the browser went away', async () => {
    await page.reload()
    await expect(cell(page, '标题', 2)).toHaveValue(second)
  })

  await test.step('one row is refused at its cell, the others are saved', async () => {
    await page.getByRole('button', { name: '保存草稿（3）' }).click()
    await expect(page.getByText('已保存 2 行，1 行没有保存，原因见各行。')).toBeVisible()
    await expect(cell(page, '参加人数', 2)).toHaveAttribute('aria-invalid', 'true')
    await cell(page, '参加人数', 2).fill('60')
    expect(await findings(page, 'table')).toEqual([])
    await page.keyboard.press('Control+s')
    await expect(page.getByText('已保存 1 行。')).toBeVisible()
  })

  await test.step('the complete ones are handed in', async () => {
    await page.getByRole('button', { name: '提交已齐全的 3 条' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提交已齐全的 3 条' }).click()
    await expect(page.getByText('已提交 3 条。')).toBeVisible()
    await expect(cell(page, '标题', 1)).toHaveAttribute('readonly', '')
    await page.getByRole('button', { name: '移除已提交的 3 行' }).click()
    await expect(cell(page, '标题', 1)).toHaveValue('')
  })

  const api = await Api.as(request, 'wanzhou')
  const { items } = await api.get<{ items: { title: string; status: string }[] }>(
    `/activity-reports?q=${encodeURIComponent(stamp)}`,
  )
  expect(items.map(({ title, status }) => `${title} ${status}`).sort()).toEqual(
    titles.map((title) => `${title} SUBMITTED`).sort(),
  )
})

test('an answer that got lost doubles nothing, and a photo put to a draft goes along', async ({
  browser,
  request,
}) => {
  const titles = ['庚', '辛'].map((one) => `田间培训${one} ${stamp}`)
  const [pictured = '', mended = ''] = titles
  const page = await atTheScreen(browser, 'kaizhou')
  const grid = '/activity-reports/grid?kind=TRAINING_SESSION'
  await page.goto(grid)
  await cell(page, '标题', 1).focus()
  await paste(
    page,
    ['标题\t日期\t培训内容\t培训形式\t人数', ...titles.map((t) => `${t}\t2026-03-01\t剪枝\t田间\t20`)].join(
      '\n',
    ),
  )
  await test.step('the draft arrives, its answer does not', async () => {
    await page.route(
      '**/by-source/grid/**',
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await page.keyboard.press('Control+s')
    await expect(page.getByText(/已停下：连不上服务。/)).toBeVisible()
    await page.keyboard.press('Control+s')
    await expect(page.getByText('已保存 2 行。')).toBeVisible()
    const api = await Api.as(request, 'kaizhou')
    expect(
      (await api.get<{ total: number }>(`/activity-reports?q=${encodeURIComponent(pictured)}`)).total,
    ).toBe(1)
  })
  await test.step('one draft gets its photo in the form, the other another title', async () => {
    await edit(page, pictured)
    await page
      .getByLabel('添加照片')
      .setInputFiles({ name: `现场 ${stamp}.png`, mimeType: 'image/png', buffer: photo() })
    await expect(page.locator('[data-pointer="/evidence"] img')).toBeVisible()
    await page.getByRole('button', { name: '存草稿' }).click()
    await expect(page.getByText(/草稿已保存/).first()).toBeVisible()
    await edit(page, mended)
    await page.getByLabel('标题').fill(`${mended}（改）`)
    await page.getByRole('button', { name: '存草稿' }).click()
    await expect(page.getByText(/草稿已保存/).first()).toBeVisible()
  })
  await test.step('the grid hands in the one with its photo, and leaves the other alone', async () => {
    await page.goto(grid)
    await expect(page.getByText('草稿已在别处改过，请到草稿里继续')).toBeVisible()
    await expect(cell(page, '参加人数', 2)).toHaveAttribute('readonly', '')
    await cell(page, '参加人数', 1).fill('33')
    await page.getByRole('button', { name: '提交已齐全的 1 条' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '提交已齐全的 1 条' }).click()
    await expect(page.getByText('已提交 1 条。')).toBeVisible()
    await page.getByRole('row').nth(1).getByRole('link', { name: '打开' }).click()
    await expect(page.getByText('33 人', { exact: true })).toBeVisible()
    await expect(page.getByRole('region', { name: /^佐证/ }).locator('img')).toBeVisible()
  })
})

test('several are judged at once, and the one somebody else judged before says who', async ({ browser }) => {
  const titles = ['丁', '戊'].map((one) => `科普讲座${one} ${stamp}`)
  const reporter = await atTheScreen(browser, 'wanzhou')
  await handIn(reporter, titles)
  const desk = await atTheScreen(browser, 'kepu')
  await desk.goto(`/reviews?kind=${KIND}&organisation=KX-500101`)
  await toTheEnd(desk)
  for (const title of titles) await desk.getByRole('checkbox', { name: `选择：${title}` }).check()

  await test.step('meanwhile another desk returns one of them', async () => {
    const other = await atTheScreen(browser, 'kepu')
    await other.goto(`/reviews?kind=${KIND}&organisation=KX-500101`)
    await toTheEnd(other)
    await other.getByRole('link', { name: titles[0] }).click()
    await other.getByLabel('审核意见').fill('请写明面向人群')
    await other.getByRole('button', { name: '批注：简要情况' }).click()
    await other.getByRole('textbox', { name: '批注：简要情况' }).fill('写清讲了什么')
    await other.getByRole('button', { name: '退回修改' }).click()
    await expect(other.getByText(`已退回：${titles[0]}`)).toBeVisible()
  })

  await desk.getByRole('button', { name: '通过 2 条' }).click()
  const results = desk.getByRole('status', { name: '批量办理结果' })
  await expect(results).toContainText('2 条中办理了 1 条')
  await expect(results.getByRole('listitem').filter({ hasText: titles[0] })).toContainText(
    /.+ 于 .+ 已先办理，现为“已退回”/,
  )
  await expect(results.getByRole('listitem').filter({ hasText: titles[1] })).toContainText('已通过')
  expect(await findings(desk, 'main')).toEqual([])

  await test.step('handed in again, it is laid beside the version before, with what was asked for', async () => {
    await reporter.goto(`/activity-reports?q=${encodeURIComponent(titles[0] ?? '')}`)
    await reporter.getByRole('link', { name: titles[0], exact: true }).click()
    await reporter.getByRole('link', { name: '修改' }).click()
    await reporter.getByLabel('参加人数').fill('96')
    await reporter.getByRole('button', { name: '重新提交' }).click()
    const struck = reporter.getByRole('alert').filter({ hasText: '提交前检查' })
    await expect(struck.getByRole('link', { name: titles[1] })).toBeVisible()
    expect(await findings(reporter, 'main')).toEqual([])
    await struck.getByRole('button', { name: '确认无误，仍然提交' }).click()
    await reporter.waitForURL(/activity-reports\/[0-9a-f-]{36}$/)
    await desk.goto(`/reviews?report=${reporter.url().split('/').at(-1)}`)
    const compare = desk.getByRole('region', { name: '与上一版对照' })
    await expect(compare.locator('del')).toHaveText('80')
    await expect(compare.locator('ins')).toHaveText('96')
    await expect(compare.getByText('写清讲了什么 未改动')).toBeVisible()
    await compare.getByRole('button', { name: /另有 \d+ 项未变/ }).click()
    await expect(compare.getByRole('rowheader', { name: '标题' })).toBeVisible()
    expect(await findings(desk, 'main')).toEqual([])
  })

  await test.step('and the two talk about it', async () => {
    await desk.getByLabel('留言').fill('现场有多少人？')
    await desk.getByRole('button', { name: '发送' }).click()
    await expect(desk.getByLabel('留言')).toHaveValue('')
    await reporter.reload()
    await expect(reporter.getByRole('region', { name: '讨论' })).toContainText('现场有多少人？')
    expect(await findings(reporter, 'main')).toEqual([])
  })
})

test('a report is done again from an earlier one, without its day', async ({ browser }) => {
  const title = `科普讲座己 ${stamp}`
  const page = await atTheScreen(browser, 'wanzhou')
  await handIn(page, [title])
  await page.goto(`/activity-reports?q=${encodeURIComponent(title)}`)
  await page.getByRole('link', { name: `复制为新报告：${title}` }).click()
  await expect(page.getByLabel('标题')).toHaveValue(title)
  await expect(page.getByLabel('参加人数')).toHaveValue('80')
  await expect(page.getByLabel('活动日期')).toHaveValue('')
})

test('on a phone the grid says where it belongs, and leads to the form', async ({ browser }) => {
  const page = await atTheScreen(browser, 'wanzhou', PHONE)
  await page.goto(`/activity-reports/grid?kind=${KIND}`)
  await expect(page.getByText('批量填报需要宽屏')).toBeVisible()
  await expect(page.getByRole('link', { name: '逐条填报' })).toHaveAttribute(
    'href',
    `/activity-reports/new?kind=${KIND}`,
  )
  expect(await findings(page, 'main')).toEqual([])
})

const cell = (page: Page, column: string, row: number): Locator =>
  page.getByRole('textbox', { name: `${column}，第 ${row} 行` })

/** What a spreadsheet puts on the clipboard, into the cell that has the focus. */
async function paste(page: Page, text: string) {
  await page.evaluate((block) => {
    const data = new DataTransfer()
    data.setData('text/plain', block)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

async function handIn(page: Page, titles: string[]) {
  await page.goto(`/activity-reports/grid?kind=${KIND}`)
  await cell(page, '标题', 1).focus()
  const rows = titles.map((title) => `${title}\t2026-04-01\t80\t其他`)
  await paste(page, ['标题\t日期\t人数\t活动系列', ...rows].join('\n'))
  await page.getByRole('button', { name: `提交已齐全的 ${titles.length} 条` }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /提交已齐全/ })
    .click()
  await expect(page.getByText(`已提交 ${titles.length} 条。`)).toBeVisible()
  await page.getByRole('button', { name: `移除已提交的 ${titles.length} 行` }).click()
}

/** The newest wait at the end of the queue. */
async function toTheEnd(desk: Page) {
  const next = desk.getByRole('button', { name: '下一页' })
  await expect(desk.getByRole('list', { name: '待审核列表' })).toBeVisible()
  while ((await next.count()) > 0 && (await next.isEnabled())) {
    const [before = ''] = await desk.getByRole('list', { name: '待审核列表' }).allInnerTexts()
    await next.click()
    await expect(desk.getByRole('list', { name: '待审核列表' })).not.toHaveText(before)
  }
}

/** The form of a draft, from the row it was saved in. */
async function edit(page: Page, title: string) {
  await page.goto(`/activity-reports?status=DRAFT&q=${encodeURIComponent(title)}`)
  await page.getByRole('link', { name: title, exact: true }).click()
  await page.getByRole('link', { name: '修改', exact: true }).click()
}
