// A browser that has read the HTTPS record of the name service speaks HTTP/3 from its first byte (decision 110). The
// edge must keep its promises there, too.
import { randomBytes } from 'node:crypto'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBelow } from '../e2e/searches.ts'
import { chromiumPath } from '../stack/browser.ts'
import { missingWords, named } from '../stack/missing.ts'
import { EDGE_KINDS, type Edge, startEdge } from './start-edge.ts'
import { startUpstream, type Upstream } from './upstream.ts'

const SENT = 8 * 1024 * 1024
const why = missingWords(['nginx', 'caddy', 'openssl', 'chromium'])

describe.skipIf(why !== undefined).each(EDGE_KINDS)(named('HTTP/3 through %s', why), (kind) => {
  let upstream: Upstream
  let edge: Edge
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    upstream = await startUpstream()
    edge = await startEdge(kind, upstream.address)
    const executablePath = chromiumPath()
    if (executablePath === undefined) throw new Error('there is no Chromium: install the chromium package')
    const args = [
      ...['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--host-resolver-rules=MAP localhost 127.0.0.1'],
      `--ignore-certificate-errors-spki-list=${edge.keyHash}`,
      `--origin-to-force-quic-on=localhost:${edge.port}`,
    ]
    browser = await chromium.launch({ executablePath, args })
    page = await browser.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await edge?.stop()
    await upstream?.close()
  })

  test('opens the page, and has the browser write down nothing about the line', async () => {
    const answer = await page.goto(`https://localhost:${edge.port}/drill`)
    expect(answer?.status()).toBe(200)
    expect(await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().nextHopProtocol)).toBe(
      'h3',
    )
    const headers = (await answer?.allHeaders()) ?? {}
    expect(Object.keys(headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:alt-svc|via|set-cookie)$/)]),
    )
  })

  test('takes a body whole, writes none of it to disk, and passes on nothing about the browser', async () => {
    const mark = randomBytes(24).toString('hex')
    const status = await page.evaluate(
      ([text, size]) =>
        new Promise<number>((resolve) => {
          const asked = new XMLHttpRequest()
          asked.open('PATCH', '/files/u/abc')
          asked.setRequestHeader('Upload-Offset', '0')
          asked.onloadend = () => resolve(asked.status)
          asked.send(
            String(text)
              .repeat(Math.ceil(Number(size) / 48))
              .slice(0, Number(size)),
          )
        }),
      [mark, SENT] as const,
    )
    const arrived = upstream.seen.at(-1)
    expect([status, arrived?.method, arrived?.received, arrived?.isWhole]).toEqual([200, 'PATCH', SENT, true])
    const head = (arrived?.rawHeaders ?? []).join('\n')
    expect(head).toMatch(/upload-offset/i)
    expect(head).not.toMatch(/mozilla|chrom|accept-language|referer|127\.0\.0\.1|forwarded/i)
    expect(readBelow(edge.folder).includes(mark)).toBe(false)
  })
})
