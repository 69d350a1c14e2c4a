import { randomBytes } from 'node:crypto'
import { wordsOf } from '@firsthand/door-words'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, openChromium } from '../../../web-upload/test/chromium.test-kit.ts'
import { axeOf } from './axe.test-kit.ts'
import { layLine } from './cut-line.test-kit.ts'
import {
  eventually,
  type Ground,
  type OpenedIncident,
  openUpload,
  prepareGround,
  serve,
  uploadsOf,
} from './intake.test-kit.ts'

const PHONE = { viewport: { width: 390, height: 844 } } as const

describe.skipIf(!hasChromium())('the witness page in a real browser (skipped without chromium)', () => {
  let ground: Ground
  let server: Awaited<ReturnType<typeof serve>>
  let browser: Browser
  let incident: OpenedIncident

  beforeAll(async () => {
    ground = await prepareGround()
    server = await serve(await ground.deps())
    incident = await ground.openIncident()
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await ground?.release()
  })

  async function open(path: string, options: BrowserContextOptions = PHONE, base = server.url): Promise<Page> {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (fault) => {
      throw fault
    })
    await page.goto(base + path)
    return page
  }

  const isAccessible = async (page: Page): Promise<void> => {
    const { violations } = await (await axeOf(page)).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  }
  const says = (page: Page, text: string) =>
    page.waitForFunction((wanted) => document.getElementById('status')?.textContent?.startsWith(wanted), text, {
      timeout: 60_000,
    })
  const filesOf = async (page: Page): Promise<string> => (await page.textContent('#files')) ?? ''
  const bytesOf = async (id: string) => openUpload(ground, id, incident.identity)

  test('two files and a sentence arrive; the code opens them; the phone remembers nothing', async () => {
    const page = await open(`/${incident.slug}/send`)
    await isAccessible(page)
    const small = randomBytes(40_000)
    const large = randomBytes(1_200_000)
    await page.setInputFiles('#pick', [
      { name: 'large.mov', mimeType: 'video/quicktime', buffer: large },
      { name: '\u202e<img src=x onerror=alert(1)>.jpg', mimeType: 'image/jpeg', buffer: small },
    ])
    expect(await filesOf(page)).toContain('\ufffd<img src=x onerror=alert(1)>.jpg')
    await page.fill('#words', 'A red van.')
    expect(await page.isHidden('#receipt')).toBe(true)
    await isAccessible(page)
    await page.click('#go')
    await says(page, 'You may close')
    await isAccessible(page)
    const rows = (await uploadsOf(ground, incident.id)).slice(-2)
    expect(rows.map(({ state }) => state)).toEqual(['complete', 'complete'])
    // Small files are sent first.
    expect((await bytesOf(rows[0]?.id ?? '')).equals(small)).toBe(true)
    expect((await bytesOf(rows[1]?.id ?? '')).equals(large)).toBe(true)
    const code = (await page.textContent('#code')) ?? ''
    const traces = await page.evaluate(() => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      location.href,
    ])
    expect(traces).toEqual([0, 0, '', `${server.url}/${incident.slug}/send`])
    await page.goto(`${server.url}/receipt`)
    await isAccessible(page)
    await page.fill('#code', ` ${code.toUpperCase()} `)
    await page.click('button')
    await page.getByText('File 2').first().waitFor()
    expect(page.url()).toBe(`${server.url}/receipt`)
    await isAccessible(page)
    await page.context().close()
  })

  test('a cut connection resumes by itself at its offset, also after a pause', async () => {
    const line = await layLine(server.port)
    const page = await open(`/${incident.slug}/send`, PHONE, line.url)
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    const limit = (up: number) =>
      network.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 10,
        downloadThroughput: -1,
        uploadThroughput: up,
      })
    const file = randomBytes(2_500_000)
    await page.setInputFiles('#pick', { name: 'clip.mov', mimeType: 'video/quicktime', buffer: file })
    const broken = line.cutAfter(900_000)
    await page.click('#go')
    await broken
    await page.waitForSelector('#receipt:not([hidden])')
    await says(page, 'The line is down')
    await isAccessible(page)
    await eventually(
      'what had arrived is kept',
      async () => ((await uploadsOf(ground, incident.id)).at(-1)?.offset ?? 0) > 300_000,
    )
    // The connection is slow enough that the file does not finish before the press.
    await limit(20_000)
    line.mend()
    await says(page, wordsOf('en').script.busy)
    await page.click('#pause')
    await says(page, 'paused')
    expect(await page.textContent('#pause')).toBe('Go on')
    await limit(-1)
    await page.click('#pause')
    await says(page, 'You may close')
    const row = (await uploadsOf(ground, incident.id)).at(-1)
    expect((await bytesOf(row?.id ?? '')).equals(file)).toBe(true)
    await page.context().close()
    await line.close()
  })

  test('if the collection ends meanwhile, the page says so in its language', async () => {
    const ending = await ground.openIncident({ languages: ['fi'] })
    const page = await open(`/${ending.slug}/send`)
    await page.setInputFiles('#pick', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') })
    await ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [ending.id])
    await page.click('#go')
    await says(page, 'Tämä keräys on päättynyt')
    expect(await page.textContent('#status')).toContain('Tiedostosi ovat yhä puhelimessasi')
    expect(await filesOf(page)).not.toContain('Tiedostosi ovat yhä puhelimessasi')
    await page.context().close()
  })

  test('if words alone come after the end, the page says that they are still in their field, and whom to call', async () => {
    const ending = await ground.openIncident({ emergency_number: '110' })
    const page = await open(`/${ending.slug}/send`)
    await page.fill('#words', 'A grey bus.')
    await ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [ending.id])
    await page.click('#go')
    await says(page, 'This collection has ended. Nothing was sent now')
    const told = `${await page.textContent('#status')} ${await filesOf(page)}`
    expect(told).toContain('In danger, call 110.')
    expect(told).not.toMatch(/files|on your phone/)
    expect(await page.isVisible('#words')).toBe(true)
    expect(await page.isVisible('#more')).toBe(false)
    expect(await page.inputValue('#words')).toBe('A grey bus.')
    await page.context().close()
  })

  test('without script the same task ends on the receipt, also at 320 pixels in dark mode', async () => {
    const page = await open(`/${incident.slug}/send`, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
    })
    const before = await page.textContent('.plain .words')
    await page.setInputFiles('#pick', { name: 'a.jpg', mimeType: 'image/jpeg', buffer: randomBytes(90_000) })
    await page.getByText(wordsOf('en').arrived.placeAndTime).click()
    await page.fill('#where', 'by the crane')
    await page.click('#go')
    await page.getByRole('heading', { name: 'Your file arrived', exact: true }).waitFor()
    expect(await page.textContent('.words')).toBe(before)
    await page.context().close()
    const narrow = await open(`/${incident.slug}/send`, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' })
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await isAccessible(narrow)
    await narrow.context().close()
  })
})
