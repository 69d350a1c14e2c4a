import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginForm, type Part, sendForm } from './form/multipart.test-kit.ts'
import {
  eventually,
  freshKey,
  type Ground,
  makeSubmission,
  type OpenedIncident,
  openObject,
  patch,
  prepareGround,
  serve,
  TUS,
  uploadsOf,
} from './intake.test-kit.ts'

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

const text = async (path: string): Promise<string> => (await fetch(server.url + path)).text()
const WORDS = 'waxaan u baahanahay caawimaad'
const BYTES = Buffer.from('a voice')

/** Masks what differs between any two sendings: ids, keys, codes, times. */
const masked = (said: string): string =>
  said
    .replaceAll(/\b[a-z]{2}_[a-z0-9]{20,}\b/g, 'ID')
    .replaceAll(/\b[a-z]+( [a-z]+){7}\b/g, 'CODE')
    .replaceAll(/[A-Za-z0-9_-]{30,}/g, 'TOKEN')
    .replaceAll(/\b[a-z]+(-[a-z]+){7}\b/g, 'CODE')
    .replaceAll(/[0-9]{4}( [0-9]{4}){7}/g, 'DIGITS')
    .replaceAll(/ d="[^"]+"|"durationMs":\d+/g, '')
    .replaceAll(/"time":\d+|\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'TIME')

interface Sealed {
  readonly kind: string
  readonly bytes: number
  readonly key: string
}

/** The kind, size, object key and number of every sealed document of an incident, as stored in Postgres. */
async function sealedOf(incident: OpenedIncident): Promise<readonly Sealed[]> {
  const { rows } = await ground.db.owner.query<Sealed>(
    `select * from (
      select d.kind, length(d.sealed) as bytes, d.object_key as key, d.seq from public_zone.document d
        join public_zone.submission s on s.id = d.submission_id where s.incident_id = $1
      union all select 'declaration', length(u.declaration), u.declaration_key, u.seq from public_zone.upload u
        where u.incident_id = $1) x order by kind, seq`,
    [incident.id],
  )
  return rows
}

const statementsOf = async (incident: OpenedIncident) =>
  (await sealedOf(incident)).filter(({ kind }) => kind === 'statement')

/** All rows of the public zone and all later log lines, as text. */
async function leftOf(incident: OpenedIncident, from: number) {
  const { rows } = await ground.db.owner.query<{ row: string }>(
    `select to_jsonb(s)::text as row from public_zone.submission s where s.incident_id = $1
     union all select (to_jsonb(u) - 'declaration')::text from public_zone.upload u where u.incident_id = $1
     union all select (to_jsonb(d) - 'sealed')::text from public_zone.document d join public_zone.submission s
       on s.id = d.submission_id where s.incident_id = $1
     union all select to_jsonb(w)::text from work.outbox w where w.incident_id = $1`,
    [incident.id],
  )
  return { rows: rows.map(({ row }) => row), lines: ground.lines.slice(from) }
}

const door = (is: boolean): readonly Part[] => (is ? [{ name: 'door', value: 'danger' }] : [])

/** One sending by the plain form and one by the page's script. Returns their answers. */
async function sendBoth(incident: OpenedIncident, isDanger: boolean): Promise<readonly string[]> {
  const file: Part = { name: 'file', file: 'a.webm', type: 'audio/webm', value: BYTES }
  const parts = [{ name: 'key', value: freshKey() }, ...door(isDanger), { name: 'words', value: WORDS }, file]
  const plain = await sendForm(`${server.url}/${incident.slug}/send`, parts)
  const { submission } = await makeSubmission(server.url, incident.slug)
  const said = { words: WORDS, language: 'en', ...(isDanger ? { door: 'danger' } : {}) }
  const told = await fetch(`${server.url}${submission}/statement`, { method: 'POST', body: JSON.stringify(said) })
  const mark = isDanger ? `,door ${Buffer.from('danger').toString('base64')}` : ''
  const metadata = `origin ${Buffer.from('voice-note').toString('base64')}${mark}`
  const headers = { ...TUS, 'Upload-Length': String(BYTES.length), 'Upload-Metadata': metadata }
  const made = await fetch(server.url + submission, { method: 'POST', headers })
  const done = await patch(`${server.url}${made.headers.get('location')}`, 0, BYTES)
  const answers = await Promise.all(
    [told, made, done].map(async (one) => JSON.stringify([one.status, [...one.headers.keys()], await one.text()])),
  )
  return [`${plain.status} ${plain.text}`, ...answers].map(masked)
}

describe('the mark of the danger door', () => {
  test('is in sealed documents only: answers, rows, lengths and log are those of any sending', async () => {
    const [quiet, loud] = [await ground.openIncident(), await ground.openIncident()]
    const seen = []
    for (const [incident, isDanger] of [
      [quiet, false],
      [loud, true],
    ] as const) {
      const from = ground.lines.length
      const answers = await sendBoth(incident, isDanger)
      const { rows, lines } = await leftOf(incident, from)
      const sealed = await sealedOf(incident)
      const said = `${answers}${rows}${lines}`.replaceAll(incident.slug, 'SLUG')
      const at = `/${incident.slug}/now`
      expect(said.replaceAll(at, '')).not.toMatch(/danger"|door"/)
      const opened = await Promise.all(sealed.map(({ key }) => openObject(ground, key, incident.identity)))
      expect(opened.map((one) => JSON.parse(one.toString()).pageDoor)).toEqual(
        Array(4).fill(isDanger ? 'danger' : 'normal'),
      )
      const shape = sealed.map(({ kind, bytes }) => `${kind} ${bytes}`)
      seen.push({
        answers: answers.map((one) => one.replaceAll(incident.slug, 'SLUG')),
        shape,
        lines: lines.map(masked),
      })
    }
    expect(seen[1]).toEqual(seen[0])
  })

  test('is not on files added later with the code, but on those added through the danger door', async () => {
    const incident = await ground.openIncident()
    const key = freshKey()
    const parts = (more: readonly Part[], name: string): readonly Part[] => [
      { name: 'key', value: key },
      ...more,
      { name: 'file', file: name, type: 'image/jpeg', value: Buffer.from(name) },
    ]
    const url = `${server.url}/${incident.slug}/send`
    const { text: first } = await sendForm(url, parts(door(true), 'a.jpg'))
    const code = /name="code" value="([a-z-]+)"/.exec(first)?.[1] ?? ''
    await sendForm(url, parts([{ name: 'code', value: code }], 'b.jpg'))
    await sendForm(url, parts([{ name: 'code', value: code }, ...door(true)], 'c.jpg'))
    const rows = await uploadsOf(ground, incident.id)
    const opened = await Promise.all(rows.map((row) => openObject(ground, row.declaration_key, incident.identity)))
    expect(opened.map((one) => JSON.parse(one.toString()).pageDoor)).toEqual(['danger', 'normal', 'danger'])
  })

  test('and the words are kept before the file has come, and once, even if the connection breaks during the file', async () => {
    const incident = await ground.openIncident()
    const film: Part = { name: 'file', file: 'a.mov', type: 'video/quicktime', value: Buffer.alloc(400_000, 7) }
    const parts = [{ name: 'key', value: freshKey() }, ...door(true), { name: 'words', value: WORDS }, film]
    const url = `${server.url}/${incident.slug}/send`
    const begun = await beginForm(url, parts, 200_000)
    await eventually('the words are kept', async () => (await statementsOf(incident)).length === 1)
    expect((await uploadsOf(ground, incident.id)).map(({ state }) => state)).not.toContain('complete')
    await begun.cut()
    const arrived = async () => (await uploadsOf(ground, incident.id))[0]?.offset ?? 0
    await eventually('what arrived of the film is kept', async () => (await arrived()) > 100_000)
    expect((await sendForm(url, [...parts, { name: 'where', value: '' }])).status).toBe(200)
    expect(await statementsOf(incident)).toHaveLength(1)
  })

  test('makes the same words in one sending two statements: with and without the mark', async () => {
    const incident = await ground.openIncident()
    const key = freshKey()
    const send = (more: readonly Part[]) =>
      sendForm(`${server.url}/${incident.slug}/send`, [
        { name: 'key', value: key },
        ...more,
        { name: 'words', value: 'abc' },
      ])
    for (const more of [[], door(true), door(true)]) expect((await send(more)).status).toBe(200)
    const opened = await Promise.all(
      (await sealedOf(incident)).map((one) => openObject(ground, one.key, incident.identity)),
    )
    expect(opened.map((one) => JSON.parse(one.toString()).pageDoor)).toEqual(['normal', 'danger'])
  })
})

describe('the danger page', () => {
  test.each(DOOR_LANGUAGES)(
    'is reached by a plain link in %s, has the call link, and promises nothing',
    async (language) => {
      const incident = await ground.openIncident({ emergency_number: '110' })
      const { page } = wordsOf(language)
      const first = await text(`/${incident.slug}?lang=${language}`)
      expect(first).toMatch(new RegExp(`<a class="door peril[^>]*href="/${incident.slug}/now\\?lang=${language}"`))
      const there = await text(`/${incident.slug}/now?lang=${language}`)
      expect(there).toMatch(new RegExp(`<h1[^>]*>${page.dangerLink}</h1>`))
      // Neither the tab's title nor the browser's history mentions danger.
      expect(/<title>(.*?)<\/title>/.exec(there)?.[1]).toContain(page.heading)
      expect(there).toContain('href="tel:110"')
      const promise = page.dangerAsk.split('{number}')[0] ?? ''
      expect(there.indexOf(promise)).toBeGreaterThan(there.indexOf('tel:110'))
      expect(there.indexOf('id="words"')).toBeGreaterThan(there.indexOf(promise))
      for (const after of ['id="voice"', 'id="pick"', 'id="go"', 'id="where"'])
        expect(there.indexOf(after)).toBeGreaterThan(there.indexOf('id="words"'))
      // Language links lead here again, and the text field comes before the files.
      expect(there).toContain(`href="/${incident.slug}/now?lang=${language === 'en' ? 'fi' : 'en'}"`)
      expect(there.indexOf('name="door" value="danger"')).toBeLessThan(there.indexOf('type="file"'))
    },
  )

  test('says the same as the ordinary page if the incident is ending, closed or unknown', async () => {
    const states = [{ state: 'closing' }, { state: 'closed', closed_at: new Date().toISOString() }]
    for (const settings of states) {
      const incident = await ground.openIncident(settings)
      const [there, ordinary] = [await text(`/${incident.slug}/now`), await text(`/${incident.slug}`)]
      expect(there.replaceAll(`/${incident.slug}/now`, `/${incident.slug}`)).toBe(ordinary)
      expect(there).not.toContain('name="door"')
    }
    expect((await fetch(`${server.url}/no-such-place/now`)).status).toBe(404)
    expect(await text('/receipt/now')).toContain('name="code"')
  })

  test('has the incident’s own title in the tab, and says EXERCISE in a drill', async () => {
    const incident = await ground.openIncident({ texts: JSON.stringify({ en: { title: 'Recipes' } }) })
    const there = await text(`/${incident.slug}/now`)
    expect(there).toContain('<title>Recipes</title>')
    expect(there).toContain('EXERCISE')
  })
})
