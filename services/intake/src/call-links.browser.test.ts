import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSubmission } from './intake.test-kit.ts'
import { hasBrowser, isAccessible, prepareStreet, type Street, says } from './witness-page.test-kit.ts'

const SMALLEST = { viewport: { width: 320, height: 568 } } as const

describe.skipIf(!hasBrowser)('the call link (skipped without chromium)', () => {
  let street: Street

  beforeAll(async () => {
    street = await prepareStreet()
  })
  afterAll(() => street?.close())

  test.each(DOOR_LANGUAGES)(
    '%s: on the smallest phone it is in the first screen, wide and high enough for a shaking thumb',
    async (lang) => {
      const { slug } = await street.ground.openIncident({ emergency_number: '911' })
      const page = await street.open(`/${slug}?lang=${lang}`, SMALLEST)
      const box = await page.locator('#call .call:visible').boundingBox()
      expect(box?.x).toBe(16)
      expect(box?.width).toBe(288)
      expect(box?.height).toBeGreaterThanOrEqual(48)
      expect(box?.height).toBeLessThanOrEqual(56)
      expect((box?.y ?? 568) + (box?.height ?? 0)).toBeLessThanOrEqual(568)
      // The number runs from left to right in Arabic, too.
      expect(await page.locator('#call .call:visible bdi').evaluate((one) => getComputedStyle(one).direction)).toBe(
        'ltr',
      )
      await page.context().close()
    },
  )

  test('in a drill it stays on the first screen with each safety text of the product, also on the danger page', async () => {
    const { rows } = await street.ground.db.owner.query<{ id: string; texts: object }>(
      `select id, facts -> 'texts' as texts from platform.template where is_packaged`,
    )
    const { slug, id } = await street.ground.openIncident()
    const page = await street.open(`/${slug}/send`, SMALLEST)
    const ends: Record<string, number> = {}
    for (const template of rows) {
      const texts = JSON.stringify(template.texts)
      await street.ground.db.owner.query('update platform.incident set texts = $2 where id = $1', [id, texts])
      for (const lang of DOOR_LANGUAGES) {
        await page.goto(`${street.url}/${slug}?lang=${lang}`)
        const box = await page.locator('#call .call:visible').boundingBox()
        ends[`${template.id} ${lang}`] = (box?.y ?? 568) + (box?.height ?? 0)
        await page.goto(`${street.url}/${slug}/now?lang=${lang}`)
        const behind = await page.locator('#call .call:visible').boundingBox()
        ends[`${template.id} ${lang} behind the door`] = (behind?.y ?? 568) + (behind?.height ?? 0)
      }
    }
    expect(rows.length).toBeGreaterThan(8)
    expect(Object.entries(ends).filter(([, end]) => end > 568)).toEqual([])
    await page.context().close()
  })

  test('after adding with a code the same thanks stand below the heading', async () => {
    const { slug } = await street.ground.openIncident({ emergency_number: '911' })
    const { code } = await makeSubmission(street.url, slug)
    const page = await street.open(`/receipt#${code}`, SMALLEST)
    await page.click('#ask button')
    await page.fill('#words', 'Another van.')
    await page.click('#go')
    await says(page, wordsOf('en').script.allKept)
    expect(await page.textContent('h1')).toBe(wordsOf('en').script.headWords)
    expect(await page.locator('h1 + p').textContent()).toBe('Nobody answers here at once.')
    expect(await page.locator('main > .call:visible').getAttribute('href')).toBe('tel:911')
    for (const shown of ['h1 + p', 'main > .call:visible']) expect(await page.isVisible(shown)).toBe(true)
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)(
    'after sending it stands below the code, with the words about what to expect (%s)',
    async (colorScheme) => {
      const { slug } = await street.ground.openIncident({ emergency_number: '911' })
      const page = await street.open(`/${slug}/send`, { ...SMALLEST, colorScheme })
      await page.fill('#words', 'A red van.')
      await page.click('#go')
      await says(page, wordsOf('en').script.allKept)
      expect(await page.getAttribute('#call .call', 'href')).toBe('tel:911')
      expect(await page.isVisible('#call .call')).toBe(true)
      expect(await page.textContent('#call')).toContain('Nobody answers here at once.')
      await isAccessible(page)
      await page.context().close()
    },
  )
})
