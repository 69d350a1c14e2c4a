import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'
import { bePatient } from '../../../web-upload/test/browser.test-kit.ts'
import { hasChromium, openChromium } from '../../../web-upload/test/chromium.test-kit.ts'
import { axeOf } from './axe.test-kit.ts'
import { type Ground, type OpenedIncident, openObject, prepareGround, serve } from './intake.test-kit.ts'

export const hasBrowser = hasChromium()
export const PHONE = { viewport: { width: 390, height: 844 } } as const

/** The door over a real Postgres, and phones that use it. */
export interface Street {
  readonly ground: Ground
  readonly url: string
  readonly port: number
  readonly browser: Browser
  /** Opens the page on a phone that shares nothing with any other. An error in the page's script fails the test. */
  open(path: string, options?: BrowserContextOptions, base?: string): Promise<Page>
  close(): Promise<void>
}

export async function prepareStreet(flags: readonly string[] = []): Promise<Street> {
  const ground = await prepareGround()
  const server = await serve(await ground.deps())
  const browser = await openChromium(flags)
  return {
    ground,
    url: server.url,
    port: server.port,
    browser,
    async open(path, options = PHONE, base = server.url) {
      const page = await (await browser.newContext(options)).newPage()
      page.setDefaultTimeout(60_000)
      await page.addInitScript(bePatient)
      page.on('pageerror', (fault) => {
        throw fault
      })
      await page.goto(base + path)
      return page
    },
    async close() {
      await browser.close()
      await server.close()
      await ground.release()
    },
  }
}

/** Presses Shift three times, as a frightened person does. */
export async function shiftThrice(page: Page): Promise<void> {
  await page.keyboard.press('Shift')
  await page.keyboard.press('Shift')
  await page.keyboard.press('Shift')
}

/**
 * Waits until the queue has stored the sending and one file. If the page is closed earlier, the file is lost, as the
 * page says.
 */
export const liesInQueue = (page: Page) =>
  page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        const asked = indexedDB.open('kept')
        asked.onupgradeneeded = () => asked.transaction?.abort()
        asked.onerror = (event) => {
          event.preventDefault()
          resolve(false)
        }
        asked.onsuccess = () => {
          const count = asked.result.transaction('about').objectStore('about').count()
          count.onsuccess = () => {
            asked.result.close()
            resolve(count.result === 2)
          }
        }
      }),
  )

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export async function isAccessible(page: Page): Promise<void> {
  // Scrolled to the top: content under the exit bar would count as too small a target.
  await page.evaluate(() => scrollTo(0, 0))
  const { violations } = await (await axeOf(page)).withTags(RULES).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
}

/** Opens the list of what was chosen. It is folded below the pictures. */
export const unfold = (page: Page) => page.getByRole('button', { name: 'See or remove' }).click()

/** Waits until the page shows the text. */
export const says = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.getElementById('status')?.textContent?.startsWith(wanted), text, {
    timeout: 60_000,
  })

export const filesOf = async (page: Page): Promise<string> => (await page.textContent('#files')) ?? ''

/** One session for each page, because a limit can be lifted only by the session that set it. */
const networks = new WeakMap<Page, CDPSession>()

/** Bytes a second towards the door; -1: no limit. */
export async function limitLine(page: Page, bytesPerSecond: number): Promise<void> {
  const network = networks.get(page) ?? (await page.context().newCDPSession(page))
  networks.set(page, network)
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 10,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  })
}

/** Everything that a browser could keep of a visit. */
export const tracesOf = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    caches: (await caches.keys()).length,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
export const NO_TRACE = { local: 0, session: 0, cookies: '', caches: 0, databases: [], workers: 0 }

export interface SealedRow {
  readonly kind: string
  readonly document: Readonly<Record<string, unknown>>
}

/** The opened documents of an incident's sendings, oldest first. */
export async function documentsOf(ground: Ground, incident: OpenedIncident): Promise<readonly SealedRow[]> {
  const { rows } = await ground.db.owner.query<{ kind: string; object_key: string }>(
    `select d.kind, d.object_key from public_zone.document d join public_zone.submission s on s.id = d.submission_id
     where s.incident_id = $1 order by d.seq`,
    [incident.id],
  )
  return Promise.all(
    rows.map(async ({ kind, object_key }) => ({
      kind,
      document: parseDocument((await openObject(ground, object_key, incident.identity)).toString()),
    })),
  )
}

/** The page's declaration of an upload, opened. */
export const declarationOf = async (ground: Ground, incident: OpenedIncident, key: string) =>
  parseDocument((await openObject(ground, key, incident.identity)).toString())

const parseDocument = (text: string): Readonly<Record<string, unknown>> =>
  JSON.parse(text) as Readonly<Record<string, unknown>>
