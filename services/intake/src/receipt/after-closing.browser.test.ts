import { randomBytes } from 'node:crypto'
import { encodeReply } from '@firsthand/domain'
import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { parseRecipient, type ReceiptCode, replyKeyOf, sealBytes } from '@firsthand/sealing'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { makeSubmission, makeUpload, patch } from '../intake.test-kit.ts'
import { heads, isAccessible, reads, reopenGround } from './reopen.test-kit.ts'

describe.skipIf(!hasChromium())(
  'a witness comes back after the collection was closed (skipped without chromium)',
  () => {
    const lent = reopenGround()
    const { open } = lent

    /** A sending with an officer's question, whose incident is closed. */
    async function prepare() {
      const incident = await lent.ground.openIncident({ state: 'active', exercise: false })
      const { submission, code } = await makeSubmission(lent.server.url, incident.slug)
      const url = await makeUpload(lent.server.url, submission, { 'Upload-Length': '2000' })
      await patch(url, 0, randomBytes(2000))
      const recipient = parseRecipient(replyKeyOf(parseCode(code)).recipient)
      const text = encodeReply({ v: 1, type: 'reply', id: 'r', text: 'Are you safe?', sentAt: 0 })
      await lent.ground.db.owner.query(
        `insert into public_zone.reply (id, submission_id, sealed) select $1, id, $2 from public_zone.submission where incident_id = $3`,
        [
          `re_${randomBytes(6).toString('hex')}`,
          sealBytes(recipient ? [recipient] : [], Buffer.from(text)),
          incident.id,
        ],
      )
      await lent.ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [incident.id])
      return { ...incident, code }
    }
    const parseCode = (code: string): ReceiptCode => code as ReceiptCode

    async function isFit(page: Page, name: string): Promise<void> {
      await isAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
      const folder = process.env['FIRSTHAND_SHOTS']
      if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-390.png`, fullPage: true })
    }
    const kinds = async (incident: string) =>
      (
        await lent.ground.db.owner.query<{ kind: string }>(
          `select d.kind from public_zone.document d join public_zone.submission s on s.id = d.submission_id
         where s.incident_id = $1 order by d.created_at, d.kind`,
          [incident],
        )
      ).rows.map(({ kind }) => kind)

    test.each([
      ['with script', 'en', true],
      ['without script', 'uk', false],
    ] as const)(
      '%s: the page leads to the code field, the code opens, a message is read and answered, and everything is withdrawn',
      async (_, lang, hasScript) => {
        const { slug, code, id } = await prepare()
        const { code: say, page: common, receipt: own } = wordsOf(lang)
        const page = await open(`/${slug}?lang=${lang}`, { javaScriptEnabled: hasScript })
        await reads(page, 'main', common.closedCode)
        await page.click(`a[href="/receipt?lang=${lang}"]`)
        await page.fill('#code', code.split('-').reverse().join(' '))
        await page.click('#ask button')
        await page.getByRole('heading', { name: say.wrongHeading }).waitFor()
        await page.fill('#code', code)
        await page.click('#ask button')
        await reads(page, 'main', 'Are you safe?')
        await reads(page, 'main', common.closedUntil.split('{day}')[0] ?? '?')
        expect(await page.locator('input[type=file][name]').count()).toBe(0)
        await page.fill('#answer', 'Yes, I am.')
        await page.click('#messages button')
        await reads(page, 'main', own.answerArrived)
        expect(await kinds(id)).toEqual(['statement'])
        await page.click(`button:text-is("${own.asked}")`)
        await heads(page, own.choose)
        await page.check('input[value=all]')
        await page.click(`button:text-is("${own.chooseNext}")`)
        await heads(page, own.sure)
        await page.click(`button:text-is("${own.yes}")`)
        await reads(page, 'main', own.done)
        expect(await page.textContent('.files .withdrawn')).toBe(own.withdrawn)
        expect((await kinds(id)).sort()).toEqual(['statement', 'withdrawal'])
      },
    )

    test('both pages fit a phone in every language, in light and dark, and can be read by everybody', async () => {
      const { slug, code } = await prepare()
      for (const [at, language] of DOOR_LANGUAGES.entries()) {
        const page = await open(`/${slug}/send?lang=${language}`, { colorScheme: at % 2 === 0 ? 'light' : 'dark' })
        await isFit(page, `closed-${language}`)
        await page.goto(`${lent.server.url}/receipt?lang=${language}#${code}`)
        await page.click('#ask button')
        await reads(page, 'main', 'Are you safe?')
        await isFit(page, `receipt-${language}`)
        await page.context().close()
      }
    })
  },
)
