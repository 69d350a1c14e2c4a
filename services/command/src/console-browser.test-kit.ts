import { listen } from '@firsthand/database/command'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { openChromium } from '../../../web-upload/test/chromium.test-kit.ts'
import { axeOf } from '../../intake/src/axe.test-kit.ts'
import { type CommandKit, openCommandKit, type TestOfficer } from './command.test-kit.ts'
import { loadConsole } from './console-files/load-console.ts'
import type { CommandDeps } from './door/command-deps.ts'
import { serveApp } from './serve-app.ts'

export type StartsAt = 'timeline' | 'overview' | 'nowhere'

export interface ConsoleKit {
  readonly kit: CommandKit
  readonly url: string
  readonly browser: Browser
  /** A browser of its own, with what its pages complained of. Without `isHeard` its alarms ring in silence. */
  openPage(
    size?: { width: number; height: number },
    isHeard?: boolean,
  ): Promise<{ page: Page; context: BrowserContext; complaints: string[] }>
  /** `nowhere` puts the session into the browser and opens no page: for a test that goes to an address of its own. */
  signIn(page: Page, officer: TestOfficer, startsAt?: StartsAt): Promise<void>
  release(): Promise<void>
}

/** For one thing to come, in each page of a context. Below a test's own limit, so that what was waited for is told. */
export const MOST_WAITED_MS = 60_000

const DESK = { width: 1280, height: 900 }

/** The real service with the built console on a free port, and Chromium. */
export async function openConsoleKit(overrides: Partial<CommandDeps> = {}): Promise<ConsoleKit> {
  const consoleFiles = await loadConsole()
  if (!consoleFiles) throw new Error('the console is not built: npx vite build in services/console')
  const kit = await openCommandKit({ consoleFiles, ...overrides })
  // As `keep-up.ts` does it: what a test changes in the database is told to the open screens.
  const listener = listen({
    ...{ url: kit.database.urlOf('command'), channel: 'incident_changed' },
    ...{ onNotify: kit.deps.hub.poke, onConnected: kit.deps.hub.pokeAll, onError: () => undefined },
  })
  const served = await serveApp(kit.app, { host: '127.0.0.1', port: 0 })
  const browser = await openChromium()
  const url = `http://127.0.0.1:${served.port}`
  return {
    ...{ kit, url, browser },
    async openPage(size = DESK, isHeard = false) {
      const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' })
      context.setDefaultTimeout(MOST_WAITED_MS)
      if (!isHeard) await context.addInitScript(beSilent)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('pageerror', (cause) => complaints.push(String(cause)))
      page.on('console', (message) => {
        // A 401 is how a page learns that nobody is signed in; the browser tells of it by itself.
        if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text())
      })
      return { page, context, complaints }
    },
    async signIn(page, officer, startsAt = 'timeline') {
      // Each code works once: the next one is due half a minute later.
      kit.advance(30_000)
      // The form has tests of its own (`console.browser.test.ts`): here its answer is put into the browser.
      const { name, password } = officer
      const body = JSON.stringify({ name, password, totp: kit.codeOf(officer) })
      const answer = await kit.ask('/api/session', { method: 'POST', body })
      if (answer.status !== 201) throw new Error(`sign-in answered ${answer.status}`)
      const [cookie = '', token = ''] = answer.headers.get('set-cookie')?.split(';')[0]?.split('=') ?? []
      await page.context().addCookies([{ name: cookie, value: token, url, httpOnly: true, sameSite: 'Strict' }])
      if (startsAt === 'nowhere') return
      await page.goto(url)
      // On a phone the way out is folded away.
      await page
        .getByRole('button', { name: /^(Sign out|Menu)$/ })
        .first()
        .waitFor()
      // Who may look works on the timeline; what greets first is the overview.
      const timeline = page.getByRole('link', { name: 'Timeline', exact: true })
      if (startsAt === 'timeline' && (await timeline.isVisible())) await timeline.click()
    },
    async release() {
      await browser.close()
      await served.close()
      await listener.close()
      await kit.release()
    },
  }
}

/**
 * Run in a page before its own scripts. The browser mixes a sound that is silence a hundred times a second, in each page for
 * as long as it is open: a third of what a page costs at which nobody does anything. Here it only says that it sounds.
 */
function beSilent(): void {
  class Silence extends EventTarget {
    readonly state = 'running'
    readonly currentTime = 0
    readonly destination = {}
    resume(): Promise<void> {
      return Promise.resolve()
    }
    createOscillator() {
      return { frequency: {}, connect: (next: unknown) => next, start: () => undefined, stop: () => undefined }
    }
    createGain() {
      const gain = { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined }
      return { gain, connect: (next: unknown) => next }
    }
  }
  Object.assign(globalThis, { AudioContext: Silence })
}

/** Ends the session under an open page. What the page asks by itself may find it out before the press does. */
export async function pressAfterTheEnd(button: Locator, signInAgain: Locator): Promise<void> {
  await button.page().context().clearCookies()
  // Not by the mouse, which would wait until nothing lies over the button.
  await button.evaluate((it: HTMLElement) => it.click())
  await signInAgain.waitFor()
}

/** By the console's own way from one screen to another: what is loaded stays. */
export const goWithin = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)

type Opened = Awaited<ReturnType<ConsoleKit['openPage']>>
interface Place {
  readonly incident: string
  /** Behind the incident's address. */
  readonly path: string
  readonly size?: { width: number; height: number }
  /** Loaded anew all the same: what the page keeps in its memory of the story before would be told. */
  readonly isFresh?: boolean
}

/**
 * For the stories of one `describe`: a page for each officer, of which loading is the dearest part. Each story begins at
 * its address with every screen made anew; after one that failed the page is a new one, so that it spoils no other.
 */
export function keepPages(kit: () => ConsoleKit): (officer: TestOfficer, place: Place) => Promise<Opened> {
  const kept = new Map<string, Opened>()
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    for (const { context } of kept.values()) await context.close()
    kept.clear()
  })
  return async (officer, { incident, path, size = DESK, isFresh = false }) => {
    const known = kept.get(officer.id)
    const isThere = known?.page.isClosed() === false
    const opened = isThere ? known : await kit().openPage(size)
    const { page, complaints } = opened
    kept.set(officer.id, opened)
    if (isThere) {
      // As with a sign-in of its own: whoever signs in during the story has a code that was not used yet.
      kit().kit.advance(30_000)
      await page.setViewportSize(size)
      if (!isFresh) {
        await goWithin(page, `/incidents/${incident}/members`)
        await page.locator('#members').waitFor()
      }
      complaints.splice(0)
    } else await kit().signIn(page, officer, 'nowhere')
    if (isThere && !isFresh) await goWithin(page, `/incidents/${incident}/${path}`)
    else await page.goto(`${kit().url}/incidents/${incident}/${path}`)
    return opened
  }
}

/** What axe finds on the page, as `rule: element` lines. */
export async function axeFindings(page: Page): Promise<string[]> {
  const axe = await axeOf(page)
  // Below a dialog the page is hidden from who hears it. axe finds that out by what covers it, and a notice above both misleads it.
  if ((await page.locator('.dialog-ground').count()) > 0)
    axe.disableRules(['landmark-one-main', 'page-has-heading-one'])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
}
