import { createServer, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the copy changes of the real door's answers. */
interface Change {
  readonly page?: (text: string) => string
  /** Changes the page's own script. */
  readonly script?: (text: string) => string
  /** Headers of the page. Undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly status?: number
  /** Paths that the copy does not have. */
  readonly lost?: RegExp
}

export interface Copy {
  readonly url: string
  change(to: Change): void
  close(): Promise<void>
}

/** Somebody in between: passes on what the real door at `base` answers, except for what is to be changed. */
export async function copyOf(base: string): Promise<Copy> {
  let change: Change = {}
  async function answer(path: string) {
    if (change.lost?.test(path)) return { status: 404, headers: {}, body: '' }
    const real = await fetch(base + path)
    const text = await real.text()
    const isPage = (real.headers.get('content-type') ?? '').startsWith('text/html')
    const headers: Record<string, string | undefined> = Object.fromEntries(real.headers)
    for (const name of ['content-length', 'content-encoding', 'transfer-encoding', 'connection']) delete headers[name]
    if (isPage)
      return {
        status: change.status ?? real.status,
        headers: { ...headers, ...change.headers },
        body: (change.page ?? same)(text),
      }
    const isScript = path.startsWith('/assets/page.')
    return { status: real.status, headers, body: isScript ? (change.script ?? same)(text) : text }
  }
  const server = createServer((request, response) => {
    answer(request.url ?? '/').then(
      ({ status, headers, body }) => response.writeHead(status, withoutUndefined(headers)).end(body),
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = parseAddress(server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    change(to) {
      change = to
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const same = (text: string): string => text
const parseAddress = (address: unknown): AddressInfo => address as AddressInfo
const withoutUndefined = (headers: Readonly<Record<string, string | undefined>>): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))

/** Puts something into a page, at the end of what it shows. */
export const add =
  (html: string) =>
  (text: string): string =>
    text.replace('</main>', `${html}</main>`)
