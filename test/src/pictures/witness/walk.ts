import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DoorLanguage } from '@firsthand/door-words'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import type { Pool } from '../../stack/owner-rows.ts'
import type { FileToSend } from '../../stack/witness.ts'
import { faultsOfScreen } from './faults-of-screen.ts'
import { foreignWords } from './foreign-words.ts'
import { gatherScreen } from './gather-screen.ts'
import type { Door } from './open-doors.ts'

/** How a screen is looked at: its width, and whether it is dark. 195 pixels: a phone of 390 at 200 %. */
export interface Sight {
  readonly width: number
  readonly isDark: boolean
}

const HEIGHTS: Readonly<Record<number, number>> = { 320: 568, 195: 422 }

export interface Fault {
  readonly screen: string
  readonly language: DoorLanguage
  readonly sight: string
  readonly fault: string
}

export interface Town {
  readonly url: string
  readonly browser: Browser
  readonly pool: Pool
  readonly folder: string
  readonly sights: readonly Sight[]
  /** Two real incidents. The newest is "street". */
  readonly street: Door
  readonly other: Door
  /** Takes files of at most 100 kB. */
  readonly small: Door
  readonly closing: Door
  readonly closed: Door
  /** The drill of the first start, whose files preserve can open. */
  readonly drill: string
  readonly photos: readonly FileToSend[]
  readonly faults: Fault[]
}

export interface Walk extends Town {
  readonly language: DoorLanguage
  open(path: string, options?: { readonly script?: boolean }): Promise<Page>
  /** Takes the screen as it is, in each sight, and tells what is wrong with it. */
  shoot(page: Page, screen: string): Promise<void>
}

const sessions = new WeakMap<Page, CDPSession>()
async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, session)
  return session
}

/** Bytes a second towards the door; -1: no limit; 0: the line is down. */
export async function limitLine(page: Page, uploadThroughput: number): Promise<void> {
  const session = await sessionOf(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: uploadThroughput === 0, latency: 10, downloadThroughput: -1, uploadThroughput },
  })
}

const hasScript = async (page: Page, value: boolean): Promise<void> => {
  await (await sessionOf(page)).send('Emulation.setScriptExecutionDisabled', { value: !value })
}

const nameOf = ({ width, isDark }: Sight): string => `${width}${isDark ? '-dark' : ''}`

export function startWalk(town: Town, language: DoorLanguage): Walk & { end(): Promise<void> } {
  const contexts: BrowserContext[] = []
  const plain = new WeakSet<Page>()
  return {
    ...town,
    language,
    async open(path, { script = true } = {}) {
      const context = await town.browser.newContext({ viewport: { width: 390, height: 844 }, locale: language })
      contexts.push(context)
      // The compiler wraps named functions in a call that a page does not know.
      await context.addInitScript('globalThis.__name = (one) => one')
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      if (!script) {
        plain.add(page)
        await hasScript(page, false)
      }
      const to = new URL(path, town.url)
      to.searchParams.set('lang', language)
      await page.goto(to.href)
      return page
    },
    async shoot(page, screen) {
      // A page that was loaded without script can be looked at with one.
      if (plain.has(page)) await hasScript(page, true)
      for (const sight of town.sights) await shootOne(page, { town, language, screen, sight })
      await page.setViewportSize({ width: 390, height: 844 })
      if (plain.has(page)) await hasScript(page, false)
    },
    async end() {
      await Promise.all(contexts.map((context) => context.close()))
    },
  }
}

interface Shot {
  readonly town: Town
  readonly language: DoorLanguage
  readonly screen: string
  readonly sight: Sight
}

async function shootOne(page: Page, { town, language, screen, sight }: Shot): Promise<void> {
  await page.emulateMedia({ colorScheme: sight.isDark ? 'dark' : 'light' })
  await page.setViewportSize({ width: sight.width, height: HEIGHTS[sight.width] ?? 844 })
  await page.evaluate(() => scrollTo(0, 0))
  const seen = await gatherScreen(page)
  const foreign = foreignWords(
    language,
    seen.pieces.filter(({ isText }) => isText).map(({ what }) => what),
  )
  const found = [...faultsOfScreen(seen), ...foreign.map((text) => `not in ${language}: “${text}”`)]
  town.faults.push(...found.map((fault) => ({ screen, language, sight: nameOf(sight), fault })))
  const folder = join(town.folder, screen)
  await mkdir(folder, { recursive: true })
  const picture = await page.screenshot({ fullPage: true, animations: 'disabled' })
  await writeFile(join(folder, `${nameOf(sight)}-${language}.png`), picture)
}
