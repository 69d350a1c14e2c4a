import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { makeSubmission } from '../intake.test-kit.ts'
import { codeOn, profileGround, SESSIONS } from './profile.test-kit.ts'
import { CLIP, heads, says } from './reopen.test-kit.ts'

describe.skipIf(!hasChromium())('what a browser’s profile keeps of a code (skipped without chromium)', () => {
  const lent = profileGround()
  const { open, found } = lent

  test('nothing after a sending whose code was shown, made a picture, and opened what arrived', async () => {
    const page = await open(`/${lent.incident.slug}/send?lang=en`)
    await page.setInputFiles('#pick', { ...CLIP, buffer: randomBytes(50_000) })
    await page.click('#go')
    await page.waitForSelector('#receipt:not([hidden])')
    await page.click('#picture-ask')
    await page.waitForSelector('#picture img')
    const code = await codeOn(page)
    await page.click('#to-arrived')
    await page.locator('.leaf .files > li').filter({ hasText: CLIP.name }).waitFor()
    await page.locator('.leaf .back').click()
    await page.click('#to-withdraw')
    await page.waitForSelector('.leaf #withdraw')
    await page.goto(`${lent.server.url}/identify?lang=en`)
    expect(await found([code])).toEqual([])
  })

  test('nothing after a code was typed mistyped, wrong, in digits, opened, looked at again and left by "back"', async () => {
    const made = await makeSubmission(lent.server.url, lent.incident.slug)
    const { code: wrong } = await makeSubmission(lent.server.url, lent.incident.slug)
    const page = await open('/receipt?lang=en')
    const words = made.code.split('-')
    await page.fill('#code', [...words.slice(0, 4), ...wrong.split('-').slice(4)].join(' '))
    await page.click('#ask button')
    await says(page, 'did not open anything')
    await page.fill('#code', words.with(7, `${words[7]}x`).join(' '))
    await page.click('#ask button')
    await heads(page, 'Nothing has arrived yet')
    await page.goto(`${lent.server.url}/identify?lang=en`)
    await page.goBack()
    await page.waitForSelector('#ask')
    await page.fill('#code', made.digits ?? '')
    await page.click('#ask button')
    await heads(page, 'Nothing has arrived yet')
    await page.click('form[action="/receipt"] button:has-text("Look again")')
    await heads(page, 'Nothing has arrived yet')
    expect(await found([made.code, wrong])).toEqual([])
  })

  // A browser keeps the body of a form that it sent, so that it can restore its windows. Only a script can send without.
  test('without script nothing but the session files, which restore the windows, with what the form sent', async () => {
    const page = await open(`/${lent.incident.slug}/send?lang=en`, false)
    await page.setInputFiles('#pick', { ...CLIP, buffer: randomBytes(9_000) })
    await page.click('#go')
    const code = await codeOn(page, '.code .words')
    await page.goto(`${lent.server.url}/receipt?lang=en`)
    await page.fill('#code', code.replaceAll('-', ' '))
    await page.click('#ask button')
    await page.locator('h1').filter({ hasText: 'Your file arrived' }).waitFor()
    await page.goto(`${lent.server.url}/identify?lang=en`)
    for (const name of await found([code])) expect(name).toMatch(SESSIONS)
  })
})
