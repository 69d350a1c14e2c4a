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
  /** Opens a page in a new browser context and collects its errors. Without `isHeard` its alarms make no sound. */
  openPage(
    size?: { width: number; height: number },
    isHeard?: boolean,
  ): Promise<{ page: Page; context: BrowserContext; complaints: string[] }>
  /** `startsAt: 'nowhere'` sets the session cookie and opens no page, for a test that goes to its own address. */
  signIn(page: Page, officer: TestOfficer, startsAt?: StartsAt): Promise<void>
  release(): Promise<void>
}

/**
 * Maximum wait in any page of a context. It is shorter than a test's own limit, so that a failure names what was waited
 * for.
 */
export const MOST_WAITED_MS = 60_000

const DESK = { width: 1280, height: 900 }

/** Runs the real service with the built console on a free port, and Chromium. */
export async function openConsoleKit(overrides: Partial<CommandDeps> = {}): Promise<ConsoleKit> {
  const consoleFiles = await loadConsole()
  if (!consoleFiles) throw new Error('the console is not built: npx vite build in services/console')
  const kit = await openCommandKit({ consoleFiles, ...overrides })
  // Changes in the database reach the open screens, as in `wake-on-changes.ts`.
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
      if (!isHeard) await context.addInitScript(silenceAudio)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('pageerror', (cause) => complaints.push(String(cause)))
      page.on('console', (message) => {
        // A 401 is expected: by it a page learns that nobody is signed in, and the browser logs it.
        if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text())
      })
      return { page, context, complaints }
    },
    async signIn(page, officer, startsAt = 'timeline') {
      // Each sign-in code works once. The next one is valid half a minute later.
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
      // On a phone "Sign out" is in the menu.
      await page
        .getByRole('button', { name: /^(Sign out|Menu)$/ })
        .first()
        .waitFor()
      // After sign-in the overview opens. Viewers then go to the timeline.
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
 * Replaces Web Audio by a stub that only reports that it plays. The browser would mix silent audio a hundred times a
 * second in every open page: a third of the cost of an idle page.
 */
function silenceAudio(): void {
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

/**
 * Ends the session of an open page and then presses. A background request may discover the end before the press does.
 */
export async function pressAfterTheEnd(button: Locator, signInAgain: Locator): Promise<void> {
  await button.page().context().clearCookies()
  // Clicks by script, because a click by mouse would wait until nothing covers the button.
  await button.evaluate((it: HTMLElement) => it.click())
  await signInAgain.waitFor()
}

/** Navigates within the console without loading its files again. */
export const goWithin = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)

type Opened = Awaited<ReturnType<ConsoleKit['openPage']>>
interface Place {
  readonly incident: string
  /** Relative to the incident's address. */
  readonly path: string
  readonly size?: { width: number; height: number }
  /** Forces a reload, for a test that must not see what the page remembers of the previous test. */
  readonly isFresh?: boolean
}

/**
 * Keeps one page per officer for the stories of one `describe`, because loading a page is the most expensive part. Each
 * story begins at its address with every screen mounted anew. After a failed story the page is replaced, so that the
 * next story is not affected.
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
      // Moves the clock to the next code, so that an officer who signs in during the story has an unused one.
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

/** Findings of axe on the page, as `rule: element` lines. */
export async function axeFindings(page: Page): Promise<string[]> {
  const axe = await axeOf(page)
  // While a dialog is open, the page behind it is hidden from screen readers. axe infers hiding from what visually
  // covers an element, so a notice above both dialog and page gives false findings for these two rules.
  if ((await page.locator('.dialog-ground').count()) > 0)
    axe.disableRules(['landmark-one-main', 'page-has-heading-one'])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
}
