import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Part, sendForm } from './form/multipart.test-kit.ts'
import {
  freshKey,
  type Ground,
  makeSubmission,
  type OpenedIncident,
  openObject,
  prepareGround,
  serve,
  TUS,
  uploadsOf,
} from './intake.test-kit.ts'

let ground: Ground
let server: Awaited<ReturnType<typeof serve>>
let named: OpenedIncident
let newest: OpenedIncident
beforeAll(async () => {
  ground = await prepareGround()
  server = await serve(await ground.deps())
  const real = { state: 'active', exercise: false }
  named = await ground.openIncident({ ...real, title: 'Flood', opened_at: new Date(Date.now() - 60_000).toISOString() })
  newest = await ground.openIncident({ ...real, title: 'Explosion', texts: JSON.stringify({ uk: { name: 'Вибух' } }) })
})
afterAll(async () => {
  await server.close()
  await ground.release()
})

const text = async (path: string): Promise<string> => (await fetch(server.url + path)).text()

interface Said {
  readonly kind: string
  readonly pageDoor: string
  readonly incidentChoice: string
  readonly bytes: number
}

/** What the sealed documents of one submission say of the way by which its sender came, oldest first. */
async function saidIn(incident: OpenedIncident, submission: string): Promise<readonly Said[]> {
  const { rows } = await ground.db.owner.query<{ kind: string; key: string; bytes: number }>(
    `select 'statement' as kind, d.object_key as key, length(d.sealed) as bytes from public_zone.document d
       where d.submission_id = $1 and d.kind = 'statement'
     union all select 'declaration', u.declaration_key, length(u.declaration) from public_zone.upload u where u.submission_id = $1`,
    [submission],
  )
  return Promise.all(
    rows.map(async ({ kind, key, bytes }) => {
      const { pageDoor, incidentChoice } = JSON.parse((await openObject(ground, key, incident.identity)).toString())
      return { kind, pageDoor, incidentChoice, bytes }
    }),
  )
}

const newestSubmission = async (incident: OpenedIncident): Promise<string> => {
  const found = await ground.db.owner.query<{ id: string }>(
    'select id from public_zone.submission where incident_id = $1 order by seq desc limit 1',
    [incident.id],
  )
  return found.rows[0]?.id ?? ''
}

/** The field `door` of the page's form, if it has one, and the one that its script is given. */
const doorsOf = (page: string) => ({
  plain: /name="door" value="([a-z ]+)"/.exec(page)?.[1],
  script: /&quot;door&quot;:&quot;([a-z ]+)&quot;/.exec(page)?.[1],
})

describe('"I am not sure"', () => {
  test.each(DOOR_LANGUAGES)(
    'says in %s where it leads, and keeps its mark through languages and doors',
    async (language) => {
      const list = await text(`/?lang=${language}`)
      const { page, choice } = wordsOf(language)
      const title = language === 'uk' ? 'Вибух' : 'Explosion'
      expect(list).toContain(
        `>${page.notSure}<small>${choice.leadsTo.replace('{title}', `<bdi>${title}</bdi>`)}</small>`,
      )
      const there = `/${newest.slug}?lang=${language}&amp;unsure=1`
      expect(list).toContain(`href="${there}"`)
      const opened = await text(there.replaceAll('&amp;', '&'))
      const other = language === 'sv' ? 'fi' : 'sv'
      expect(opened).toContain(`href="/${newest.slug}?lang=${other}&amp;unsure=1"`)
      expect(opened).toContain(`href="/${newest.slug}/now?lang=${language}&amp;unsure=1"`)
      expect(doorsOf(opened)).toEqual({ plain: 'unsure', script: 'unsure' })
      const danger = await text(`/${newest.slug}/now?lang=${language}&unsure=1`)
      expect(danger).toContain(`href="/${newest.slug}?lang=${language}&amp;unsure=1"`)
      expect(doorsOf(danger)).toEqual({ plain: 'danger unsure', script: 'danger unsure' })
    },
  )

  test('and "I am in danger" on the list are not chosen; an incident of the list, or its own address, is', async () => {
    const list = await text('/')
    expect(list).toContain(`class="door peril" id="to-danger" href="/${newest.slug}/now?lang=en&amp;unsure=1"`)
    for (const { slug } of [named, newest]) expect(list).toContain(`class="button" href="/${slug}?lang=en"`)
    expect(doorsOf(await text(`/${newest.slug}`))).toEqual({ plain: undefined, script: undefined })
    expect(doorsOf(await text(`/${newest.slug}/now`))).toEqual({ plain: 'danger', script: 'danger' })
  })
})

describe('the mark', () => {
  const file: Part = { name: 'file', file: 'a.jpg', type: 'image/jpeg', value: Buffer.from('a photo') }
  const send = (door: string | undefined) =>
    sendForm(`${server.url}/${newest.slug}/send`, [
      { name: 'key', value: freshKey() },
      ...(door === undefined ? [] : [{ name: 'door', value: door }]),
      { name: 'words', value: 'abc' },
      file,
    ])

  test.each([
    [undefined, 'normal', 'chosen'],
    ['unsure', 'normal', 'unsure'],
    ['danger', 'danger', 'chosen'],
    ['danger unsure', 'danger', 'unsure'],
  ] as const)(
    'of a plain form with the door %j is sealed with words and file',
    async (door, pageDoor, incidentChoice) => {
      expect((await send(door)).status).toBe(200)
      const said = await saidIn(newest, await newestSubmission(newest))
      expect(said.map(({ bytes: _bytes, ...one }) => one)).toEqual(
        ['statement', 'declaration'].map((kind) => ({ kind, pageDoor, incidentChoice })),
      )
    },
  )

  test('does not show in the length of what is sealed, in the answer, or in any row', async () => {
    const seen = []
    for (const door of [undefined, 'unsure']) {
      const answer = await send(door)
      const submission = await newestSubmission(newest)
      const said = await saidIn(newest, submission)
      const { rows } = await ground.db.owner.query<{ row: string }>(
        'select to_jsonb(s)::text as row from public_zone.submission s where s.id = $1',
        [submission],
      )
      expect(`${answer.text}${rows[0]?.row}`).not.toMatch(/unsure/)
      seen.push(said.map(({ kind, bytes }) => `${kind} ${bytes}`))
    }
    expect(seen[1]).toEqual(seen[0])
  })

  test('of the page’s script is sealed, too: with the words, and with each file', async () => {
    const { submission } = await makeSubmission(server.url, newest.slug)
    const body = JSON.stringify({ words: 'abc', language: 'en', door: 'unsure' })
    expect((await fetch(`${server.url}${submission}/statement`, { method: 'POST', body })).status).toBeLessThan(300)
    const metadata = `filename ${Buffer.from('a.jpg').toString('base64')},door ${Buffer.from('unsure').toString('base64')}`
    const headers = { ...TUS, 'Upload-Length': '7', 'Upload-Metadata': metadata }
    expect((await fetch(server.url + submission, { method: 'POST', headers })).status).toBe(201)
    const said = await saidIn(newest, await newestSubmission(newest))
    expect(said.map(({ incidentChoice }) => incidentChoice)).toEqual(['unsure', 'unsure'])
    expect(await uploadsOf(ground, newest.id)).not.toEqual([])
  })
})
