import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { OldBrowser, oldBrowser } from './old-kernel'
import { password, stamp } from './stage'

const product = process.env.BASE_URL ?? 'http://127.0.0.1:8080'

/** Offices still run such browsers. The package is fetched from npm the first time. */
test('the pages of each day open in Chromium 90 (left out where that browser cannot be had)', async () => {
  test.setTimeout(180_000)
  const binary = oldBrowser()
  test.skip(binary === null, 'chrome-aws-lambda cannot be had here')
  const profile = await mkdtemp(join(tmpdir(), 'siqian-old-'))
  const old = await OldBrowser.start(binary ?? '', profile)
  try {
    expect(await old.version()).toMatch(/Chrome\/90\./)
    await signIn(old, 'wanzhou')
    await old.until(`document.querySelector('article h3')`)
    for (const [address, there] of [
      ['/measures', 'main h1'],
      ['/activity-reports', 'main a[href^="/activity-reports/"]'],
      ['/outbox', 'main h1'],
      ['/activity-reports/new', 'form [data-pointer="/kind"]'],
    ] as const) {
      await old.open(product + address)
      await old.until(`document.querySelector('${there}')`)
    }
    await old.ask(`document.querySelector('[data-pointer="/kind"] input').click()`)
    await old.until(`document.querySelector('[data-pointer="/title"] input')`)
    await old.ask(`(() => {
      const title = document.querySelector('[data-pointer="/title"] input')
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(title, '旧内核 ${stamp}')
      title.dispatchEvent(new Event('input', { bubbles: true }))
    })()`)
    await old.until(`document.body.innerText.includes('已存本机')`)
    await signIn(old, 'kepu')
    await old.open(`${product}/reviews`)
    await old.until(`document.querySelector('main h1')`)
    expect(old.faults).toEqual([])
  } finally {
    old.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

async function signIn(old: OldBrowser, username: string) {
  await old.open(`${product}/signin`)
  await old.until(`document.querySelector('input[name=username]')`)
  const body = JSON.stringify(JSON.stringify({ username, password }))
  await old.ask(`fetch('/api/v1/session', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ${body},
  }).then((answer) => answer.ok)`)
  old.faults.splice(0)
  await old.open(`${product}/`)
}
