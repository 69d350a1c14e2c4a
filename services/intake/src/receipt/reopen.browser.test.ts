import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { eventually, makeSubmission } from '../intake.test-kit.ts'
import { CLIP, heads, isAccessible, reopenGround, says, sha256 } from './reopen.test-kit.ts'

describe.skipIf(!hasChromium())('the code in a real browser (skipped without chromium)', () => {
  const lent = reopenGround()
  const { sendHalf, rows, open, shaOf } = lent

  test('another phone opens an old picture of the code, picks the same file, and resumes it', async () => {
    const file = randomBytes(2_500_000)
    const code = await sendHalf(file)
    const before = (await rows())[0]?.offset ?? 0
    expect(before).toBeLessThan(file.length)
    const page = await open(`/receipt?lang=en#${code}`)
    await page.click('#ask button')
    await page.waitForSelector('#pick')
    expect(page.url()).toBe(`${lent.server.url}/receipt?lang=en`)
    await heads(page, 'Your file is not finished')
    await isAccessible(page)
    await page.setInputFiles('#pick', { ...CLIP, buffer: file })
    // Sent without another press, because the file was begun before.
    await eventually('it is whole', async () => (await rows())[0]?.state === 'complete', 60_000)
    expect((await rows()).map(({ length }) => length)).toEqual([file.length])
    expect(await shaOf((await rows())[0]?.id ?? '')).toBe(sha256(file))
    // The browser remembers the code nowhere.
    const traces = await page.evaluate(() => [location.href, document.referrer, document.cookie, localStorage.length])
    expect(JSON.stringify(traces)).not.toContain(code)
    await page.goBack()
    expect(page.url()).not.toContain(code)
    expect(await page.evaluate(() => location.hash)).toBe('')
  })

  test('the page says if the phone changed the file meanwhile; both files are kept, and nothing is mixed', async () => {
    const file = randomBytes(2_000_000)
    const code = await sendHalf(file)
    const part = (await rows())[0]
    // A different encoding of the same picture, as iOS makes one at each choice. Here even the size is the same.
    const again = Buffer.from(file)
    again[1000] = (again[1000] ?? 0) ^ 1
    const page = await open(`/receipt?lang=en#${code}`)
    await page.click('#ask button')
    await page.waitForSelector('#pick')
    await page.setInputFiles('#pick', { ...CLIP, buffer: again })
    // A file that differs from the one begun is sent at once, as a new one.
    await says(page, 'This is not quite the same file')
    await eventually('the new one is whole', async () => (await rows())[1]?.state === 'complete', 60_000)
    const [first, second] = await rows()
    expect([first?.state, first?.offset]).toEqual(['open', part?.offset])
    expect(await shaOf(first?.id ?? '')).toBe(sha256(file.subarray(0, part?.offset)))
    expect(await shaOf(second?.id ?? '')).toBe(sha256(again))
  })

  test('with script the code can be saved as a picture, made on the phone, beside its words and the support line', async () => {
    const page = await open(`/${lent.incident.slug}/send?lang=en`)
    await page.setInputFiles('#pick', { ...CLIP, buffer: randomBytes(50_000) })
    await page.click('#go')
    await page.waitForSelector('#receipt:not([hidden])', { timeout: 60_000 })
    // Once all is there, the page asks until when the code works.
    await page.locator('#to-messages', { hasText: 'until' }).waitFor({ timeout: 60_000 })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.click('#picture-ask')
    const code = (await page.textContent('#code')) ?? ''
    expect(await page.getAttribute('#picture img', 'alt')).toBe(`Your code: ${code}`)
    expect(await page.getAttribute('#picture a', 'download')).toBe('picture.png')
    const size = await page.evaluate(async () => {
      const picture = document.querySelector<HTMLImageElement>('#picture img')
      await picture?.decode()
      return [picture?.naturalWidth, picture?.naturalHeight]
    })
    expect(size).toEqual([720, 904])
    // Nothing is asked of the door but the scripts that draw.
    expect(asked.filter((url) => !/^blob:|\/assets\//.test(url))).toEqual([])
    expect(await page.textContent('#after')).toContain('Talk to somebody you trust.')
    await isAccessible(page)
  })

  test.each([
    ['a letter mistyped', (words: readonly string[]) => words.with(2, `${words[2]}x`)],
    ['two words swapped', ([one = '', two = '', ...rest]: readonly string[]) => [two, one, ...rest]],
  ])('%s: the page says what it reads before it asks, and the receipt opens with one request', async (_, typo) => {
    const { code } = await makeSubmission(lent.server.url, lent.incident.slug)
    const page = await open('/receipt?lang=en')
    const posted: string[] = []
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.postData() ?? ''))
    await page.waitForFunction(() => 'readCode' in Object((window as never)['firsthand']))
    await page.fill('#code', typo(code.split('-')).join(' '))
    await page
      .locator('#read')
      .filter({ hasText: `We read: ${code.replaceAll('-', ' ')}` })
      .waitFor()
    expect(posted).toEqual([])
    await isAccessible(page)
    await page.click('#ask button')
    await heads(page, 'Nothing has arrived yet')
    expect(posted.map((body) => new URLSearchParams(body).get('code'))).toEqual([code])
  })

  test('an old picture’s address is emptied at once, fills the field, says so, and sends nothing by itself', async () => {
    const { code } = await makeSubmission(lent.server.url, lent.incident.slug)
    const page = await open(`/receipt?lang=en#${code}`)
    await page.locator('#read').filter({ hasText: 'Your browser may have kept that address.' }).waitFor()
    expect(page.url()).toBe(`${lent.server.url}/receipt?lang=en`)
    expect(await page.inputValue('#code')).toBe(code)
    await page.click('#ask button')
    await heads(page, 'Nothing has arrived yet')
  })
})
