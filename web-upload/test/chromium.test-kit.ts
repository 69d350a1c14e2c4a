import { existsSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** The headless engine comes first, because it shows a page with a third of the work. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
// Tabs of one context share a process, because each new process reads all scripts again.
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--process-per-site']

/** The path of the distribution's Chromium; undefined if there is none. */
const chromiumPath = (names: readonly string[] = NAMES): string | undefined =>
  `${process.env['PATH'] ?? ''}${delimiter}/usr/bin`
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter((path) => existsSync(path))
    .sort((a, b) => names.indexOf(basename(a)) - names.indexOf(basename(b)))[0]

/** Without Chromium a suite is skipped with the reason in its name. In CI it fails. */
export const hasChromium = (): boolean => chromiumPath() !== undefined || process.env['CI'] === 'true'

/**
 * One Chromium for all test files of a worker, which run one after the other. Its contexts share nothing and are closed
 * one by one. Each call with flags starts another Chromium.
 */
export async function openChromium(flags: readonly string[] = []): Promise<Browser> {
  if (flags.length > 0) return await chromium.launch(chromiumOptions(flags))
  if (kept?.isConnected() !== true) kept = await chromium.launch(chromiumOptions())
  return lend(kept)
}

// Kept across files, because a worker loads this module only once.
let kept: Browser | undefined

const lend = (browser: Browser): Browser =>
  new Proxy(browser, {
    get(whole, name) {
      if (name === 'close') return () => Promise.all(whole.contexts().map((context) => context.close()))
      const value: unknown = Reflect.get(whole, name)
      return typeof value === 'function' ? value.bind(whole) : value
    },
  })

/** The whole browser, which writes a history and sessions to its profile, if there is one; else the headless engine. */
export const wholeChromium = () => chromiumOptions([], NAMES.toReversed())

/** Whether `wholeChromium` is more than the headless engine, which writes neither history nor sessions. */
export const keepsHistory = (): boolean => basename(wholeChromium().executablePath) !== NAMES[0]

/** Options for a test that keeps a profile on disk or restarts Chromium. */
export function chromiumOptions(flags: readonly string[] = [], names: readonly string[] = NAMES) {
  const executablePath = chromiumPath(names)
  if (executablePath === undefined) throw new Error('there is no Chromium: install the chromium package')
  return { executablePath, args: [...ARGS, ...flags], timeout: 120_000 }
}
