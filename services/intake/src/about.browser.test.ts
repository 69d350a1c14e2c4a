import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeOf } from './axe.test-kit.ts'
import { madeForce } from './force/force.test-kit.ts'
import { serve } from './intake.test-kit.ts'
import { hasBrowser, prepareStreet, type Street } from './witness-page.test-kit.ts'

const ONION = 'http://abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrstuvwx.onion'

describe.skipIf(!hasBrowser)('how to check the address, in a real browser (skipped without chromium)', () => {
  let street: Street
  let door: Awaited<ReturnType<typeof serve>>

  beforeAll(async () => {
    street = await prepareStreet()
    const settings = { force: madeForce(), publicUrl: 'https://witness.southwest-police.example', onion: ONION }
    door = await serve(await street.ground.deps(settings))
  })
  afterAll(async () => {
    await door.close()
    await street.close()
  })

  test.each(DOOR_LANGUAGES)(
    '%s: everything fits and meets WCAG on the smallest phone, the crest is drawn',
    async (language) => {
      for (const width of [195, 320]) {
        const options = { viewport: { width, height: 568 }, colorScheme: 'dark' } as const
        const page = await street.open(`/about?lang=${language}`, options, door.url)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        expect(await page.textContent('h1')).toBe(wordsOf(language).check.title)
        // The pages' own policy lets it through, and what is no picture has no width.
        expect(await page.evaluate(() => document.images[0]?.naturalWidth)).toBe(48)
        expect((await (await axeOf(page)).analyze()).violations.map(({ id }) => id)).toEqual([])
        await page.context().close()
      }
    },
  )

  test('an address is copied as it is typed, without the places where it may break', async () => {
    const page = await street.open('/about', undefined, door.url)
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('.words')].map((line) => (line.textContent ?? '').trim()),
    )
    expect(shown).toEqual(['https://witness.southwest-police.example', ONION])
  })

  test('a crest that was opened by its own address is in a sandbox and still drawn', async () => {
    const page = await street.open(madeForce().crest?.path ?? '', undefined, door.url)
    expect(await page.evaluate(() => [document.documentElement.tagName, window.origin])).toEqual(['svg', 'null'])
  })
})
