import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { Api, actualOf, atTheScreen, PHONE, photo, stamp } from './stage'

const SENTENCE = '每年开展技术培训等活动超200场次'
const INDICATOR = 'TRAINING-SESSIONS'

test('a training session is filed, returned, mended, approved, and opens from the leader’s number', async ({
  browser,
  request,
}) => {
  test.setTimeout(180_000)
  const title = `柑橘冬季管理培训 ${stamp}`
  const before = await onTheBoard(browser)
  const phone = await atTheScreen(browser, 'wanzhou', PHONE)

  const id = await test.step('the reporter of 万州区科协 files it with a photo on a phone', () =>
    file(phone, title))

  await test.step('a reviewer of 科学技术普及部 returns it with a note at a field', async () => {
    const desk = await atTheScreen(browser, 'kepu')
    await openInQueue(desk, title)
    await desk.getByRole('button', { name: '批注：培训内容' }).click()
    await desk.getByRole('textbox', { name: '批注：培训内容' }).fill('请写明具体技术')
    await desk.getByLabel('审核意见').fill('内容过于笼统')
    await desk.getByRole('button', { name: '退回修改' }).click()
    await expect(desk.getByText(`已退回：${title}`)).toBeVisible()
    await desk.context().close()
  })

  await test.step('the reporter sees the note at its field, mends it and resubmits', async () => {
    await phone.goto(`/activity-reports/${id}/edit`)
    await expect(phone.getByText('内容过于笼统')).toBeVisible()
    const field = phone.locator('[data-pointer="/details/topic"]')
    await expect(field.getByText('请写明具体技术')).toBeVisible()
    await field.getByLabel('培训内容').fill('柑橘冬季清园与高接换种')
    await phone.getByRole('button', { name: '重新提交' }).click()
    await phone.waitForURL(`**/activity-reports/${id}`)
    await expect(status(phone, '待审核')).toBeVisible()
  })

  await test.step('the reviewer approves it', async () => {
    const desk = await atTheScreen(browser, 'kepu')
    await openInQueue(desk, title)
    await expect(desk.getByText('柑橘冬季清园与高接换种').first()).toBeVisible()
    await desk.getByRole('button', { name: '审核通过' }).click()
    await expect(desk.getByText(`已通过：${title}`)).toBeVisible()
    await desk.context().close()
  })

  await test.step('the leader’s board shows one more, and the number opens to exactly this report', async () => {
    const board = await atTheScreen(browser, 'leader')
    const card = cardOf(board)
    await expect(card.locator(`a[href*="#contributions"]`)).toHaveText(String(before + 1))
    await card.locator(`a[href*="#contributions"]`).click()
    await board.waitForURL(`**/indicators/${INDICATOR}?**`)
    const link = await findInPages(board, title)
    await expect(link).toHaveCount(1)
    await expect(link).toHaveAttribute('href', `/activity-reports/${id}?revision=1`)
    await link.click()
    await expect(board.getByRole('heading', { name: title })).toBeVisible()
    await expect(status(board, '已通过')).toBeVisible()
    await board.goBack()
    await expect(board.locator('mark', { hasText: SENTENCE })).toBeVisible()
    await board.context().close()
  })

  await test.step('and nothing differs when everything is counted again', () => selfCheck(request))
})

test('a sixteenth kind needs no line of this page', async ({ browser, request }) => {
  test.setTimeout(180_000)
  const kind = `ORCHARD_${stamp}`
  const indicator = `ORCHARD-TREES-${stamp}`
  const name = `果园改造 ${stamp}`
  const title = `高接换种 ${stamp}`
  const trees = 37
  const api = await Api.as(request, 'admin')

  await test.step('the administrator adds the kind, the indicator and its rule', async () => {
    await api.post('/report-kinds', {
      code: kind,
      name: { zh: name, en: `Orchard ${stamp}` },
      measures: ['M04'],
      fields: [
        {
          key: 'method',
          label: { zh: '改造方式', en: 'Method' },
          type: 'CHOICE',
          required: true,
          choices: [
            { code: 'GRAFT', label: { zh: '高接换种', en: 'Grafting' } },
            { code: 'REPLANT', label: { zh: '重新栽植', en: 'Replanting' } },
          ],
        },
        {
          key: 'trees',
          label: { zh: '改造株数', en: 'Trees' },
          type: 'INTEGER',
          unit: '株',
          required: true,
          min: 1,
        },
      ],
    })
    await api.post('/indicators', {
      code: indicator,
      name: `果树改造株数 ${stamp}`,
      unit: '株',
      indicatorClass: 'OUTPUT',
      owner: 'M04',
      accumulation: 'FLOW',
      source: 'COUNTED',
    })
    await api.post(`/indicators/${indicator}/counting-rules`, { kind, function: 'SUM', field: 'trees' })
  })
  const before = await actualOf(api, indicator)

  await test.step('the reporter is refused without the choice, then files it', async () => {
    const phone = await atTheScreen(browser, 'wanzhou', PHONE)
    await phone.goto('/activity-reports/new')
    await phone.getByText(name, { exact: true }).click()
    await phone.getByLabel('标题').fill(title)
    await phone.getByLabel('改造株数').fill(String(trees))
    await phone.getByRole('button', { name: '提交', exact: true }).click()
    const field = phone.locator('[data-pointer="/details/method"]')
    await expect(field.getByRole('alert')).toBeVisible()
    await phone.getByText('高接换种', { exact: true }).click()
    await expect(phone.getByRole('region', { name: '提交后将计入' })).toContainText(`+${trees} 株`)
    await phone.getByRole('button', { name: '提交', exact: true }).click()
    await phone.waitForURL(/activity-reports\/[0-9a-f-]{36}$/)
    await phone.context().close()
  })

  await test.step('the reviewer approves it and the indicator rises', async () => {
    const desk = await atTheScreen(browser, 'kepu')
    await openInQueue(desk, title)
    await expect(desk.getByText('高接换种', { exact: true })).toBeVisible()
    await desk.getByRole('button', { name: '审核通过' }).click()
    await expect(desk.getByText(`已通过：${title}`)).toBeVisible()
    await desk.goto(`/indicators/${indicator}`)
    await expect(desk.getByRole('link', { name: title })).toBeVisible()
    await desk.context().close()
    expect(await actualOf(await Api.as(request, 'ducha'), indicator)).toBe(before + trees)
  })

  await test.step('and nothing differs when everything is counted again', () => selfCheck(request))
})

async function file(phone: Page, title: string): Promise<string> {
  await phone.goto('/activity-reports/new')
  await phone.getByText('技术培训', { exact: true }).click()
  await phone.getByLabel('所属举措').selectOption('M04')
  await phone.getByLabel('标题').fill(title)
  await phone.getByLabel('培训内容').fill('柑橘管理')
  await phone.getByText('田间实训', { exact: true }).click()
  await phone.getByLabel('参加人数').fill('64')
  await phone.getByLabel('详细地点').fill('箱子村科技小院')
  const taken = { name: `培训现场 ${stamp}.png`, mimeType: 'image/png', buffer: photo() }
  await phone.getByLabel('从相册选择').setInputFiles(taken)
  await expect(phone.locator('[data-pointer="/evidence"] img')).toBeVisible()
  await phone.getByLabel('简要情况').fill('请专家讲解冬季清园，现场示范修剪。')
  await expect(phone.getByText(/已存本机 \d\d:\d\d/)).toBeVisible()
  const counts = phone.getByRole('region', { name: '提交后将计入' })
  await expect(counts).toContainText('技术培训等活动')
  await expect(counts).toContainText('+1 场次')
  await expect(counts).toContainText('+64 人次')
  await phone.getByRole('button', { name: '提交', exact: true }).click()
  await phone.waitForURL(/activity-reports\/[0-9a-f-]{36}$/)
  await expect(status(phone, '待审核')).toBeVisible()
  return new URL(phone.url()).pathname.split('/').at(-1) ?? ''
}

async function onTheBoard(browser: Browser): Promise<number> {
  const board = await atTheScreen(browser, 'leader')
  const text = await cardOf(board).locator('a[href*="#contributions"]').innerText()
  await board.context().close()
  return Number(text.replace(/,/g, ''))
}

function cardOf(board: Page): Locator {
  return board.getByRole('article').filter({ has: board.locator(`h3 a[href^="/indicators/${INDICATOR}"]`) })
}

const status = (page: Page, word: string) => page.locator('[data-status]', { hasText: word }).first()

/** The queue can be longer than a page; the newest waits at its end. */
async function openInQueue(desk: Page, title: string) {
  await desk.goto('/reviews?organisation=KX-500101')
  await (await findInPages(desk, title)).click()
  await expect(desk.getByRole('heading', { name: title })).toBeVisible()
}

async function findInPages(page: Page, title: string): Promise<Locator> {
  const link = page.getByRole('link', { name: title })
  const next = page.getByRole('button', { name: '下一页' })
  await expect(next.or(link).first()).toBeVisible()
  while ((await link.count()) === 0 && (await next.isEnabled())) {
    const [from] = await page
      .locator('nav', { has: next })
      .innerText()
      .then((text) => text.split('\n'))
    await next.click()
    await expect(page.locator('nav', { has: next })).not.toContainText(from ?? '')
  }
  await expect(link).toHaveCount(1)
  return link
}

async function selfCheck(request: Parameters<typeof Api.as>[0]) {
  const api = await Api.as(request, 'ducha')
  const { differences } = await api.get<{ differences: unknown[] }>('/progress/self-check')
  expect(differences).toEqual([])
}
