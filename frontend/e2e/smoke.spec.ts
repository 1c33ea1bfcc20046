import { expect, type Page, test } from '@playwright/test'
import { Api, atTheScreen, DESK, findings, PHONE, sideways } from './stage'

/** Every address of the page, with one of each kind of thing behind the codes. */
async function addresses(api: Api): Promise<string[]> {
  const reports = await api.get<{ items: { id: string }[] }>('/activity-reports?pageSize=1')
  return [
    '/',
    '/?year=2023',
    '/measures',
    '/measures?view=matrix',
    '/indicators',
    '/indicators/TRAINING-SESSIONS',
    '/indicators/O-RURAL-INCOME',
    '/districts',
    '/activity-reports',
    '/activity-reports?status=RETURNED',
    ...reports.items.map(({ id }) => `/activity-reports/${id}`),
    '/quotas',
    '/my-quotas',
    '/attention',
    '/directives',
    '/notifications',
    '/account',
    '/no-such-page',
  ]
}

/** What the administrator keeps, with one of each kind of thing behind the codes. */
async function kept(api: Api): Promise<string[]> {
  const posts = await api.get<{ items: { code: string }[] }>('/posts?pageSize=1')
  return [
    'users',
    'users/wanzhou',
    'posts',
    ...posts.items.map(({ code }) => `posts/${code}`),
    'units',
    'units/new',
    'units/KX-500101',
    'units/succession',
    'kinds',
    'kinds/TRAINING_SESSION',
    'rules',
    'rules/TRAINING-SESSIONS',
    'targets',
    'targets/T13',
    'targets/new',
    'paces',
    'lights',
    'statistics',
    'statistics/O-RURAL-INCOME',
    'statistics/import',
    'entities',
    'integrations',
    'audit',
  ].map((place) => `/admin/${place}`)
}

for (const [name, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
  test(`every page opens on a ${name} without a fault`, async ({ browser, request }) => {
    test.setTimeout(240_000)
    const everyone = await addresses(await Api.as(request, 'leader'))
    await visit(await atTheScreen(browser, 'leader', viewport), everyone)
    const waiting = await firstOf(await Api.as(request, 'kepu'), '/reviews', ({ report }) => report?.id)
    await visit(await atTheScreen(browser, 'kepu', viewport), [
      '/reviews',
      ...waiting.map((id) => `/reviews?report=${id}`),
      '/activity-reports',
    ])
    const open = '/activity-reports?status=DRAFT&status=RETURNED&filedBy='
    const reporter = await Api.as(request, 'wanzhou')
    const { user } = await reporter.get<{ user: { id: string } }>('/session')
    const unfinished = await firstOf(reporter, `${open}${user.id}`, ({ id }) => id)
    await visit(await atTheScreen(browser, 'wanzhou', viewport), [
      '/activity-reports',
      '/activity-reports/new',
      '/activity-reports/new?kind=VOLUNTEER_EVENT',
      ...unfinished.map((id) => `/activity-reports/${id}/edit`),
      '/activity-reports/grid',
      '/outbox',
    ])
  })

  test(`every page of the administration opens on a ${name} without a fault`, async ({
    browser,
    request,
  }) => {
    test.setTimeout(240_000)
    await visit(await atTheScreen(browser, 'admin', viewport), await kept(await Api.as(request, 'admin')))
    await visit(await atTheScreen(browser, 'ducha', viewport), ['/admin/closing'])
  })

  test(`who is not signed in is asked to, on a ${name}`, async ({ browser }) => {
    const page = await (await browser.newContext({ viewport })).newPage()
    await page.goto('/measures?view=matrix')
    await expect(page).toHaveURL(/\/signin\?next=/)
    await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect(await findings(page)).toEqual([])
  })
}

interface Listed {
  id?: string
  report?: { id: string }
}

/** The first of a list, if there is one: a fresh product may have none. */
async function firstOf(
  api: Api,
  path: string,
  idOf: (item: Listed) => string | undefined,
): Promise<string[]> {
  const { items } = await api.get<{ items: Listed[] }>(path)
  return items.slice(0, 1).flatMap((item) => idOf(item) ?? [])
}

async function visit(page: Page, addresses: string[]) {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  for (const address of addresses) {
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('heading', { level: 1 }).first(), address).toBeVisible()
    expect(await sideways(page), `${address} scrolls sideways`).toBeLessThanOrEqual(0)
    expect(await findings(page), address).toEqual([])
    expect(faults, address).toEqual([])
  }
  await page.context().close()
}
