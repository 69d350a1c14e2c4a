import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { eventually } from '../intake.test-kit.ts'
import { CLIP, heads, reopenGround, says } from './reopen.test-kit.ts'

const photo = (name: string, bytes: number) => ({ name, mimeType: 'image/jpeg', buffer: randomBytes(bytes) })

describe.skipIf(!hasChromium())('files that are chosen again by the code (skipped without chromium)', () => {
  const lent = reopenGround()
  const { sendHalf, rows, open } = lent
  const reopened = async (code: string) => {
    const page = await open(`/receipt?lang=en#${code}`)
    await page.click('#ask button')
    await page.waitForSelector('#pick')
    return page
  }

  test('the begun file goes on by itself; the others wait for Send, which stays in view, and none counts as arrived', async () => {
    const file = randomBytes(1_500_000)
    const page = await reopened(await sendHalf(file))
    await page.setInputFiles('#pick', [{ ...CLIP, buffer: file }, photo('b.jpg', 3000), photo('c.jpg', 4000)])
    await eventually('the begun file is whole', async () => (await rows())[0]?.state === 'complete', 60_000)
    await heads(page, '2 files, 6.8 KB')
    const send = page.getByRole('button', { name: 'Send 2 files' })
    expect(await send.isVisible()).toBe(true)
    expect(await page.textContent('main')).not.toMatch(/You may close|All 1 arrived|Your file arrived/)
    await send.click()
    await heads(page, 'All 3 arrived')
    expect((await rows()).map(({ state }) => state)).toEqual(['complete', 'complete', 'complete'])
  })

  test('a file of another size in place of the begun one is told, and waits for Send', async () => {
    const page = await reopened(await sendHalf(randomBytes(1_500_000)))
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /^Choose it again/ }).click(),
    ])
    await chooser.setFiles(photo('other.jpg', 5000))
    await says(page, 'This is not quite the same file')
    await heads(page, '1 file, 4.9 KB')
    expect(await rows()).toHaveLength(1)
    await page.getByRole('button', { name: 'Send 1 file' }).click()
    await heads(page, '1 of 2 arrived')
  })

  test('the code stands there in its digits, too', async () => {
    const code = await sendHalf(randomBytes(500_000))
    const page = await reopened(code)
    await page.setInputFiles('#pick', photo('b.jpg', 3000))
    await page.click('#go')
    await page.waitForSelector('#receipt:not([hidden])')
    expect(await page.textContent('#digits')).toMatch(/^\d{4}( \d{4}){7}$/)
  })
})
