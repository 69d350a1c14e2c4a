import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentsOf, hasBrowser, isAccessible, PHONE, prepareStreet, type Street } from './witness-page.test-kit.ts'

describe.skipIf(!hasBrowser)('somebody who looks for somebody', () => {
  let street: Street
  beforeAll(async () => {
    street = await prepareStreet()
  })
  afterAll(() => street.close())

  test.each([
    ['with script', true],
    ['without script', false],
  ])(
    '%s: finds the number, writes who is sought, and gets a code; nothing stays on the phone',
    async (_how, javaScriptEnabled) => {
      const texts = JSON.stringify({ en: { 'looking-number': '0800 100', looking: 'From 8 to 22.' } })
      const own = await street.ground.openIncident({ texts })
      const page = await street.open(`/${own.slug}?lang=en`, { ...PHONE, javaScriptEnabled })
      await page.getByRole('link', { name: 'Looking for someone' }).click()
      await page.getByText('This page cannot search.').first().waitFor()
      expect(await page.getByRole('link', { name: /0800.100/ }).getAttribute('href')).toBe('tel:0800100')
      await page.getByText('From 8 to 22.').first().waitFor()
      await page.getByLabel('Who are you looking for?').fill('My brother Ali, 12')
      await page.getByLabel('What do they look like?').fill('A red jacket')
      await page.getByLabel('How can we reach you?').fill('a@example.org')
      if (javaScriptEnabled) await isAccessible(page)
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByText('Your words arrived').first().waitFor()
      await page
        .getByText(/0800.100/)
        .first()
        .waitFor()
      expect(await page.locator('.words').first().textContent()).toMatch(/^[a-z]+( [a-z]+){7}$/)
      const said = (await documentsOf(street.ground, own)).map(({ document }) => document)
      expect(said).toMatchObject([
        { pageDoor: 'sought', words: 'My brother Ali, 12\n\nA red jacket' },
        { way: 'a@example.org' },
      ])
      const { cookies, origins } = await page.context().storageState({ indexedDB: true })
      expect([cookies, origins]).toEqual([[], []])
      await page.context().close()
    },
  )
})
