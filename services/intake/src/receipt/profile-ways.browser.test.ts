import { randomBytes } from 'node:crypto'
import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { makeSubmission } from '../intake.test-kit.ts'
import { liesInQueue, limitLine, shiftThrice } from '../witness-page.test-kit.ts'
import { codeOn, profileGround, SESSIONS } from './profile.test-kit.ts'
import { heads, reads, says } from './reopen.test-kit.ts'

/** Typed by the witness, and found in no other text. */
const WORDS = 'dragonfruit lanterns'
const PLACE = 'quincunx courtyard'
const CONTACT = 'quillfeather@example.org'
const NAME = 'velociraptor-birthday.mov'
const SECRETS = ['dragonfruit', 'quincunx', 'quillfeather', 'velociraptor', '60.4518', '22.2666']
const file = (size: number) => ({ name: NAME, mimeType: 'video/quicktime', buffer: randomBytes(size) })

describe.skipIf(!hasChromium())('what a profile keeps after every way (skipped without chromium)', () => {
  const lent = profileGround()
  const { open, found } = lent
  const { sending } = wordsOf('en')
  const answer = async (page: Page, fields: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(fields)) await page.fill(`#questions [name=${name}]`, value)
    await page.click(`#questions button:text-is("${sending.next}")`)
  }

  test('nothing after words, a position, each answer, a contact, and the code as a picture', async () => {
    const page = await open(`/${lent.incident.slug}?lang=en`)
    await page.click('#to-send')
    await page.setInputFiles('#pick', file(40_000))
    await page.click('#go')
    await page.waitForSelector('#ask-title')
    await answer(page, { said: WORDS })
    await page.click('#place')
    await page.getByText('60.45181').waitFor()
    await answer(page, { place: PLACE })
    await page.click(`#questions button:text-is("${sending.exact}")`)
    await answer(page, { local: '2026-11-02T20:04' })
    await answer(page, { way: CONTACT })
    await page.getByText(sending.done).waitFor()
    await page.click('#copy')
    await page.click('#picture-ask')
    const [saved] = await Promise.all([page.waitForEvent('download'), page.click('#picture a[download]')])
    await saved.path()
    expect(await found([await codeOn(page)], SECRETS)).toEqual([])
  })

  test('nothing after the language was changed and a page of help read, with words typed and a file chosen', async () => {
    const page = await open(`/${lent.incident.slug}/send?lang=en`)
    await page.fill('#words', WORDS)
    await page.setInputFiles('#pick', file(40_000))
    for (const language of DOOR_LANGUAGES) {
      if (language === 'en') continue
      if (!(await page.isVisible(`a[hreflang=${language}]`))) await page.click('.languages summary')
      await page.click(`a[hreflang=${language}]`)
      await page.waitForSelector(`html[lang=${language}]`)
    }
    await page.locator('#extra a.line').click()
    await page.waitForSelector('.leaf')
    expect(await found([], SECRETS)).toEqual([])
  })

  test('nothing after "I am in danger" and "Hide this page"', async () => {
    const page = await open(`/${lent.incident.slug}?lang=en`)
    await page.click('#to-danger')
    await page.fill('#words', WORDS)
    await page.click('#go')
    await says(page, 'You may close this page')
    const code = await codeOn(page)
    await page.click('#exit')
    await heads(page, 'Elsewhere')
    expect(await found([code], SECRETS)).toEqual([])
  })

  test('nothing after Shift three times, with words typed and a file on its way', async () => {
    const page = await open(`/${lent.incident.slug}/send?lang=en`)
    await page.setInputFiles('#pick', file(3_000_000))
    await page.fill('#words', WORDS)
    await limitLine(page, 40_000)
    await page.click('#go')
    await page.waitForSelector('#receipt:not([hidden])')
    const code = await codeOn(page)
    await page.click('#more')
    await page.fill('#words', PLACE)
    await shiftThrice(page)
    await heads(page, 'Elsewhere')
    expect(await found([code], SECRETS)).toEqual([])
  })

  test('nothing after a message was answered, something added and everything withdrawn', async () => {
    const { code } = await makeSubmission(lent.server.url, lent.incident.slug)
    await lent.reply(code, 'Which street?')
    const page = await open('/receipt?lang=en')
    await page.fill('#code', code.replaceAll('-', ' '))
    await page.click('#ask button')
    await reads(page, 'main', 'Which street?')
    await page.fill('#answer', WORDS)
    await page.click('#messages button')
    await reads(page, 'main', wordsOf('en').receipt.answerArrived)
    await page.setInputFiles('#pick', file(9_000))
    await page.click('#go')
    await page.waitForSelector('#files b.kept', { state: 'attached' })
    await page.goto(`${lent.server.url}/receipt?lang=en`)
    await page.fill('#code', code.replaceAll('-', ' '))
    await page.click('#ask button')
    const { receipt: say } = wordsOf('en')
    await page.click(`button:text-is("${say.asked}")`)
    await page.check('input[value=all]')
    await page.click(`button:text-is("${say.chooseNext}")`)
    await page.click(`button:text-is("${say.yes}")`)
    await reads(page, 'main', say.done)
    expect(await found([code], SECRETS)).toEqual([])
  })

  test('nothing after "Looking for someone", whose script sends its form', async () => {
    const page = await open(`/${lent.incident.slug}/looking?lang=en`)
    await page.fill('#words', WORDS)
    await page.fill('#where', PLACE)
    await page.fill('#way', CONTACT)
    await page.click('form button:text-is("Send")')
    await page.waitForSelector('.code .words')
    expect(await found([await codeOn(page, '.code .words')], SECRETS)).toEqual([])
  })

  test('files kept on the phone lie there unreadable: no name, no word, no code', async () => {
    const page = await open(`/${lent.incident.slug}/send?lang=en`)
    await page.setInputFiles('#pick', file(3_000_000))
    await page.fill('#words', WORDS)
    await page.check('#keep')
    await limitLine(page, 40_000)
    await page.click('#go')
    await page.waitForSelector('#receipt:not([hidden])')
    await liesInQueue(page)
    expect(await found([await codeOn(page)], SECRETS)).toEqual([])
  })

  test('without script words, contact and name stand in session files only', async () => {
    const page = await open(`/${lent.incident.slug}?lang=en`, false)
    await page.click('#to-danger')
    await page.setInputFiles('#pick', file(9_000))
    await page.fill('#words', WORDS)
    await page.click('summary:has-text("reach")')
    await page.fill('#way', CONTACT)
    await page.click('#go')
    const code = await codeOn(page, '.code .words')
    await page.goto(`${lent.server.url}/identify?lang=en`)
    for (const name of await found([code], SECRETS)) expect(name).toMatch(SESSIONS)
  })
})
