import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Part, sendForm } from './form/multipart.test-kit.ts'
import { freshKey, type Ground, type OpenedIncident, openObject, prepareGround, serve } from './intake.test-kit.ts'

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

const NUMBER = '0800 100'
const numbered = () => ground.openIncident({ texts: JSON.stringify({ en: { 'looking-number': NUMBER } }) })
const get = async (path: string) => {
  const answer = await fetch(server.url + path)
  return { status: answer.status, text: await answer.text() }
}

/** The sealed statements and contacts of an incident, opened, with the size of each ciphertext. */
async function documentsOf(incident: OpenedIncident) {
  const { rows } = await ground.db.owner.query<{ kind: string; bytes: number; key: string }>(
    `select d.kind, length(d.sealed) as bytes, d.object_key as key from public_zone.document d
       join public_zone.submission s on s.id = d.submission_id where s.incident_id = $1 order by d.seq`,
    [incident.id],
  )
  return Promise.all(
    rows.map(async ({ kind, bytes, key }) => {
      const opened = await openObject(ground, key, incident.identity)
      return { kind, bytes, said: JSON.parse(opened.toString()) }
    }),
  )
}

/** What the page's own form would send. */
const filled = (page: string, answers: Readonly<Record<string, string>>): readonly Part[] => [
  ...Array.from(
    page.matchAll(/<input type="hidden" name="([a-z]+)" value="([^"]*)">/g),
    ([, name = '', value = '']) => ({
      name,
      value,
    }),
  ),
  ...Object.entries(answers).map(([name, value]) => ({ name, value })),
]

describe('"Looking for someone"', () => {
  test('is a line of the page only if the incident has a number for it; without one there is no such page', async () => {
    const [plain, own] = [await ground.openIncident(), await numbered()]
    expect((await get(`/${plain.slug}`)).text).not.toContain('/looking')
    expect((await get(`/${plain.slug}/looking`)).status).toBe(404)
    expect((await get(`/${own.slug}?lang=en`)).text).toContain(`href="/${own.slug}/looking?lang=en"`)
    expect((await get(`/${own.slug}/looking`)).status).toBe(200)
  })

  test.each(DOOR_LANGUAGES)(
    'in %s says whom to call, that the page cannot search, and asks without files',
    async (lang) => {
      const own = await numbered()
      const { looking, page } = wordsOf(lang)
      const { text } = await get(`/${own.slug}/looking?lang=${lang}`)
      const order = [
        page.danger.slice(0, 10),
        `${looking.heading}</h1>`,
        'href="tel:0800100"',
        looking.cannot,
        looking.who,
        page.send,
      ]
      const at = order.map((part) => text.lastIndexOf(part))
      expect(at.every((one) => one > 0)).toBe(true)
      expect([...at].sort((a, b) => a - b)).toEqual(at)
      expect(text).not.toContain('type="file"')
      // The tab and the history of the browser do not say that somebody is missing.
      expect(/<title>([^<]*)/.exec(text)?.[1]).not.toContain(looking.heading)
    },
  )

  test('seals who is sought with a mark, and the way to reach the sender apart; the answer has code and number', async () => {
    const own = await numbered()
    const page = await get(`/${own.slug}/looking?lang=en`)
    const parts = filled(page.text, {
      ...{ words: 'My brother Ali, 12', looks: 'A red jacket', where: 'by the ferry' },
      ...{ when: 'at noon', way: '+358 40 1' },
    })
    const from = ground.lines.length
    const { status, text } = await sendForm(`${server.url}/${own.slug}/send`, parts)
    expect(status).toBe(200)
    expect(text).toContain('Your words arrived</h1>')
    expect(text).toContain('href="tel:0800100"')
    expect(text).toMatch(/name="code" value="[a-z]+(-[a-z]+)+"/)
    const said = { words: 'My brother Ali, 12\n\nA red jacket', where: 'by the ferry', when: 'at noon' }
    expect(await documentsOf(own)).toMatchObject([
      { kind: 'statement', said: { ...said, pageDoor: 'sought', lat: null } },
      { kind: 'contact', said: { way: '+358 40 1' } },
    ])
    expect(ground.lines.slice(from).join('\n')).not.toMatch(/sought|looking|Ali|ferry/)
    // The same form sent again adds nothing.
    await sendForm(`${server.url}/${own.slug}/send`, parts)
    expect(await documentsOf(own)).toHaveLength(2)
  })

  test('is not told by the length of what is sealed', async () => {
    const own = await numbered()
    for (const door of [[], [{ name: 'door', value: 'sought' }]])
      await sendForm(`${server.url}/${own.slug}/send`, [
        { name: 'key', value: freshKey() },
        ...door,
        { name: 'words', value: 'abc' },
      ])
    const [plain, sought] = await documentsOf(own)
    expect([plain?.said.pageDoor, sought?.said.pageDoor]).toEqual(['normal', 'sought'])
    expect(sought?.bytes).toBe(plain?.bytes)
  })

  test('an empty form, and one for an ended incident, keep nothing and say so', async () => {
    const own = await numbered()
    const page = await get(`/${own.slug}/looking`)
    const empty = await sendForm(`${server.url}/${own.slug}/send`, filled(page.text, { words: ' ', looks: '' }))
    expect(empty.status).toBe(400)
    await ground.db.owner.query(`update platform.incident set state = 'closing' where id = $1`, [own.id])
    expect((await get(`/${own.slug}/looking`)).text).toContain('This collection is ending')
    expect(await documentsOf(own)).toEqual([])
  })
})
