import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { hasChromium, openChromium } from './chromium.test-kit.ts'

export const hasBrowser = hasChromium()
/** The shared fixtures beside the repository. A plain clone does not have them. */
export const PHONE_FILES = fileURLToPath(new URL('../../../shared/fixtures/phone/', import.meta.url))
export const hasFixtures = existsSync(PHONE_FILES)

// The headers that the door sends with the witness page, as far as they affect these scripts.
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src blob:; connect-src 'self'"
const PICKER = '<!doctype html><meta charset="utf-8"><title>t</title><input id="pick" type="file" multiple>'

/**
 * Runs in a page before its own scripts, and lengthens their timers. After five to ten seconds the scripts give up a
 * still, the queue or a look into a file, but a machine that runs many pages may need longer.
 */
export function bePatient(): void {
  const start = window.setTimeout.bind(window)
  const patiently = (handler: TimerHandler, ms = 0, ...given: unknown[]): number =>
    start(handler, [5000, 8000, 10_000].includes(ms) ? 90_000 : ms, ...given)
  Object.assign(window, { setTimeout: patiently })
}

export const readScript = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

/** A picked file: a path, or bytes with a name and a type. */
export type Picked = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

export interface Bench {
  readonly url: string
  readonly browser: Browser
  open(context?: BrowserContext): Promise<Page>
  close(): Promise<void>
}

/** Opens a page with the lazy scripts, under the door's content security policy, in real Chromium. */
export async function openBench(scripts: readonly string[], extra: ReadonlyMap<string, string> = new Map()) {
  const bodies = new Map([...scripts.map((name): [string, string] => [`/${name}`, readScript(name)]), ...extra])
  const page = PICKER + [...bodies.keys()].map((path) => `<script src="${path}"></script>`).join('')
  const server = createServer((request, answer) => {
    if (request.method === 'POST') return keep(request, answer)
    const script = bodies.get(request.url ?? '')
    answer.setHeader('Content-Security-Policy', CSP)
    answer.setHeader('Content-Type', script === undefined ? 'text/html' : 'text/javascript')
    answer.end(script ?? page)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`
  const browser = await openChromium()
  const bench: Bench = {
    url,
    browser,
    open: async (context) => {
      const tab = await (context ?? browser).newPage()
      tab.on('pageerror', (fault) => {
        throw fault
      })
      tab.setDefaultTimeout(60_000)
      await tab.addInitScript(bePatient)
      await tab.goto(url)
      return tab
    },
    close: async () => {
      await browser.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
  return bench
}

/** Bytes that a page sent, by the name under which it sent them. */
const sent = new Map<string, Buffer>()
let asked = 0

function keep(request: IncomingMessage, answer: ServerResponse): void {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    sent.set(request.url ?? '', Buffer.concat(pieces))
    answer.end()
  })
}

/**
 * Runs `firsthand[name](file, done)` on a picked file and returns its answer; a blob in the answer becomes bytes. The
 * page sends the bytes to its own host, because passing films as text through the browser's tools would take most of a
 * test's time.
 */
export async function ask(page: Page, name: string, picked: Picked): Promise<{ answer: unknown; bytes?: Buffer }> {
  await page.setInputFiles('#pick', picked)
  asked += 1
  const path = `/sent-${asked}`
  const { answer, isSent } = await page.evaluate(
    ([wanted, to]) =>
      new Promise<{ answer: unknown; isSent: boolean }>((resolve, reject) => {
        const input = document.querySelector('input')
        const ours: unknown = Reflect.get(window, 'firsthand')
        const call: unknown = typeof ours === 'object' && ours !== null ? Reflect.get(ours, wanted) : undefined
        if (typeof call !== 'function') throw new Error(`there is no firsthand.${wanted}`)
        call(input?.files?.[0], (told: unknown) => {
          const held = typeof told === 'object' && told !== null && 'blob' in told ? told.blob : told
          if (!(held instanceof Blob)) return resolve({ answer: told, isSent: false })
          fetch(to, { method: 'POST', body: held }).then(
            () => resolve({ answer: JSON.parse(JSON.stringify(told)), isSent: true }),
            reject,
          )
        })
      }),
    [name, path] as const,
  )
  const bytes = sent.get(path)
  sent.delete(path)
  if (!isSent) return { answer }
  if (bytes === undefined) throw new Error('the page sent no bytes')
  return { answer, bytes }
}
