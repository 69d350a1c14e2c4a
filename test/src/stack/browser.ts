import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findProgram } from '@firsthand/local'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { freshCode, officerOf } from './officer.ts'
import { ROOT, type Stack } from './start-stack.ts'

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const DESK = { viewport: { width: 1920, height: 1080 } }

/** The path of the distribution's Chromium; undefined if there is none. */
export const chromiumPath = (): string | undefined =>
  findProgram(
    ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'],
    [process.env['PATH'] ?? '', '/usr/bin'].join(delimiter),
  )

/**
 * `drawsMaps`: draws WebGL in software, which costs so much that only maps need it. `accelerates`: draws the whole page
 * in this way, as a machine with a graphics card does. This takes three times the work and is for measurements of
 * frames.
 */
export async function launchBrowser({ drawsMaps = false, accelerates = false } = {}): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error('there is no Chromium: install the chromium package')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...graphics(drawsMaps || accelerates, accelerates)],
    timeout: 300_000,
  })
}

const SOFTWARE_GL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']
const PAGE_BY_HAND = ['--disable-gpu-compositing', '--disable-gpu-rasterization']

function graphics(hasGl: boolean, accelerates: boolean): readonly string[] {
  if (!hasGl) return ['--disable-gpu']
  return accelerates ? SOFTWARE_GL : [...SOFTWARE_GL, ...PAGE_BY_HAND]
}

export const openPhone = async (
  browser: Browser,
  options: { readonly script?: boolean } = {},
): Promise<BrowserContext> =>
  patient(await browser.newContext({ ...PHONE, javaScriptEnabled: options.script ?? true, locale: 'en-GB' }))

export const openDesk = async (browser: Browser): Promise<BrowserContext> =>
  patient(await browser.newContext({ ...DESK, locale: 'en-GB', timezoneId: 'Europe/Vienna' }))

/**
 * Longer timeouts: a stack and a browser share two cores, so waiting takes longer than a browser's default half minute.
 */
function patient(context: BrowserContext): BrowserContext {
  context.setDefaultTimeout(120_000)
  return context
}

/** Signs in by the console's form and waits for the incident's first screen. */
export async function signInToConsole(page: Page, stack: Stack): Promise<void> {
  const account = officerOf(stack)
  await page.goto(stack.commandUrl)
  await page.getByLabel('Name').fill(account.name)
  await page.getByLabel('Password').fill(account.password)
  await page.getByLabel(/code/i).fill(await freshCode(account))
  await page.getByRole('button', { name: /sign in/i }).click()
  await page.waitForURL(/\/incidents\//)
}

/** Leads from the overview, which comes first, to the list of items. */
export async function openTimeline(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Timeline' }).waitFor()
}

/**
 * The path of a picture that this run takes. Such pictures are not kept in git. `npm run pictures` makes those of
 * README.md and docs/console.md.
 */
export function shotPath(name: string): string {
  const folder = join(ROOT, 'test', 'screenshots', 'run')
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  return join(folder, `${name}.png`)
}
