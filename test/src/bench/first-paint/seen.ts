// Opens the page as a phone does that never saw it, and reads the browser's own timings.
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumPath } from '../../stack/browser.ts'
import { median } from '../bench.ts'

/**
 * Launches a browser that trusts this key. A browser that only ignores certificate errors would open a second
 * connection.
 */
export function launchTrusting(keyHash: string, more: readonly string[] = []): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error('there is no Chromium: install the chromium package')
  const args = [
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    `--ignore-certificate-errors-spki-list=${keyHash}`,
    ...more,
  ]
  return chromium.launch({ executablePath, args })
}

export const middle = (seen: readonly Seen[], what: Exclude<keyof Seen, 'protocol'>): string =>
  median(seen.map((one) => one[what])).toFixed(0)

/** All in milliseconds since the tap, except the bytes. */
export interface Seen {
  /** `http/1.1`, `h2` or `h3`. */
  readonly protocol: string
  readonly paintMs: number
  readonly connectedMs: number
  readonly firstByteMs: number
  readonly lastByteMs: number
  readonly scriptMs: number
  readonly htmlBytes: number
  readonly scriptBytes: number
}

/** Opens the page as on a phone's first visit: no cache, no open connection, no TLS session to resume. */
export async function measureOne(browser: Browser, url: string): Promise<Seen> {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const page = await phone.newPage()
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    const [whole] = await timingsOf(page, 'navigation')
    const [paint] = (await timingsOf(page, 'paint')).filter(({ name }) => name === 'first-contentful-paint')
    const [script] = (await timingsOf(page, 'resource')).filter(({ name }) => name.includes('/assets/page.'))
    return {
      protocol: String(whole?.['nextHopProtocol']),
      paintMs: numberOf(paint, 'startTime'),
      scriptMs: numberOf(whole, 'domContentLoadedEventEnd'),
      connectedMs: numberOf(whole, 'connectEnd'),
      firstByteMs: numberOf(whole, 'responseStart'),
      lastByteMs: numberOf(whole, 'responseEnd'),
      htmlBytes: numberOf(whole, 'encodedBodySize'),
      scriptBytes: numberOf(script, 'encodedBodySize'),
    }
  } finally {
    await phone.close()
  }
}

type Timing = Readonly<Record<string, unknown>> & { readonly name: string }

const timingsOf = (page: Page, type: string): Promise<readonly Timing[]> =>
  page.evaluate((wanted) => performance.getEntriesByType(wanted).map((entry) => entry.toJSON()), type)

const numberOf = (timing: Timing | undefined, what: string): number => Number(timing?.[what] ?? Number.NaN)
