import { randomBytes } from 'node:crypto'
import { encodeReply } from '@firsthand/domain'
import { wordsOf } from '@firsthand/door-words'
import { parseRecipient, replyKeyOf, sealBytes } from '@firsthand/sealing'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { makeSubmission, makeUpload, patch } from '../intake.test-kit.ts'
import { heads, isAccessible, PHONE, type Prepared, reads, reopenGround, says } from './reopen.test-kit.ts'

describe.skipIf(!hasChromium())(
  'leaving and coming back with a code, in a real browser (skipped without chromium)',
  () => {
    const lent = reopenGround()
    const { rows, open } = lent

    async function prepare(): Promise<Prepared> {
      const { submission, code } = await makeSubmission(lent.server.url, lent.incident.slug)
      const whole = await makeUpload(lent.server.url, submission, { 'Upload-Length': '200000' })
      await patch(whole, 0, randomBytes(200_000))
      const part = await makeUpload(lent.server.url, submission, { 'Upload-Length': '900000' })
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
        await lent.ground.db.owner.query(
          `insert into public_zone.reply (id, submission_id, sealed) select $1, id, $2 from public_zone.submission where incident_id = $3`,
          [`re_${randomBytes(6).toString('hex')}`, sealed, lent.incident.id],
        )
      }
      return { code }
    }

    type Code = Parameters<typeof replyKeyOf>[0]

    const parseCode = (code: string): Code => code as Code

    /** Checks a state of the page at a width: it must meet WCAG and fit. A width of 640 pixels at 200 % zoom is 320. */
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
        await heads(page, words.receipt.headSome.replace('{kept}', '1').replace('{count}', '2'))
        expect(await page.getAttribute('html', 'dir')).toBe(words.direction)
        // The time is the phone's own and is labelled so.
        await page.getByText(words.code.phoneTime).first().waitFor()
        expect(await page.textContent('#messages time')).toMatch(/^25 \S+ 2026[,،] \d\d:00/)
        await look(page, `${language}-receipt`, width)
        await page.click('summary')
        await look(page, `${language}-details`, width)
        await page.click('form[action="/receipt/withdraw"] button')
        await heads(page, words.receipt.choose)
        await page.click('form[action="/receipt/withdraw"] button')
        await reads(page, '#need', words.receipt.chooseNone)
        await look(page, `${language}-choose`, width)
        await page.check('input[value="1"]')
        await page.check('input[value="2"]')
        await page.click('form[action="/receipt/withdraw"] button')
        await heads(page, words.receipt.sure)
        expect(await page.locator('.files > li').count()).toBe(2)
        await look(page, `${language}-sure`, width)
        await page.click('form[action="/receipt"] button')
        await page.locator('#arrived').waitFor()
        await page.goto(`${lent.server.url}/identify?lang=${language}`)
        await look(page, `${language}-identify`, width)
      },
    )

    test('"back", after "Leave now" or from anywhere else, never shows again what a code opened', async () => {
      const { code } = await prepare()
      const page = await open('/receipt?lang=en')
      await page.route('https://www.wikipedia.org/', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<h1>Elsewhere</h1>' }),
      )
      const before = await page.evaluate(() => history.length)
      await page.fill('#code', code.toUpperCase().replaceAll('-', ' '))
      await page.click('#ask button')
      await says(page, 'Are you safe?')
      // The page that is loaded now shows the same text, so the old one is marked: text typed into the old one would be
      // lost.
      await page.evaluate(() => document.querySelector('#messages')?.setAttribute('data-old', ''))
      await page.click('form[action="/receipt"] button:has-text("Look again")')
      await page.waitForFunction(
        () => document.querySelector('[data-old]') === null && document.querySelector('#answer'),
      )
      await says(page, 'Are you safe?')
      await page.fill('#answer', 'Yes, I am.')
      await page.click('#messages button')
      await says(page, 'Your answer arrived.')
      // Nothing was added to the history, so "back" cannot send anything again.
      expect(await page.evaluate(() => history.length)).toBe(before)
      await page.goto(`${lent.server.url}/identify`)
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

    test('a page that was left while its scripts were loading is no longer changed', async () => {
      const { code } = await prepare()
      const page = await open('/receipt?lang=en')
      let release: () => void = () => undefined
      const left = new Promise<void>((resolve) => {
        release = resolve
      })
      await page.route(/\/assets\/again\./, async (route) => {
        await left
        await route.continue()
      })
      const asked = page.waitForRequest(/\/assets\/again\./)
      await page.fill('#code', code)
      await page.click('#ask button')
      await asked
      // The event that a browser fires when it leaves a page that it may return to (bfcache).
      await page.evaluate(() => dispatchEvent(new Event('pagehide')))
      const came = page.waitForResponse(/\/assets\/again\./)
      release()
      await (await came).finished()
      await page.waitForFunction(() => 'again' in Object((window as never)['firsthand']))
      expect(await page.evaluate(() => document.body.textContent)).toBe('')
    })

    test('with script a page that "back" requests again is not shown, either', async () => {
      const { code } = await prepare()
      const page = await open('/receipt?lang=en')
      // Makes the page believe that it was reached by "back", as in a browser that repeats a form without asking.
      await page.addInitScript(() => Object.defineProperty(performance, 'navigation', { value: { type: 2 } }))
      await page.fill('#code', code)
      const posted = page.waitForResponse((answer) => answer.request().method() === 'POST')
      await page.evaluate(() => document.querySelector<HTMLFormElement>('#ask')?.submit())
      expect((await posted).status()).toBe(200)
      await page.waitForURL(`${lent.server.url}/receipt?lang=en`)
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#code')?.value === '')
      expect(await page.content()).not.toContain('Are you safe?')
      // The code works again for whoever enters it next.
      await page.fill('#code', code)
      await page.click('#ask button')
      await says(page, 'Are you safe?')
    })

    test('without script one can look, read, answer, withdraw, and come back from each page', async () => {
      const { code } = await prepare()
      const { receipt: words } = wordsOf('uk')
      const page = await open('/receipt?lang=uk', { ...PHONE, javaScriptEnabled: false })
      await page.fill('#code', code)
      await page.click('#ask button')
      await reads(page, '#messages', '25 лист. 2026 р., 14:01 UTC')
      await page.fill('#answer', 'Yes, I am.')
      await page.click('#messages button')
      await reads(page, 'main', words.answerArrived)
      await page.click(`button:text-is("${words.asked}")`)
      await reads(page, 'h1', words.choose)
      expect(await page.locator(':checked').count()).toBe(0)
      await page.click(`button:text-is("${words.chooseNext}")`)
      await reads(page, '#need', words.chooseNone)
      await page.check('input[value="1"]')
      await page.click(`button:text-is("${words.chooseNext}")`)
      await page.click(`button:text-is("${words.yes}")`)
      await reads(page, 'main', words.done)
      expect(await page.textContent('.files .withdrawn')).toBe(words.withdrawn)
    })

    test('without script a plain form gives a code and its digits, and the code takes more files', async () => {
      const page = await open(`/${lent.incident.slug}/send?lang=ar`, { ...PHONE, javaScriptEnabled: false })
      await page.setInputFiles('#pick', { name: 'a.jpg', mimeType: 'image/jpeg', buffer: randomBytes(90_000) })
      await page.click('#go')
      expect(await page.textContent('.code .words + p')).toMatch(/^([0-9]{4} ){7}[0-9]{4}$/)
      if (process.env['FIRSTHAND_SHOTS'] !== undefined)
        await page.screenshot({ path: `${process.env['FIRSTHAND_SHOTS']}/ar-390-sent.png`, fullPage: true })
      const code = (await page.textContent('.code .words')) ?? ''
      // The browser sends the form again, and the door recognises the content.
      await page.reload()
      expect(await page.textContent('.code .words')).toBe(code)
      expect((await rows()).map(({ state, length }) => `${state} ${length}`)).toEqual(['complete 90000'])
      await page.goto(`${lent.server.url}/receipt?lang=ar`)
      await page.fill('#code', code)
      await page.click('#ask button')
      await page.setInputFiles('#pick', { name: 'b.jpg', mimeType: 'image/jpeg', buffer: randomBytes(50_000) })
      await page.click('#go')
      await reads(page, 'main', wordsOf('ar').receipt.moreArrived)
      expect((await rows()).map(({ number, state }) => `${number} ${state}`)).toEqual(['1 complete', '2 complete'])
    })
  },
)
