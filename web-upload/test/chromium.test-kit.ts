import { existsSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** The headless engine: a page in it costs a third. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
// Tabs of one context share a process: a new process reads all scripts again.
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--process-per-site']

/** The distribution's Chromium; undefined if there is none. */
const chromiumPath = (): string | undefined =>
  `${process.env['PATH'] ?? ''}${delimiter}/usr/bin`
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .filter((path) => existsSync(path))
    .sort((a, b) => NAMES.indexOf(basename(a)) - NAMES.indexOf(basename(b)))[0]

/** If it is missing, a suite is skipped by name; in CI that is a failure. */
export const hasChromium = (): boolean => chromiumPath() !== undefined || process.env['CI'] === 'true'

/**
 * One Chromium for all test files of a worker, which run one after the other: its contexts share nothing and are closed
 * one by one. Each call with flags starts a new one.
 */
export async function openChromium(flags: readonly string[] = []): Promise<Browser> {
  if (flags.length > 0) return await chromium.launch(chromiumOptions(flags))
  if (kept?.isConnected() !== true) kept = await chromium.launch(chromiumOptions())
  return lend(kept)
}

// A worker loads this module once, not once for each file.
let kept: Browser | undefined

const lend = (browser: Browser): Browser =>
  new Proxy(browser, {
    get(whole, name) {
      if (name === 'close') return () => Promise.all(whole.contexts().map((context) => context.close()))
      const value: unknown = Reflect.get(whole, name)
      return typeof value === 'function' ? value.bind(whole) : value
    },
  })

/** For a test that keeps a profile on disk, or restarts Chromium. */
export function chromiumOptions(flags: readonly string[] = []) {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error('there is no Chromium: install the chromium package')
  return { executablePath, args: [...ARGS, ...flags], timeout: 120_000 }
}
