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
  /** A browser context of its own, with the errors of its pages. Without `isHeard` its alarms are silent. */
  openPage(
    size?: { width: number; height: number },
    isHeard?: boolean,
  ): Promise<{ page: Page; context: BrowserContext; complaints: string[] }>
  /** `nowhere` puts the session into the browser and opens no page, for a test that goes to its own address. */
  signIn(page: Page, officer: TestOfficer, startsAt?: StartsAt): Promise<void>
  release(): Promise<void>
}

/**
 * The limit of one wait in any page of a context. It is below a test's own limit, so that a failure names what was
 * waited for.
 */
export const MOST_WAITED_MS = 60_000

const DESK = { width: 1280, height: 900 }

/** The real service with the built console on a free port, and Chromium. */
export async function openConsoleKit(overrides: Partial<CommandDeps> = {}): Promise<ConsoleKit> {
  const consoleFiles = await loadConsole()
  if (!consoleFiles) throw new Error('the console is not built: npx vite build in services/console')
  const kit = await openCommandKit({ consoleFiles, ...overrides })
  // As `wake-on-changes.ts` does it: changes in the database reach the open screens.
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
        // A page learns from a 401 that nobody is signed in, and the browser logs it.
        if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text())
      })
      return { page, context, complaints }
    },
    async signIn(page, officer, startsAt = 'timeline') {
      // Each code works once. The next one is due half a minute later.
      kit.advance(30_000)
      // The sign-in form has its own tests (`console.browser.test.ts`). Here the session cookie is set directly.
      const { name, password } = officer
      const body = JSON.stringify({ name, password, totp: kit.codeOf(officer) })
      const answer = await kit.ask('/api/session', { method: 'POST', body })
      if (answer.status !== 201) throw new Error(`sign-in answered ${answer.status}`)
      const [cookie = '', token = ''] = answer.headers.get('set-cookie')?.split(';')[0]?.split('=') ?? []
      await page.context().addCookies([{ name: cookie, value: token, url, httpOnly: true, sameSite: 'Strict' }])
      if (startsAt === 'nowhere') return
      await page.goto(url)
      // On a phone "Sign out" is folded into the menu.
      await page
        .getByRole('button', { name: /^(Sign out|Menu)$/ })
        .first()
        .waitFor()
      // The overview opens first; officers who look work on the timeline.
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
 * Runs in a page before its own scripts. The browser would mix silent audio a hundred times a second in every open
 * page, a third of the cost of an idle page. This stub only reports that it plays.
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

/** Ends the session under an open page. A background request may discover it before the press does. */
export async function pressAfterTheEnd(button: Locator, signInAgain: Locator): Promise<void> {
  await button.page().context().clearCookies()
  // Not by mouse, because that would wait until nothing covers the button.
  await button.evaluate((it: HTMLElement) => it.click())
  await signInAgain.waitFor()
}

/** Navigates within the console, so that loaded files stay. */
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
  /** Forces a reload, if what the page remembers of the previous story would show. */
  readonly isFresh?: boolean
}

/**
 * Keeps one page per officer for the stories of one `describe`, because loading is the most expensive part. Each story
 * begins at its address with every screen mounted anew. After a failed story the page is replaced, so that it spoils no
 * other.
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
      // As after a fresh sign-in: an officer who signs in during the story has an unused code.
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

/** axe's findings on the page, as `rule: element` lines. */
export async function axeFindings(page: Page): Promise<string[]> {
  const axe = await axeOf(page)
  // While a dialog is open, the page behind it is hidden from screen readers. axe infers hiding from what visually
  // covers an element, so a notice above both dialog and page gives false findings for these two rules.
  if ((await page.locator('.dialog-ground').count()) > 0)
    axe.disableRules(['landmark-one-main', 'page-has-heading-one'])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
}
