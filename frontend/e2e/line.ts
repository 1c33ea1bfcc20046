import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Which = (method: string, path: string) => boolean

interface Trap {
  which: Which
  /** Whether the product hears of the request before the line goes dead. */
  passed: boolean
  sprung: () => void
}

/** A line between a browser and the product, which can be cut, and can go dead at one certain request. */
export class Line {
  private isCut = false
  private trap: Trap | undefined

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async to(product: string): Promise<Line> {
    const server = createServer()
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const line = new Line(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    server.on('request', (asked, answer) => line.pass(new URL(product), asked, answer))
    return line
  }

  cut() {
    this.isCut = true
    this.server.closeAllConnections()
  }

  mend() {
    this.isCut = false
    this.trap = undefined
  }

  /** Resolves when such a request has come: held here, or passed on with its answer swallowed. */
  deadAt(which: Which, { passed }: { passed: boolean }): Promise<void> {
    return new Promise((sprung) => {
      this.trap = { which, passed, sprung }
    })
  }

  close() {
    this.cut()
    this.server.close()
  }

  private pass(product: URL, asked: IncomingMessage, answer: ServerResponse) {
    if (this.isCut) return answer.destroy()
    const trap = this.trap?.which(asked.method ?? '', asked.url ?? '') ? this.trap : undefined
    if (trap?.passed === false) return trap.sprung()
    const { hostname, port } = product
    const { method, url: path, headers } = asked
    const onward = request({ hostname, port, method, path, headers }, (heard) => {
      if (trap !== undefined) {
        heard.resume().on('end', trap.sprung)
        return
      }
      answer.writeHead(heard.statusCode ?? 502, heard.headers)
      heard.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  }
}
