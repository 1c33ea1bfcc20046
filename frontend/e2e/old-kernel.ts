import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { brotliDecompressSync } from 'node:zlib'

/** An npm package that carries Chromium 90, packed; fetched once into .tools, no dependency of the page. */
const PACKAGE = 'chrome-aws-lambda@7.0.0'
const HOME = join(import.meta.dirname, '..', '..', '.tools', 'chromium-90')

/** The path of the old browser, or null where it cannot be had: offline, or on another processor. */
export function oldBrowser(): string | null {
  const binary = join(HOME, 'chromium')
  if (existsSync(binary)) return binary
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  mkdirSync(HOME, { recursive: true })
  try {
    const packed = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: HOME, encoding: 'utf8' }).trim()
    execFileSync('tar', ['xzf', packed.split('\n').at(-1) ?? '', '--strip-components=1'], { cwd: HOME })
  } catch {
    return null
  }
  const part = `${binary}.part`
  writeFileSync(part, brotliDecompressSync(readFileSync(join(HOME, 'bin', 'chromium.br'))), { mode: 0o755 })
  renameSync(part, binary)
  return binary
}

interface Message {
  id?: number
  method?: string
  params?: Record<string, unknown>
  result?: Record<string, unknown>
  error?: { message: string }
}

/** An old browser, spoken to in its own words: Playwright asks for what it does not know yet. */
export class OldBrowser {
  readonly faults: string[] = []
  private readonly waiting = new Map<number, (message: Message) => void>()
  private lastId = 0
  private session: string | undefined
  private loaded: () => void = () => undefined

  private constructor(private readonly process: ChildProcess) {}

  static async start(binary: string, profile: string): Promise<OldBrowser> {
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--lang=zh-CN',
      '--single-process',
    ]
    const child = spawn(
      binary,
      [
        ...flags,
        '--remote-debugging-pipe',
        `--user-data-dir=${profile}`,
        '--window-size=390,844',
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    )
    const browser = new OldBrowser(child)
    browser.listen(child.stdio[4] as Readable)
    const { targetId } = await browser.say('Target.createTarget', { url: 'about:blank' })
    const attached = await browser.say('Target.attachToTarget', { targetId, flatten: true })
    browser.session = attached.sessionId as string
    for (const domain of ['Page', 'Runtime', 'Log']) await browser.say(`${domain}.enable`)
    return browser
  }

  async version(): Promise<string> {
    return String((await this.say('Browser.getVersion')).product)
  }

  async open(address: string): Promise<void> {
    const loaded = new Promise<void>((done) => {
      this.loaded = done
    })
    await this.say('Page.navigate', { url: address })
    await loaded
  }

  /** What an expression comes to in the page, awaited. */
  async ask<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = (await this.say('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: T }; exceptionDetails?: unknown }
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
    return result.value
  }

  /** Until an expression holds in the page. */
  async until(expression: string, patience = 15_000): Promise<void> {
    const end = Date.now() + patience
    while (!(await this.ask<boolean>(`Boolean(${expression})`))) {
      if (Date.now() > end) {
        const text = await this.ask<string>('document.body.innerText')
        throw new Error(`Never: ${expression}\n${this.faults.join('\n')}\n${text.slice(0, 600)}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  close() {
    this.process.kill('SIGKILL')
  }

  private say(method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const id = ++this.lastId
    const pipe = this.process.stdio[3] as Writable
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ result, error }) =>
        error === undefined ? resolve(result ?? {}) : reject(new Error(`${method}: ${error.message}`)),
      )
      pipe.write(`${JSON.stringify({ id, method, params, sessionId: this.session })}\0`)
    })
  }

  private listen(pipe: Readable) {
    let rest = ''
    pipe.setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0')
      rest = messages.pop() ?? ''
      for (const message of messages) this.hear(JSON.parse(message) as Message)
    })
  }

  private hear({ id, method, params, ...answer }: Message) {
    if (id !== undefined) this.waiting.get(id)?.(answer)
    if (method === 'Page.loadEventFired') this.loaded()
    if (method === 'Runtime.exceptionThrown')
      this.faults.push(JSON.stringify(params?.exceptionDetails).slice(0, 400))
    const entry = params?.entry as { level: string; text: string; url?: string } | undefined
    if (method === 'Log.entryAdded' && entry?.level === 'error')
      this.faults.push(`${entry.text} ${entry.url ?? ''}`)
  }
}
