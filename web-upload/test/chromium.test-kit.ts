import { existsSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** The same engine without a window: a page in it costs a third. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
// Tabs of one context share a process: one that starts reads all scripts anew.
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--process-per-site']

/** Chromium of the distribution; undefined where there is none. */
const chromiumPath = (): string | undefined =>
  `${process.env['PATH'] ?? ''}${delimiter}/usr/bin`
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .filter((path) => existsSync(path))
    .sort((a, b) => NAMES.indexOf(basename(a)) - NAMES.indexOf(basename(b)))[0]

/** Where it is missing a suite is skipped by name; in CI that is a failure. */
export const hasChromium = (): boolean => chromiumPath() !== undefined || process.env['CI'] === 'true'

/**
 * One Chromium for all test files of a worker, which run one after the other: contexts in it share nothing, and closing it
 * closes them alone. A new one for each call with flags.
 */
export async function openChromium(flags: readonly string[] = []): Promise<Browser> {
  if (flags.length > 0) return await chromium.launch(chromiumOptions(flags))
  if (kept?.isConnected() !== true) kept = await chromium.launch(chromiumOptions())
  return lend(kept)
}

// A worker loads this module once, not once for each of its files.
let kept: Browser | undefined

const lend = (browser: Browser): Browser =>
  new Proxy(browser, {
    get(whole, name) {
      if (name === 'close') return () => Promise.all(whole.contexts().map((context) => context.close()))
      const value: unknown = Reflect.get(whole, name)
      return typeof value === 'function' ? value.bind(whole) : value
    },
  })

/** For a test that keeps a profile on disk, or starts Chromium again and again. */
export function chromiumOptions(flags: readonly string[] = []) {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error('there is no Chromium: install the chromium package')
  return { executablePath, args: [...ARGS, ...flags], timeout: 120_000 }
}
