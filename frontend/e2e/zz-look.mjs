import { chromium } from '@playwright/test'

const base = 'http://127.0.0.1:18733',
  pw = 'some-long-Password-1'
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
async function at(user, w, h = 900) {
  const c = await b.newContext({
    viewport: { width: w, height: h },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const p = await c.newPage()
  p.on('pageerror', (e) => console.log('ERR', e.message))
  p.on('console', (m) => m.type() === 'error' && console.log('CON', m.text()))
  await p.goto(base + '/signin')
  await p.getByLabel('账号').fill(user)
  await p.getByLabel('密码').fill(pw)
  await p.getByRole('button', { name: '登录' }).click()
  await p.waitForURL((u) => !u.pathname.startsWith('/signin'))
  return p
}
const shot = async (p, n, full = false) => {
  await p.waitForTimeout(700)
  await p.screenshot({ path: `/tmp/desk-${n}.png`, fullPage: full })
  console.log(
    n,
    await p.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  )
}
const only = process.argv[2]
if (!only || only === 'grid') {
  const p = await at('wanzhou', 1440)
  await p.goto(base + '/activity-reports/grid')
  await shot(p, 'grid-empty')
  await p.goto(base + '/activity-reports/grid?kind=TRAINING_SESSION')
  await p.getByRole('textbox', { name: '标题，第 1 行' }).focus()
  await p.evaluate((t) => {
    const d = new DataTransfer()
    d.setData('text/plain', t)
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: d, bubbles: true, cancelable: true }),
    )
  }, [
    '标题\t活动日期\t培训内容\t培训形式\t参加人数\t详细地点\t时长',
    '柑橘春季管理培训\t3月1日\t保花保果与春季修剪\t田间实训\t64\t箱子村科技小院\t3',
    '水稻机插秧技术培训\t2026-03-05\t机插秧\t室内\t很多\t龙驹镇农技站\t2',
    '榨菜绿色防控培训\t2027-05-05\t病虫害绿色防控\t不知道\t51\t\t4',
  ].join('\n'))
  await p.keyboard.press('Control+s')
  await p.waitForTimeout(3000)
  await p.getByRole('textbox', { name: '培训形式，第 4 行' }).focus()
  await shot(p, 'grid-full')
  await p.getByRole('textbox', { name: '区县，第 3 行' }).fill('州')
  await shot(p, 'grid-district')
  const q = await at('wanzhou', 390, 844)
  await q.goto(base + '/activity-reports/grid?kind=TRAINING_SESSION')
  await shot(q, 'grid-phone')
  await p.goto(base + '/activity-reports')
  await shot(p, 'list')
  await q.goto(base + '/activity-reports')
  await shot(q, 'list-phone')
  await p.goto(base + '/activity-reports?participation=JOINED')
  await shot(p, 'list-joined')
}
if (!only || only === 'review') {
  const p = await at('kepu', 1440)
  await p.goto(base + '/reviews')
  await p.waitForSelector('[aria-label="待审核列表"]')
  const boxes = p.getByRole('checkbox', { name: /^选择/ })
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await p.getByRole('button', { name: /退回 2 条/ }).click()
  await shot(p, 'review')
  const q = await at('kepu', 390, 844)
  await q.goto(base + '/reviews')
  await q.waitForTimeout(800)
  await q.getByRole('checkbox', { name: /^选择/ }).nth(0).check()
  await shot(q, 'review-phone')
  const found = await p.evaluate(async () => {
    const all = (await (await fetch('/api/v1/reviews?pageSize=200')).json()).items
    const out = {}
    out.find = all.find((i) => i.findings.length)?.report.id
    for (const i of all) {
      const s = (await (await fetch(`/api/v1/activity-reports/${i.report.id}/submissions`)).json()).items
      if (s.length > 1) {
        out.twice = i.report.id
      }
      if (out.twice && out.find) break
    }
    return out
  })
  console.log(found)
  if (found.twice) {
    await p.goto(base + '/reviews?report=' + found.twice)
    await p.waitForTimeout(1500)
    await shot(p, 'compare', true)
    await q.goto(base + '/reviews?report=' + found.twice)
    await q.waitForTimeout(1500)
    await shot(q, 'compare-phone', true)
    await p.goto(base + '/activity-reports/' + found.twice)
    await p.waitForTimeout(1000)
    await shot(p, 'report', true)
    await q.goto(base + '/activity-reports/' + found.twice)
    await shot(q, 'report-phone', true)
  }
  if (found.find) {
    await p.goto(base + '/reviews?report=' + found.find)
    await p.waitForTimeout(1000)
    await shot(p, 'findings', true)
  }
}
if (!only || only === 'board') {
  const p = await at('leader', 1440)
  await p.goto(base + '/indicators/TRAINING-SESSIONS')
  await p.waitForTimeout(1500)
  await shot(p, 'indicator', true)
}
await b.close()
