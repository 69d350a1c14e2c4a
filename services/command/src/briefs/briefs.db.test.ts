import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'

interface Made {
  readonly brief: string
  readonly address: string
}
interface Told {
  readonly pass?: string
  readonly state: { readonly is: string; readonly picture: string; readonly recalledAt: number | null }
  readonly brief?: Readonly<Record<string, unknown>>
}

describe('a brief for patrols', () => {
  let kit: CommandKit
  let incident: string
  let item: string
  let analyst: Ask
  let viewer: Ask

  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    item = await kit.addItem(incident, { words: 'CANARY-WORDS', name: 'CANARY-NAME.jpg' })
    analyst = await kit.signIn(await kit.addOfficer('an analyst', { [incident]: 'analyst' }))
    viewer = await kit.signIn(await kit.addOfficer('a viewer', { [incident]: 'viewer' }))
  })
  afterAll(() => kit.release())

  const wish = {
    ...{ sentence: 'Look for the red van, last seen going north.', whenLine: '14:02, within 2 minutes' },
    ...{ whereLine: 'Mill Lane, within 50 m', lastSeen: 'north on Mill Lane', language: 'en' },
  }
  const ask = (of: string, more: object = {}, by = analyst) =>
    by(`/api/incidents/${incident}/items/${of}/briefs`, { method: 'POST', body: JSON.stringify({ ...wish, ...more }) })
  const make = async (more: object = {}, of = item): Promise<Made & { code: string }> => {
    const answer = await ask(of, more)
    expect(answer.status).toBe(201)
    const made = (await answer.json()) as Made
    return { ...made, code: made.address.split('#')[1] ?? '' }
  }
  const publicly = (path: string, code: string, pass?: string) =>
    kit.ask(`/api/briefs/${path}`, { method: 'POST', body: JSON.stringify({ code, pass }) })
  const open = async (code: string): Promise<Told> => (await publicly('open', code)).json() as Promise<Told>
  const recall = (brief: string) =>
    analyst(`/api/incidents/${incident}/briefs/${brief}/recall`, { method: 'POST', body: '{"reason":"wrong van"}' })
  const seqOf = async (of: string): Promise<number> =>
    Number((await kit.database.owner.query('select seq from evidence.item where id = $1', [of])).rows[0].seq)
  const cleaningOf = async (brief: string): Promise<string> =>
    (await kit.database.owner.query('select cleaning_id from staff.brief where id = $1', [brief])).rows[0].cleaning_id
  const draw = async (brief: string, of = item): Promise<void> =>
    kit.addRendition(incident, of, {
      ...{ kind: 'clean', mediaType: 'image/jpeg', bytes: TINY_WEBP, recipe: `v1-${await cleaningOf(brief)}` },
    })
  const trail = async (action: string, brief: string) =>
    (
      await kit.database.owner.query<{ actor: string; detail: string; note_hash: string | null }>(
        `select actor, detail, note_hash from custody.entry where incident_id = $1 and action = $2
         and detail::jsonb ->> 'brief' = $3 order by seq`,
        [incident, action, brief],
      )
    ).rows

  const expire = async (brief: string): Promise<void> => {
    await kit.database.owner.query('alter table staff.brief disable trigger brief_is_final')
    await kit.database.owner.query(`update staff.brief set expires_at = now() - interval '1 second' where id = $1`, [
      brief,
    ])
    await kit.database.owner.query('alter table staff.brief enable trigger brief_is_final')
  }
  const rowOf = async (brief: string, by = analyst): Promise<Readonly<Record<string, unknown>> | undefined> => {
    const answer = await by(`/api/incidents/${incident}/briefs`)
    return ((await answer.json()) as { briefs: { id: string }[] }).briefs.find(({ id }) => id === brief)
  }
  const UNSAID = { sentence: '', whenLine: '', whereLine: '', lastSeen: '', recallReason: null }

  test('is opened by its code alone: the sentence at once, the picture as soon as it is drawn', async () => {
    const made = await make()
    expect(made.address).toBe(`http://localhost:4444/brief#${made.code}`)
    const first = await open(made.code)
    expect(first).toMatchObject({ state: { is: 'live', picture: 'making' }, brief: { sentence: wish.sentence } })
    expect((await publicly('picture', made.code, first.pass)).status).toBe(404)
    await draw(made.brief)
    const picture = await publicly('picture', made.code, first.pass)
    expect(picture.status).toBe(200)
    expect(picture.headers.get('cache-control')).toBe('no-store')
    expect(Buffer.from(await picture.arrayBuffer()).equals(TINY_WEBP)).toBe(true)
    expect((await open(made.code)).state.picture).toBe('ready')
  })

  test('says nothing of the item, the witness or the officers, and its copy is made before all other work', async () => {
    const made = await make({ boxes: [{ x: 0.1, y: 0.1, width: 0.2, height: 0.2 }] })
    const said = JSON.stringify(await open(made.code))
    for (const secret of ['CANARY', item, made.brief, incident, 'an analyst', 'it_', 'su_', 'of_'])
      expect(said).not.toContain(secret)
    const { rows } = await kit.database.owner.query(
      `select queue, priority from work.outbox where task = 'clean-item' and detail ->> 'cleaning' = $1`,
      [await cleaningOf(made.brief)],
    )
    expect(rows).toEqual([{ queue: 'normalise', priority: 0 }])
  })

  test('the code is stored nowhere, only its hash, however it is written', async () => {
    const { code, brief } = await make()
    expect(code).toMatch(/^[a-z2-7]{26}$/)
    const { rows } = await kit.database.owner.query('select code_hash from staff.brief_code where brief_id = $1', [
      brief,
    ])
    expect(rows[0].code_hash.equals(createHash('sha256').update(`firsthand-brief ${code}`).digest())).toBe(true)
    const tables = await kit.database.owner.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
       where schemaname in ('staff', 'evidence', 'custody', 'work', 'platform')`,
    )
    for (const { name } of tables.rows) {
      const found = await kit.database.owner.query(`select 1 from ${name} t where t::text like '%' || $1 || '%'`, [
        code,
      ])
      expect(found.rows, name).toEqual([])
    }
    expect(kit.logged.join('\n')).not.toContain(code)
    const typed = `${code.slice(0, 6).toUpperCase()}-${code.slice(6)}`
    expect((await open(typed)).state.is).toBe('live')
    expect((await publicly('open', 'a'.repeat(26))).status).toBe(404)
    expect((await publicly('open', "' or 1=1")).status).toBe(404)
  })

  test('every opening is counted and in custody; polling the state is neither', async () => {
    const { code, brief } = await make()
    await open(code)
    await open(code)
    await publicly('state', code)
    const opened = await trail('brief.opened', brief)
    expect(opened.map(({ actor, detail }) => [actor, JSON.parse(detail)])).toEqual([
      ['command', { brief, opening: 1 }],
      ['command', { brief, opening: 2 }],
    ])
    const { briefs } = (await (await viewer(`/api/incidents/${incident}/briefs`)).json()) as {
      briefs: { id: string; opened: number; state: string; officer: string }[]
    }
    expect(briefs.find(({ id }) => id === brief)).toMatchObject({ opened: 2, state: 'live', officer: 'an analyst' })
  })

  test('a recalled page says so at once and shows nothing more; of two officers who recall it one does', async () => {
    const { code, brief } = await make()
    await draw(brief)
    const before = await open(code)
    expect((await Promise.all([recall(brief), recall(brief)])).map(({ status }) => status).sort()).toEqual([200, 409])
    const told = await open(code)
    expect(told.brief).toBeUndefined()
    expect(told.state).toMatchObject({ is: 'recalled', recalledAt: expect.any(Number) })
    expect((await publicly('picture', code, before.pass)).status).toBe(404)
    const [entry] = await trail('brief.recalled', brief)
    expect(entry?.note_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(entry?.detail).not.toContain('wrong van')
    expect(await rowOf(brief)).toMatchObject({ recallReason: 'wrong van', recalledBy: 'an analyst' })
    // A reason is shown only to roles that make decisions.
    expect(await rowOf(brief, viewer)).toMatchObject({ recallReason: null, recalledBy: 'an analyst' })
    expect((await analyst(`/api/incidents/${incident}/briefs/${brief}/links`, { method: 'POST' })).status).toBe(409)
    const again = await ask(item, { replaces: brief })
    expect(again.status).toBe(409)
  })

  test('a newer brief replaces it in one step', async () => {
    const old = await make()
    const next = await make({ sentence: 'The van is white.', replaces: old.brief })
    expect((await open(old.code)).state.is).toBe('replaced')
    expect((await open(next.code)).brief).toMatchObject({ sentence: 'The van is white.' })
  })

  test('a second address opens the same page; a recall ends both', async () => {
    const { code, brief } = await make()
    const answer = await analyst(`/api/incidents/${incident}/briefs/${brief}/links`, { method: 'POST' })
    expect(answer.status).toBe(201)
    const second = ((await answer.json()) as Made).address.split('#')[1] ?? ''
    expect(second).not.toBe(code)
    expect((await open(second)).state.is).toBe('live')
    await recall(brief)
    expect([(await open(code)).state.is, (await open(second)).state.is]).toEqual(['recalled', 'recalled'])
  })

  test('an expired page shows nothing that a patrol could act on', async () => {
    const { code, brief } = await make({ hours: 1 })
    await expire(brief)
    const told = await open(code)
    expect([told.state.is, told.brief]).toEqual(['expired', undefined])
  })

  test.each([
    ['restricted', 'update evidence.card set restricted = true where item_id = $1'],
    ['withdrawn', `update evidence.card set hidden = 'withdrawn' where item_id = $1`],
    ['erased', 'delete from evidence.item_key where item_id = $1'],
  ])('of an item that is %s no brief is made, and one that was is withheld', async (rule, statement) => {
    const other = await kit.addItem(incident)
    const { code, brief } = await make({}, other)
    await draw(brief, other)
    await kit.database.owner.query(statement, [other])
    const told = await open(code)
    expect([told.state.is, told.brief]).toEqual(['withheld', undefined])
    expect((await publicly('picture', code)).status).toBe(404)
    expect([403, 404, 409, 410]).toContain((await ask(other)).status)
    // Every officer sees which item the page was about and which rule withheld the page.
    const itemSeq = await seqOf(other)
    expect(await rowOf(brief)).toMatchObject({ state: 'withheld', withheldBy: rule, itemSeq, ...UNSAID })
  })

  test.each(['recalled', 'replaced', 'expired'] as const)(
    'of an item that is restricted since, a brief that is %s tells nobody what it said',
    async (state) => {
      const other = await kit.addItem(incident)
      const { code, brief } = await make({ hours: 1 }, other)
      if (state === 'recalled') expect((await recall(brief)).status).toBe(200)
      if (state === 'replaced') await make({ replaces: brief }, other)
      if (state === 'expired') await expire(brief)
      expect(await rowOf(brief, viewer)).toMatchObject({ state, withheldBy: null, sentence: wish.sentence })
      await kit.database.owner.query('update evidence.card set restricted = true where item_id = $1', [other])
      for (const by of [viewer, analyst])
        expect(await rowOf(brief, by)).toMatchObject({ state, withheldBy: 'restricted', ...UNSAID })
      expect((await open(code)).brief).toBeUndefined()
    },
  )

  test('no brief is made of a restricted item, even by its own reader', async () => {
    const other = await kit.addItem(incident)
    const readers = await Promise.all(
      ['one', 'two'].map((name) => kit.addOfficer(`reader ${name}`, { [incident]: 'analyst' })),
    )
    const [reader] = readers
    if (!reader) throw new Error('no reader')
    const body = JSON.stringify({ restricted: true, officers: readers.map(({ id }) => id), reason: 'a child' })
    const set = await analyst(`/api/incidents/${incident}/items/${other}/restriction`, { method: 'POST', body })
    expect(set.status).toBeLessThan(300)
    const answer = await ask(other, {}, await kit.signIn(reader))
    expect(answer.status).toBe(403)
    expect(((await answer.json()) as { code: string }).code).toBe('restricted')
  })

  test.each([
    ['no sentence', { sentence: ' ' }],
    ['a sentence of two lines', { sentence: 'one\ntwo' }],
    ['more than 200 characters', { sentence: 'x'.repeat(201) }],
    ['a character that turns the line around', { sentence: 'go \u202enorth' }],
    ['a language that the page does not speak', { language: 'de' }],
    ['a week', { hours: 168 }],
    ['a box that cannot be read', { boxes: [{ x: 'left' }] }],
    ['an instant of a photo', { atMs: 1000 }],
    ['a clip of a minute', { atMs: 0, untilMs: 60_000 }],
    ['a clip with boxes', { atMs: 0, untilMs: 1000, boxes: [{ x: 0, y: 0, width: 1, height: 1 }] }],
  ])('%s is not taken', async (_what, more) => {
    expect((await ask(item, more)).status).toBe(400)
  })

  test('a brief of a film has a still or a clip of it', async () => {
    const film = await kit.addItem(incident, { kind: 'video', mediaType: 'video/mp4' })
    const still = await make({ atMs: 2500 }, film)
    const clip = await make({ atMs: 2500, untilMs: 7500 }, film)
    const { rows } = await kit.database.owner.query(
      'select at_ms, until_ms, most_px from evidence.cleaning where id = any($1) order by until_ms nulls first',
      [[await cleaningOf(still.brief), await cleaningOf(clip.brief)]],
    )
    expect(rows).toEqual([
      { at_ms: 2500, until_ms: null, most_px: 1280 },
      { at_ms: 2500, until_ms: 7500, most_px: 640 },
    ])
    expect((await open(clip.code)).brief).toMatchObject({ isClip: true })
  })

  test('its texts stay as they were written: no process can change them', async () => {
    const { brief } = await make()
    const role = kit.database.poolOf('command')
    for (const statement of [
      `update staff.brief set sentence = 'other' where id = '${brief}'`,
      'delete from staff.brief_recall',
      `update staff.brief_opening set opened = 0`,
      'delete from staff.brief_code',
    ])
      await expect(role.query(statement), statement).rejects.toMatchObject({ code: '42501' })
  })

  test('officers of another incident find none of it', async () => {
    const elsewhere = await kit.addIncident()
    const stranger = await kit.signIn(await kit.addOfficer('stranger', { [elsewhere]: 'commander' }))
    const { brief } = await make()
    const path = `/api/incidents/${elsewhere}/briefs/${brief}`
    expect((await stranger(`${path}/picture`)).status).toBe(404)
    expect((await stranger(`${path}/recall`, { method: 'POST', body: '{"reason":"because"}' })).status).toBe(409)
    expect((await stranger(`${path}/links`, { method: 'POST' })).status).toBe(409)
    expect(
      (
        await stranger(`/api/incidents/${elsewhere}/items/${item}/briefs`, {
          method: 'POST',
          body: JSON.stringify(wish),
        })
      ).status,
    ).toBe(404)
  })
})
