import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgedBy } from '../../../packages/door-words/src/judged.test-kit.ts'
import { postForm, sendForm } from './form/multipart.test-kit.ts'
import { type Ground, makeSubmission, prepareGround, serve } from './intake.test-kit.ts'

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

const get = async (path: string): Promise<string> => (await fetch(server.url + path)).text()
const send = (slug: string, parts: Parameters<typeof sendForm>[1]) => sendForm(`${server.url}/${slug}/send`, parts)
const end = (...ids: readonly string[]) =>
  ground.db.owner.query(`update platform.incident set state = 'closed' where id = any($1)`, [ids])
const file = { name: 'file', file: 'a.jpg', type: 'image/jpeg', value: 'abc' }
const words = { name: 'words', value: 'I hide under the stairs. Help.' }

test('the start page has the call link in every state: no incident, one, several, ending, ended', async () => {
  expect(await get('/')).toContain('href="tel:112"')
  const one = await ground.openIncident({ emergency_number: '911' })
  for (const language of DOOR_LANGUAGES) expect(await get(`/?lang=${language}`)).toContain('href="tel:911"')
  // Behind "I am in danger" the call link stands after the safety text, because somebody who smells gas must not call
  // from inside.
  for (const [path, parts] of [
    [`/${one.slug}/now`, ['<h1', 'class="danger"', 'href="tel:911"', 'id="words"']],
    [`/${one.slug}`, ['<h1', 'class="door peril', 'class="door"', 'href="tel:911"']],
    [`/${one.slug}/send`, ['<h1', 'for="pick"', 'href="tel:911"']],
  ] as const) {
    const page = await get(path)
    const order = parts.map((part) => page.indexOf(part))
    expect(order.every((at) => at > 0)).toBe(true)
    expect(order.toSorted((a, b) => a - b)).toEqual(order)
  }
  // With several incidents the start page has the emergency number that all of them share. If they differ, it has 112,
  // which every phone knows.
  const same = await ground.openIncident({ emergency_number: '911' })
  expect(await get('/')).toContain('href="tel:911"')
  const two = await ground.openIncident()
  expect(await get('/')).toContain('href="tel:112"')
  await end(same.id)
  await ground.db.owner.query(`update platform.incident set state = 'closing' where id = $1`, [two.id])
  expect(await get(`/${two.slug}`)).toContain('href="tel:112"')
  await end(one.id, two.id)
  expect(await get(`/${one.slug}`)).toContain('href="tel:112"')
})

test('each language calls its own number', async () => {
  const texts = JSON.stringify({ uk: { number: '102' }, fi: { number: '*31#112' } })
  const own = await ground.openIncident({ texts, emergency_number: '112' })
  expect(await get(`/${own.slug}?lang=uk`)).toContain('href="tel:102"')
  expect(await get(`/${own.slug}?lang=fi`)).toContain('href="tel:*31%23112"')
  await end(own.id)
})

test('a text message is offered only in the languages that say which phones can send one', async () => {
  const condition = 'Only phones registered for this can text 112.'
  const texts = JSON.stringify({ en: { 'text-number': '112', 'text-condition': condition } })
  const own = await ground.openIncident({ texts, languages: ['en', 'fi'] })
  const english = await get(`/${own.slug}?lang=en`)
  expect(english).toContain('href="sms:112"')
  expect(english).toContain(condition)
  const lacking = DOOR_LANGUAGES.filter((language) => language !== 'en')
  for (const language of lacking) expect(await get(`/${own.slug}?lang=${language}`)).not.toContain('sms:')
  await end(own.id)
  // An incident without a number for text messages: none of our own texts has an sms: link.
  const plain = await ground.openIncident()
  for (const language of DOOR_LANGUAGES) expect(await get(`/${plain.slug}?lang=${language}`)).not.toContain('sms:')
  await end(plain.id)
})

/** The text under the heading, before anything about this particular sending. */
const underHeading = (text: string): string => /<\/h1>\n(<p>[^<]*<\/p><a [\s\S]*?<\/a>)/.exec(text)?.[1] ?? ''

describe.each(DOOR_LANGUAGES)(
  '%s: every thanks page says that nobody answers at once, and has the call link',
  (lang) => {
    const { receipt: say } = wordsOf(lang)

    test('after the plain form, whatever was sent; on the code’s page in each of its answers; on the confirmation page', async () => {
      const { slug, id } = await ground.openIncident({ emergency_number: '911', max_files: 1 })
      const { code } = await makeSubmission(server.url, slug)
      const of = (path: string, more: Readonly<Record<string, string>> = {}) =>
        postForm(`${server.url}/receipt${path}`, { code, lang, ...more })
      const pages = [
        await send(slug, [{ name: 'lang', value: lang }, file]),
        await send(slug, [{ name: 'lang', value: lang }, words]),
        // Only one of the two files is kept: the incident takes one.
        await send(slug, [{ name: 'lang', value: lang }, file, { ...file, value: 'abcd' }]),
        await of('/answer', { words: 'He is at the gate.', key: 'k'.repeat(32) }),
        await send(slug, [{ name: 'lang', value: lang }, { name: 'code', value: code }, words]),
        await of(''),
        await of('/withdraw'),
        await of('/withdraw', { number: 'all' }),
        await of('/withdraw', { number: 'all', sure: 'yes' }),
      ]
      const titles = [say.headOne, say.headWords, say.headOne, say.answerArrived, say.moreArrived, say.headWords]
      for (const [at, told] of [...titles, say.choose, say.sure, say.done].entries())
        expect([at, pages[at]?.text.includes(told)]).toEqual([at, true])
      const first = underHeading(pages[0]?.text ?? '')
      expect(first).toContain(`<p>${judgedBy(lang).notAtOnce}</p>`)
      expect(first).toContain('href="tel:911"')
      expect(pages.map(({ text }) => underHeading(text))).toEqual(pages.map(() => first))
      await end(id)
    })

    test('on the first page, which with script is the page after sending, too', async () => {
      const { slug, id } = await ground.openIncident({ emergency_number: '911' })
      const text = await get(`/${slug}?lang=${lang}`)
      const lines = /<div id="call">[\s\S]*?<p id="calm"[\s\S]*?<\/p>/.exec(text)?.[0] ?? ''
      expect(lines).toContain(`${judgedBy(lang).notAtOnce}</p>`)
      expect(lines).toContain('href="tel:911"')
      expect(/<p class="danger">[\s\S]*?<\/p>/.exec(text)?.[0]).toContain(judgedBy(lang).notAtOnce)
      await end(id)
    })
  },
)

test('a refusal has the call link, too: no page only refuses', async () => {
  const { slug, id } = await ground.openIncident({ emergency_number: '911' })
  expect((await send(slug, [])).text).toContain('href="tel:911"')
  await end(id)
  expect(await get('/no-such-place')).toContain('href="tel:112"')
})
