import { gzipSync } from 'node:zlib'
import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Part, sendForm } from './form/multipart.test-kit.ts'
import { type Ground, prepareGround, serve, uploadsOf } from './intake.test-kit.ts'

let ground: Ground
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  ground = await prepareGround()
  server = await serve(await ground.deps())
})
afterAll(async () => {
  await server.close()
  await ground.release()
})

const get = async (path: string) => {
  const answer = await fetch(server.url + path)
  return { status: answer.status, text: await answer.text() }
}

/** What the page's own form would send with these files. A field without a file is sent empty, as browsers do. */
const filled = (page: string, files: readonly string[]): readonly Part[] => [
  ...Array.from(
    page.matchAll(/<input type="hidden" name="([a-z]+)" value="([^"]*)">/g),
    ([, name = '', value = '']) => ({ name, value }),
  ),
  ...files.map((value) => ({ name: 'file', value, file: value === '' ? '' : 'a.jpg', type: 'image/jpeg' })),
]
const signsIn = (page: string): readonly string[] =>
  [...page.matchAll(/data-sign="([a-z]+)"/g)].map(([, name = '']) => name)

describe('the path without reading', () => {
  test.each(DOOR_LANGUAGES)(
    'in %s: one link of the doors leads to it, and each sign has words beside it',
    async (lang) => {
      const own = await ground.openIncident()
      const { page, pictures } = wordsOf(lang)
      const doors = (await get(`/${own.slug}?lang=${lang}`)).text
      expect(doors).toContain(`href="/${own.slug}/pictures?lang=${lang}" aria-label="${pictures.link}"><svg`)
      const { text } = await get(`/${own.slug}/pictures?lang=${lang}`)
      for (const words of [pictures.gallery, pictures.photo, pictures.film, page.voice, page.send, page.calm])
        expect(text).toMatch(new RegExp(`</svg><br>${words.replaceAll('.', '\\.')}<`))
      expect(text).toContain('href="tel:112"')
      // Where one reads from right to left, what has a direction is mirrored; a camera is not.
      expect(text.includes('matrix(-1')).toBe(wordsOf(lang).direction === 'rtl')
      // The tab and the history of the browser say what the ordinary page says.
      expect(/<title>([^<]*)/.exec(text)?.[1]).toContain(page.heading)
      expect(gzipSync(text).length).toBeLessThanOrEqual(8 * 1024)
    },
  )

  test('without script a photo arrives by its own field, and the answer shows a green sign for it', async () => {
    const own = await ground.openIncident()
    const form = (await get(`/${own.slug}/pictures?lang=en`)).text
    const { status, text } = await sendForm(`${server.url}/${own.slug}/send`, filled(form, ['', 'a photo', '', '']))
    expect(status).toBe(200)
    expect((await uploadsOf(ground, own.id)).map(({ state }) => state)).toEqual(['complete'])
    expect(signsIn(text)).toEqual(['hide', 'arrived', 'code', 'write', 'keep', 'call', 'away'])
    expect(text.match(/href="tel:/g)).toHaveLength(1)
  })

  test('an empty form keeps nothing, says so with a sign, and leads back to the pictures', async () => {
    const own = await ground.openIncident()
    const form = (await get(`/${own.slug}/pictures?lang=en`)).text
    const { status, text } = await sendForm(`${server.url}/${own.slug}/send`, filled(form, ['', '']))
    expect(status).toBe(400)
    expect(signsIn(text)).toEqual(['failed', 'back'])
    expect(text).toContain(`href="/${own.slug}/pictures?lang=en"`)
    expect(await uploadsOf(ground, own.id)).toEqual([])
  })

  test('the ordinary form is answered without signs, and a collection that ends has no pictures', async () => {
    const own = await ground.openIncident()
    const form = (await get(`/${own.slug}/send?lang=en`)).text
    expect(signsIn(form)).toEqual([])
    expect(signsIn((await sendForm(`${server.url}/${own.slug}/send`, filled(form, ['a photo']))).text)).toEqual([])
    await ground.db.owner.query(`update platform.incident set state = 'closing' where id = $1`, [own.id])
    expect((await get(`/${own.slug}/pictures`)).text).not.toContain('data-sign')
    expect((await get('/no-such-incident/pictures')).status).toBe(404)
  })

  test('who was not sure which incident it is stays so', async () => {
    const own = await ground.openIncident()
    expect((await get(`/${own.slug}?lang=en&unsure=1`)).text).toContain(`/${own.slug}/pictures?lang=en&amp;unsure=1"`)
    const { text } = await get(`/${own.slug}/pictures?lang=en&unsure=1`)
    expect(text).toContain('<input type="hidden" name="door" value="unsure">')
  })
})
