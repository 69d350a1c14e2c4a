import { createHash } from 'node:crypto'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { openChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { axeOf } from '../axe.test-kit.ts'
import { layLine } from '../cut-line.test-kit.ts'
import {
  eventually,
  type Ground,
  type OpenedIncident,
  openUpload,
  prepareGround,
  serve,
  uploadsOf,
} from '../intake.test-kit.ts'

export const PHONE = { viewport: { width: 390, height: 844 } } as const
export const CLIP = { name: 'clip.mov', mimeType: 'video/quicktime' } as const
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

export const isAccessible = async (page: Page): Promise<void> => {
  const { violations } = await (await axeOf(page)).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
}

export const says = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.textContent?.includes(wanted) === true, text, { timeout: 60_000 })

/** Waits for the text. Without script a press loads another page, which takes some time. */
export const reads = (page: Page, where: string, text: string) =>
  page.locator(where).filter({ hasText: text }).waitFor()

export const heads = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, text, { timeout: 60_000 })

export interface Prepared {
  readonly code: string
}

/** An intake with one open incident and a browser, for tests that open a code on another phone. */
export function reopenGround() {
  let ground: Ground
  let server: Awaited<ReturnType<typeof serve>>
  let browser: Browser
  let incident: OpenedIncident
  const faults: Error[] = []

  beforeAll(async () => {
    ground = await prepareGround()
    server = await serve(await ground.deps())
    browser = await openChromium()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await ground?.release()
  })

  beforeEach(async () => {
    incident = await ground.openIncident()
  })

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    expect(faults.splice(0)).toEqual([])
  })

  async function open(path: string, options: BrowserContextOptions = {}, base = server.url): Promise<Page> {
    const page = await (await browser.newContext({ ...PHONE, ...options })).newPage()
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (fault) => faults.push(fault))
    await page.goto(base + path)
    return page
  }

  const rows = () => uploadsOf(ground, incident.id)
  const shaOf = async (id: string): Promise<string> => sha256(await openUpload(ground, id, incident.identity))

  /**
   * One phone sends half of `file` over a connection that is then cut, and disappears. Returns the code that it showed.
   */
  async function sendHalf(file: Buffer): Promise<string> {
    const line = await layLine(server.port)
    const page = await open(`/${incident.slug}/send?lang=en`, PHONE, line.url)
    await page.setInputFiles('#pick', { ...CLIP, buffer: file })
    // The door flushes what has arrived when the connection breaks.
    const broken = line.cutAfter(file.length / 2)
    await page.click('#go')
    await broken
    await page.waitForSelector('#receipt:not([hidden])', { timeout: 60_000 })
    const code = (await page.textContent('#code')) ?? ''
    await page.context().close()
    await line.close()
    await eventually('what arrived is kept', async () => ((await rows()).at(-1)?.offset ?? 0) > file.length / 8)
    return code.trim().replaceAll(' ', '-')
  }
  return {
    get server() {
      return server
    },
    get incident() {
      return incident
    },
    get ground() {
      return ground
    },
    sendHalf,
    rows,
    open,
    shaOf,
  }
}
