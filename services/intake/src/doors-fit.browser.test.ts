import { wordsOf } from '@firsthand/door-words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeForce } from './force/force.test-kit.ts'
import { serve } from './intake.test-kit.ts'
import { hasBrowser, prepareStreet, type Street } from './witness-page.test-kit.ts'

const SMALLEST = { viewport: { width: 320, height: 568 } } as const
const NAMES = new Map([
  ['en', 'Southwest Finland Police'],
  ['fi', 'Lounais-Suomen poliisilaitos'],
  ['sv', 'Polisinrättningen i Sydvästra Finland'],
  ['uk', 'Поліція Південно-Західної Фінляндії'],
  ['ar', 'شرطة جنوب غرب فنلندا'],
] as const)

describe.skipIf(!hasBrowser)('the doors on the smallest phone (skipped without chromium)', () => {
  let street: Street
  let door: Awaited<ReturnType<typeof serve>>

  beforeAll(async () => {
    street = await prepareStreet()
    door = await serve(await street.ground.deps({ force: { ...madeForce(), names: NAMES } }))
  })
  afterAll(async () => {
    await door.close()
    await street.close()
  })

  test.each([...NAMES.keys()])(
    '%s: with a long name, a crest and a title of two lines all is seen without scrolling',
    async (language) => {
      const own = await street.ground.openIncident({
        ...{ state: 'active', exercise: false, title: 'Explosion, North Station, track 4', place: '' },
        texts: JSON.stringify({ en: { 'looking-number': '0800 100 200' } }),
      })
      const page = await street.open(`/${own.slug}?lang=${language}`, SMALLEST, door.url)
      const { page: say, looking } = wordsOf(language)
      const lines = [say.dangerLink, say.sendLink, say.receiptLink, looking.heading]
      for (const name of lines) {
        const box = await page.getByRole('link', { name, exact: true }).boundingBox()
        expect(box?.height, name).toBeGreaterThanOrEqual(44)
        expect((box?.y ?? 999) + (box?.height ?? 0), name).toBeLessThanOrEqual(568)
      }
      await page.context().close()
    },
  )
})
