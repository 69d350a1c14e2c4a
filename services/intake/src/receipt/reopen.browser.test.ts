import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { eventually } from '../intake.test-kit.ts'
import { CLIP, heads, isAccessible, reopenGround, says, sha256 } from './reopen.test-kit.ts'

describe.skipIf(!hasChromium())('the code in a real browser (skipped without chromium)', () => {
  const lent = reopenGround()
  const { sendHalf, rows, open, shaOf } = lent

  test('another phone scans the code, picks the same file, and resumes it', async () => {
    const file = randomBytes(2_500_000)
    const code = await sendHalf(file)
    const before = (await rows())[0]?.offset ?? 0
    expect(before).toBeLessThan(file.length)
    const page = await open(`/receipt?lang=en#${code}`)
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
    await page.waitForSelector('#pick')
    await page.setInputFiles('#pick', { ...CLIP, buffer: again })
    // A file that differs from the one begun is sent at once, as a new one.
    await says(page, 'This is not exactly the file')
    await eventually('the new one is whole', async () => (await rows())[1]?.state === 'complete', 60_000)
    const [first, second] = await rows()
    expect([first?.state, first?.offset]).toEqual(['open', part?.offset])
    expect(await shaOf(first?.id ?? '')).toBe(sha256(file.subarray(0, part?.offset)))
    expect(await shaOf(second?.id ?? '')).toBe(sha256(again))
  })

  test('with script the code’s picture is drawn on request, beside its words and the support line', async () => {
    const page = await open(`/${lent.incident.slug}/send?lang=en`)
    await page.setInputFiles('#pick', { ...CLIP, buffer: randomBytes(50_000) })
    await page.click('#go')
    await page.waitForSelector('#receipt:not([hidden])', { timeout: 60_000 })
    await page.click('#picture-ask')
    const drawn = await page.getAttribute('#picture svg path:last-child', 'd')
    const code = await page.textContent('#code')
    const answer = await fetch(`${lent.server.url}/receipt/qr`, {
      method: 'POST',
      body: JSON.stringify({ code, language: 'en' }),
    })
    expect(await answer.text()).toContain(`d="${drawn}"`)
    expect(await page.textContent('#receipt')).toContain('Talk to somebody you trust.')
    await isAccessible(page)
  })
})
