import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentsOf, hasBrowser, prepareStreet, type Street } from './witness-page.test-kit.ts'

const NOTE = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') }

describe.skipIf(!hasBrowser)('sent for somebody else (skipped without chromium)', () => {
  let street: Street
  beforeAll(async () => {
    street = await prepareStreet()
  })
  afterAll(() => street?.close())

  test('the tick reaches officers, though every question is skipped, and only once', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`)
    await page.setInputFiles('#pick', NOTE)
    await page.click('#go')
    await page.check('#ask-else')
    const skip = page.getByRole('button', { name: 'Skip' })
    for (let left = 4; left > 0; left -= 1) await skip.click()
    await page.getByText('That is all we ask').waitFor()
    await expect.poll(async () => (await documentsOf(street.ground, own)).length, { timeout: 60_000 }).toBe(1)
    const [said] = await documentsOf(street.ground, own)
    expect(said?.document).toMatchObject({ forSomeoneElse: true, words: null })
    await page.context().close()
  })
})
