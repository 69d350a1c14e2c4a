import { randomBytes } from 'node:crypto'
import { encodeReply } from '@firsthand/domain'
import { parseRecipient, type ReceiptCode, replyKeyOf, sealBytes } from '@firsthand/sealing'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, openChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { axeOf } from '../axe.test-kit.ts'
import { type Ground, makeSubmission, makeUpload, patch, prepareGround, serve } from '../intake.test-kit.ts'
import { LANGUAGES, wordsOf } from '../words/catalog.ts'

const PHONE = { viewport: { width: 390, height: 844 } } as const

describe.skipIf(!hasChromium())(
  'a witness comes back after the collection was closed (skipped without chromium)',
  () => {
    let ground: Ground
    let server: Awaited<ReturnType<typeof serve>>
    let browser: Browser
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
    afterEach(async () => {
      await Promise.all(browser.contexts().map((context) => context.close()))
      expect(faults.splice(0)).toEqual([])
    })

    /** Sent, asked by an officer, and closed. */
    async function prepare() {
      const incident = await ground.openIncident({ state: 'active', exercise: false })
      const { submission, code } = await makeSubmission(server.url, incident.slug)
      const url = await makeUpload(server.url, submission, { 'Upload-Length': '2000' })
      await patch(url, 0, randomBytes(2000))
      const recipient = parseRecipient(replyKeyOf(parseCode(code)).recipient)
      const text = encodeReply({ v: 1, type: 'reply', id: 'r', text: 'Are you safe?', sentAt: 0 })
      await ground.db.owner.query(
        `insert into public_zone.reply (id, submission_id, sealed) select $1, id, $2 from public_zone.submission where incident_id = $3`,
        [
          `re_${randomBytes(6).toString('hex')}`,
          sealBytes(recipient ? [recipient] : [], Buffer.from(text)),
          incident.id,
        ],
      )
      await ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [incident.id])
      return { ...incident, code }
    }
    const parseCode = (code: string): ReceiptCode => code as ReceiptCode

    async function open(path: string, options: BrowserContextOptions): Promise<Page> {
      const page = await (await browser.newContext({ ...PHONE, ...options })).newPage()
      page.setDefaultTimeout(60_000)
      page.on('pageerror', (fault) => faults.push(fault))
      await page.goto(server.url + path)
      return page
    }
    const reads = (page: Page, text: string) => page.locator('main').filter({ hasText: text }).waitFor()
    async function isFit(page: Page, name: string): Promise<void> {
      const { violations } = await (await axeOf(page)).analyze()
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      const folder = process.env['FIRSTHAND_SHOTS']
      if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-390.png`, fullPage: true })
    }
    const kinds = async (incident: string) =>
      (
        await ground.db.owner.query<{ kind: string }>(
          `select d.kind from public_zone.document d join public_zone.submission s on s.id = d.submission_id
         where s.incident_id = $1 order by d.created_at, d.kind`,
          [incident],
        )
      ).rows.map(({ kind }) => kind)

    test.each([
      ['with script', 'en', true],
      ['without script', 'uk', false],
    ] as const)(
      '%s: the page says where, the code opens, a message is read, answered, and all is asked not to be used',
      async (_, lang, hasScript) => {
        const { slug, code, id } = await prepare()
        const { code: say, page: common } = wordsOf(lang)
        const page = await open(`/${slug}?lang=${lang}`, { javaScriptEnabled: hasScript })
        await reads(page, common.closedCode)
        await page.click(`a[href="/receipt?lang=${lang}"]`)
        await page.fill('#code', code.split('-').reverse().join(' '))
        await page.click('#ask button')
        await page.getByRole('heading', { name: say.wrongHeading }).waitFor()
        await page.fill('#code', code)
        await page.click('#ask button')
        await reads(page, 'Are you safe?')
        await reads(page, common.closedUntil.split('{day}')[0] ?? '?')
        expect(await page.locator('input[type=file]').count()).toBe(0)
        await page.fill('#answer', 'Yes, I am.')
        await page.click('#messages button')
        await reads(page, say.answerKept)
        expect(await kinds(id)).toEqual(['statement'])
        await page.click(`summary:has-text("${say.withdraw}")`)
        await page.selectOption('#number', 'all')
        await page.click('form[action="/receipt/withdraw"] button')
        await page.click(`text=${say.withdrawYes}`)
        await reads(page, say.withdrawDone)
        expect(await page.textContent('.files .withdrawn')).toBe(common.states.withdrawn)
        expect((await kinds(id)).sort()).toEqual(['statement', 'withdrawal'])
      },
    )

    test('both pages fit a phone in every language, in light and dark, and can be read by everybody', async () => {
      const { slug, code } = await prepare()
      for (const [at, language] of LANGUAGES.entries()) {
        const page = await open(`/${slug}?lang=${language}`, { colorScheme: at % 2 === 0 ? 'light' : 'dark' })
        await isFit(page, `closed-${language}`)
        await page.goto(`${server.url}/receipt?lang=${language}#${code}`)
        await reads(page, 'Are you safe?')
        await isFit(page, `receipt-${language}`)
        await page.context().close()
      }
    })
  },
)
