import { createHash, randomBytes } from 'node:crypto'
import { encodeReply } from '@firsthand/domain'
import { parseRecipient, replyKeyOf, sealBytes } from '@firsthand/sealing'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasChromium, openChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { axeOf } from '../axe.test-kit.ts'
import { layLine } from '../cut-line.test-kit.ts'
import {
  eventually,
  type Ground,
  makeSubmission,
  makeUpload,
  type OpenedIncident,
  openUpload,
  patch,
  prepareGround,
  serve,
  uploadsOf,
} from '../intake.test-kit.ts'
import { wordsOf } from '../words/catalog.ts'

const PHONE = { viewport: { width: 390, height: 844 } } as const
const CLIP = { name: 'clip.mov', mimeType: 'video/quicktime' } as const
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe.skipIf(!hasChromium())('the code in a real browser (skipped without chromium)', () => {
  let ground: Ground
  let server: Awaited<ReturnType<typeof serve>>
  let browser: Browser
  let incident: OpenedIncident
  const faults: Error[] = []

  beforeAll(async () => {
    ground = await prepareGround()
    server = await serve(await ground.deps())
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await ground?.release()
  })
  beforeEach(async () => {
    incident = await ground.openIncident()
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    expect(faults.splice(0)).toEqual([])
  })

  async function open(path: string, options: BrowserContextOptions = PHONE, base = server.url): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage()
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (fault) => faults.push(fault))
    await page.goto(base + path)
    return page
  }
  const isAccessible = async (page: Page): Promise<void> => {
    const { violations } = await (await axeOf(page)).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  }
  const says = (page: Page, text: string) =>
    page.waitForFunction((wanted) => document.body.textContent?.includes(wanted) === true, text, { timeout: 60_000 })
  /** Without script: a press is followed by another page, some time later. */
  const reads = (page: Page, where: string, text: string) => page.locator(where).filter({ hasText: text }).waitFor()
  const heads = (page: Page, text: string) =>
    page.waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, text, { timeout: 60_000 })
  const rows = () => uploadsOf(ground, incident.id)
  const shaOf = async (id: string): Promise<string> => sha256(await openUpload(ground, id, incident.identity))

  /** One phone sends half of `file` over a line that is cut, and is gone. Answers the code that it showed. */
  async function sendHalf(file: Buffer): Promise<string> {
    const line = await layLine(server.port)
    const page = await open(`/${incident.slug}?lang=en`, PHONE, line.url)
    await page.setInputFiles('#pick', { ...CLIP, buffer: file })
    // What of it had arrived is flushed when the line breaks.
    const broken = line.cutAfter(file.length / 2)
    await page.click('#go')
    await broken
    await page.waitForSelector('#receipt:not([hidden])', { timeout: 60_000 })
    const code = (await page.textContent('#code')) ?? ''
    await page.context().close()
    await line.close()
    await eventually('what arrived is kept', async () => ((await rows()).at(-1)?.offset ?? 0) > file.length / 8)
    return code.trim().replaceAll(' ', '-')
  }

  test('another phone scans the code, picks the same file, and it goes on where it was', async () => {
    const file = randomBytes(2_500_000)
    const code = await sendHalf(file)
    const before = (await rows())[0]?.offset ?? 0
    expect(before).toBeLessThan(file.length)
    const page = await open(`/receipt?lang=en#${code}`)
    await page.waitForSelector('#pick')
    expect(page.url()).toBe(`${server.url}/receipt?lang=en`)
    await says(page, 'begun, not finished')
    await isAccessible(page)
    await page.setInputFiles('#pick', { ...CLIP, buffer: file })
    // Nothing more need be pressed: it was begun before.
    await eventually('it is whole', async () => (await rows())[0]?.state === 'complete', 60_000)
    expect((await rows()).map(({ length }) => length)).toEqual([file.length])
    expect(await shaOf((await rows())[0]?.id ?? '')).toBe(sha256(file))
    // Nowhere in what the browser remembers is the code.
    const traces = await page.evaluate(() => [location.href, document.referrer, document.cookie, localStorage.length])
    expect(JSON.stringify(traces)).not.toContain(code)
    await page.goBack()
    expect(page.url()).not.toContain(code)
    expect(await page.evaluate(() => location.hash)).toBe('')
  })

  test('a file that the phone changed meanwhile is said to differ; both are kept, and nothing is mixed', async () => {
    const file = randomBytes(2_000_000)
    const code = await sendHalf(file)
    const part = (await rows())[0]
    // As iOS does it: another encoding of the same picture, here even of the same size.
    const again = Buffer.from(file)
    again[1000] = (again[1000] ?? 0) ^ 1
    const page = await open(`/receipt?lang=en#${code}`)
    await page.waitForSelector('#pick')
    await page.setInputFiles('#pick', { ...CLIP, buffer: again })
    // Chosen in place of the one that had begun, it goes at once.
    await says(page, 'This is not exactly the file')
    await eventually('the new one is whole', async () => (await rows())[1]?.state === 'complete', 60_000)
    const [first, second] = await rows()
    expect([first?.state, first?.offset]).toEqual(['open', part?.offset])
    expect(await shaOf(first?.id ?? '')).toBe(sha256(file.subarray(0, part?.offset)))
    expect(await shaOf(second?.id ?? '')).toBe(sha256(again))
  })

  test('with script the code is drawn when it is asked for, beside its words and the support line', async () => {
    const page = await open(`/${incident.slug}?lang=en`)
    await page.setInputFiles('#pick', { ...CLIP, buffer: randomBytes(50_000) })
    await page.click('#go')
    await page.waitForSelector('#receipt:not([hidden])', { timeout: 60_000 })
    await page.click('#picture-ask')
    const drawn = await page.getAttribute('#picture svg path:last-child', 'd')
    const code = await page.textContent('#code')
    const answer = await fetch(`${server.url}/receipt/qr`, {
      method: 'POST',
      body: JSON.stringify({ code, language: 'en' }),
    })
    expect(await answer.text()).toContain(`d="${drawn}"`)
    expect(await page.textContent('#receipt')).toContain('For help at any hour, call 112.')
    await isAccessible(page)
  })

  interface Prepared {
    readonly code: string
  }

  async function prepare(): Promise<Prepared> {
    const { submission, code } = await makeSubmission(server.url, incident.slug)
    const whole = await makeUpload(server.url, submission, { 'Upload-Length': '200000' })
    await patch(whole, 0, randomBytes(200_000))
    const part = await makeUpload(server.url, submission, { 'Upload-Length': '900000' })
    await patch(part, 0, randomBytes(300_000))
    const recipient = parseRecipient(replyKeyOf(parseCode(code)).recipient)
    if (!recipient) throw new Error('no recipient')
    for (const [at, text] of [
      'Thank you. Are you safe?',
      'مرحبا. Did you see where the van went?\nAny sign on it?',
    ].entries()) {
      const sealed = sealBytes(
        [recipient],
        Buffer.from(encodeReply({ v: 1, type: 'reply', id: 'r', text, sentAt: Date.UTC(2026, 10, 25, 14, at) })),
      )
      await ground.db.owner.query(
        `insert into public_zone.reply (id, submission_id, sealed) select $1, id, $2 from public_zone.submission where incident_id = $3`,
        [`re_${randomBytes(6).toString('hex')}`, sealed, incident.id],
      )
    }
    return { code }
  }
  type Code = Parameters<typeof replyKeyOf>[0]
  const parseCode = (code: string): Code => code as Code

  /** 640 pixels at 200 % are 320. Each state is held against WCAG, and nothing stands beyond the edge. */
  async function look(page: Page, name: string, width: number): Promise<void> {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const shots = process.env['FIRSTHAND_SHOTS']
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true })
    await isAccessible(page)
  }

  test.each([
    ['en', 390, 'light'],
    ['ar', 320, 'dark'],
  ] as const)(
    'in %s at %i pixels each page of the code is within its width and accessible',
    async (language, width, colorScheme) => {
      const { code } = await prepare()
      const words = wordsOf(language)
      const page = await open(`/receipt?lang=${language}`, { viewport: { width, height: 844 }, colorScheme })
      await look(page, `${language}-ask`, width)
      await page.fill('#code', 'one two three')
      await page.click('#ask button')
      await heads(page, words.code.wrongHeading)
      await look(page, `${language}-wrong`, width)
      await page.fill('#code', code)
      await page.click('#ask button')
      await heads(page, words.page.receiptHeading)
      expect(await page.getAttribute('html', 'dir')).toBe(words.direction)
      // The phone's own time, and whose it is.
      await page.getByText(words.code.phoneTime).first().waitFor()
      expect(await page.textContent('time')).toMatch(/^2026-11-2\d \d\d:00$/)
      await look(page, `${language}-receipt`, width)
      await page.click(`summary:has-text("${words.code.withdraw}")`)
      await page.click('form[action="/receipt/withdraw"] button')
      await heads(page, words.code.withdrawSure)
      await look(page, `${language}-sure`, width)
      await page.click('form[action="/receipt"] button')
      await heads(page, words.page.receiptHeading)
      await page.goto(`${server.url}/identify?lang=${language}`)
      await look(page, `${language}-identify`, width)
    },
  )

  test('"back" after leaving at once, or from anywhere else, never shows again what a code had opened', async () => {
    const { code } = await prepare()
    const page = await open('/receipt?lang=en')
    await page.route('https://www.wikipedia.org/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Elsewhere</h1>' }),
    )
    const before = await page.evaluate(() => history.length)
    await page.fill('#code', code.toUpperCase().replaceAll('-', ' '))
    await page.click('#ask button')
    await says(page, 'Are you safe?')
    // The old page says the same: what is typed into it would go with it.
    await page.evaluate(() => document.querySelector('#messages')?.setAttribute('data-old', ''))
    await page.click('form[action="/receipt"] button:has-text("Look again")')
    await page.waitForFunction(() => document.querySelector('[data-old]') === null && document.querySelector('#answer'))
    await says(page, 'Are you safe?')
    await page.fill('#answer', 'Yes, I am.')
    await page.click('#messages button')
    await says(page, 'Your answer is kept.')
    // Nothing was added to the history, so there is nothing to send again.
    expect(await page.evaluate(() => history.length)).toBe(before)
    await page.goto(`${server.url}/identify`)
    await page.goBack()
    await page.waitForSelector('#ask')
    expect(await page.content()).not.toContain('Are you safe?')
    expect(await page.inputValue('#code')).toBe('')
    await page.fill('#code', code)
    await page.click('#ask button')
    await says(page, 'Are you safe?')
    await page.click('#exit')
    await page.getByText('Elsewhere').waitFor()
    await page.goBack()
    expect(await page.content()).not.toContain(code)
    expect(await page.content()).not.toContain('Are you safe?')
  })

  test('a page that was left while its scripts were on their way is written on no more', async () => {
    const { code } = await prepare()
    const page = await open('/receipt?lang=en')
    let letGo: () => void = () => undefined
    const left = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route(/\/assets\/again\./, async (route) => {
      await left
      await route.continue()
    })
    const asked = page.waitForRequest(/\/assets\/again\./)
    await page.fill('#code', code)
    await page.click('#ask button')
    await asked
    // As a browser says it that leaves a page and may come back to it.
    await page.evaluate(() => dispatchEvent(new Event('pagehide')))
    const came = page.waitForResponse(/\/assets\/again\./)
    letGo()
    await (await came).finished()
    await page.waitForFunction(() => 'again' in Object((window as never)['firsthand']))
    expect(await page.evaluate(() => document.body.textContent)).toBe('')
  })

  test('what a browser sends for again by "back" is not shown either, where there is script', async () => {
    const { code } = await prepare()
    const page = await open('/receipt?lang=en')
    // As browsers say it that send a form again without asking.
    await page.addInitScript(() => Object.defineProperty(performance, 'navigation', { value: { type: 2 } }))
    await page.fill('#code', code)
    const posted = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await page.evaluate(() => document.querySelector<HTMLFormElement>('#ask')?.submit())
    expect((await posted).status()).toBe(200)
    await page.waitForURL(`${server.url}/receipt?lang=en`)
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#code')?.value === '')
    expect(await page.content()).not.toContain('Are you safe?')
    // Who then enters the code sees what it opens.
    await page.fill('#code', code)
    await page.click('#ask button')
    await says(page, 'Are you safe?')
  })

  test('without script one can look, read, answer, ask not to use, and come back from each', async () => {
    const { code } = await prepare()
    const { code: words, page: common } = wordsOf('uk')
    const page = await open('/receipt?lang=uk', { ...PHONE, javaScriptEnabled: false })
    await page.fill('#code', code)
    await page.click('#ask button')
    await reads(page, '#messages', '2026-11-25 14:01 UTC')
    await page.fill('#answer', 'Yes, I am.')
    await page.click('#messages button')
    await reads(page, 'main', words.answerKept)
    await page.click(`summary:has-text("${words.withdraw}")`)
    await page.selectOption('#number', '1')
    await page.click('form[action="/receipt/withdraw"] button')
    await page.click(`text=${words.withdrawYes}`)
    await reads(page, 'main', words.withdrawDone)
    expect(await page.textContent('.files .withdrawn')).toBe(common.states.withdrawn)
  })

  test('without script a code of a plain form, its picture, and more files into it', async () => {
    const page = await open(`/${incident.slug}?lang=ar`, { ...PHONE, javaScriptEnabled: false })
    await page.setInputFiles('#pick', { name: 'a.jpg', mimeType: 'image/jpeg', buffer: randomBytes(90_000) })
    await page.click('#go')
    expect(await page.locator('.code svg').boundingBox()).toMatchObject({ width: 208, height: 208 })
    if (process.env['FIRSTHAND_SHOTS'] !== undefined)
      await page.screenshot({ path: `${process.env['FIRSTHAND_SHOTS']}/ar-390-sent.png`, fullPage: true })
    const code = (await page.textContent('.code .words')) ?? ''
    // The browser sends the form again; it is what was kept already.
    await page.reload()
    expect(await page.textContent('.code .words')).toBe(code)
    expect((await rows()).map(({ state, length }) => `${state} ${length}`)).toEqual(['complete 90000'])
    await page.goto(`${server.url}/receipt?lang=ar`)
    await page.fill('#code', code)
    await page.click('#ask button')
    await page.setInputFiles('#pick', { name: 'b.jpg', mimeType: 'image/jpeg', buffer: randomBytes(50_000) })
    await page.click('#go')
    await reads(page, 'main', wordsOf('ar').code.moreKept)
    expect((await rows()).map(({ number, state }) => `${number} ${state}`)).toEqual(['1 complete', '2 complete'])
  })
})
