import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { until } from '../../../../packages/queues/src/valkey.test-kit.ts'
import { type Ask, type CommandKit, newId, openCommandKit, type TestOfficer } from '../command.test-kit.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'
import { createUnderstanding } from '../understand-item.test-kit.ts'

const key = (): string => newId('note').slice(3)
const NOW = Date.now()
const placedAt = (at: number) => ({ earliest: at - 2000, estimate: at, latest: at + 2000, status: 'placed' })

describe('the queue of what nobody decided on', () => {
  let kit: CommandKit
  let incident: string
  let anna: { officer: TestOfficer; ask: Ask; holder: string }
  let bert: typeof anna

  beforeAll(async () => {
    kit = await openCommandKit()
  })
  afterAll(() => kit.release())
  beforeEach(async () => {
    incident = await kit.addIncident()
    const enter = async (name: string) => {
      const officer = await kit.addOfficer(`${name} ${key()}`, { [incident]: 'analyst' })
      return { officer, ask: await kit.signIn(officer), holder: key() }
    }
    anna = await enter('Anna')
    bert = await enter('Bert')
  })

  const post = async <T>(
    who: typeof anna,
    path: string,
    body: object,
  ): Promise<T & { status: number; code?: string }> => {
    const answer = await who.ask(`/api/incidents/${incident}/triage${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    return { ...((await answer.json()) as T), status: answer.status }
  }
  const take = async (who: typeof anna, more: object = {}) => {
    const body = { holder: who.holder, want: 1, ...more }
    const { items } = await post<{ items: { item: string; why: string }[] }>(who, '/leases', body)
    return items
  }
  const decide = (who: typeof anna, item: string, decision: string, more: object = {}) =>
    post<{ items: number; isRepeated: boolean }>(who, '/decisions', {
      ...{ wish: key(), item, decision, holder: who.holder },
      ...more,
    })
  const reviews = async (item: string) =>
    (
      await kit.database.owner.query<{ decision: string }>(
        'select decision from evidence.review where item_id = $1 order by seq',
        [item],
      )
    ).rows.map(({ decision }) => decision)
  const lapse = () => kit.database.owner.query(`update staff.lease set until = clock_timestamp() - interval '1 second'`)

  test('gives each officer another item, films and photos first, and the longest waiting of them', async () => {
    const document = await kit.addItem(incident, { kind: 'document' })
    const photo = await kit.addItem(incident)
    const film = await kit.addItem(incident, { kind: 'video' })
    const sound = await kit.addItem(incident, { kind: 'audio' })
    expect((await take(anna)).map(({ item }) => item)).toEqual([photo])
    expect((await take(bert)).map(({ item }) => item)).toEqual([film])
    expect((await take(anna, { want: 3 })).map(({ item }) => item)).toEqual([photo, sound, document])
    expect((await take(bert, { want: 3 })).map(({ item }) => item)).toEqual([film])
  })

  test('who chose the same as a colleague who was first by a moment gets the next, and is not told that nothing waits', async () => {
    const [first, second] = [await kit.addItem(incident), await kit.addItem(incident)]
    const colleague = await kit.database.owner.connect()
    try {
      await colleague.query('begin')
      // Without the lock on the item's row: as one sees it who asked before it was locked and comes to it afterwards.
      await colleague.query('set local session_replication_role = replica')
      await colleague.query(
        `insert into staff.lease (item_id, incident_id, officer_id, holder, why, until)
         values ($1, $2, $3, $4, 'waiting', clock_timestamp() + interval '1 hour')`,
        [first, incident, bert.officer.id, bert.holder],
      )
      const taken = take(anna)
      await until('she stands behind the same lease', async () => {
        const { rows } = await kit.database.owner.query(
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()
             and query like '%insert into staff.lease%'`,
        )
        return rows.length > 0
      })
      await colleague.query('commit')
      expect((await taken).map(({ item }) => item)).toEqual([second])
    } finally {
      await colleague.query('rollback')
      colleague.release()
    }
  })

  test('what lapsed long ago is swept where leases are taken; what lapsed a moment ago is only free', async () => {
    const [old, fresh] = [await kit.addItem(incident), await kit.addItem(incident)]
    expect(await take(anna, { want: 2 })).toHaveLength(2)
    for (const [item, minutes] of [
      [old, 11],
      [fresh, 1],
    ])
      await kit.database.owner.query(
        'update staff.lease set until = clock_timestamp() - make_interval(mins => $2) where item_id = $1',
        [item, minutes],
      )
    expect(await take(bert, { filter: { kind: 'audio' } })).toEqual([])
    const { rows } = await kit.database.owner.query('select item_id as item from staff.lease where incident_id = $1', [
      incident,
    ])
    expect(rows).toEqual([{ item: fresh }])
    expect(await take(bert, { want: 2 })).toHaveLength(2)
  })

  test('begins with an open grave alarm, then what was called urgent and is open again, then a new scene', async () => {
    const plain = await kit.addItem(incident, { placement: placedAt(NOW) })
    const seen = await kit.addItem(incident, { placement: placedAt(NOW) })
    const sceneItem = await kit.addItem(incident, { kind: 'document', placement: placedAt(NOW) })
    const urgent = await kit.addItem(incident)
    const rung = await kit.addItem(incident, { kind: 'other', submission: newId('submission') })
    await createReconstruction(kit.database.owner, incident).addScene({
      ...{ id: 'sc_one', items: [sceneItem], submissions: 1, first: [NOW, NOW], last: [NOW, NOW], peakAt: NOW },
    })
    await createReconstruction(kit.database.owner, incident).addScene({
      ...{ id: 'sc_two', items: [seen, plain], submissions: 1, first: [NOW, NOW], last: [NOW, NOW], peakAt: NOW },
    })
    await decide(anna, seen, 'relevant')
    await decide(anna, urgent, 'urgent')
    await decide(anna, urgent, 'undecided')
    await kit.database.owner.query(
      `insert into evidence.alarm (id, incident_id, class, rule, rules, source, source_id, subject, submission_id, hits, words_at, group_key, group_id)
       select 'al_' || i.id, i.incident_id, 'grave', 'bleeding', '{bleeding}', 'statement', 's', i.id, i.submission_id, '[]', now(), i.id, 'al_' || i.id
       from evidence.item i where i.id = $1`,
      [rung],
    )
    const first = await take(anna, { want: 3, putOffToo: true })
    expect(first).toMatchObject([
      { item: rung, why: 'alarm' },
      { item: urgent, why: 'flagged' },
      { item: sceneItem, why: 'new-scene' },
    ])
    expect(await take(bert, { want: 3 })).toMatchObject([{ item: plain, why: 'waiting' }])
  })

  test('what was taken back comes at once, although the page holds all that it may', async () => {
    const items = [await kit.addItem(incident), await kit.addItem(incident), await kit.addItem(incident)]
    await kit.addItem(incident)
    const [slipped = ''] = items
    expect(await take(anna, { want: 3 })).toHaveLength(3)
    const wish = key()
    await decide(anna, slipped, 'not-relevant', { wish })
    expect(await take(anna, { want: 3 })).toHaveLength(3)
    await post(anna, `/decisions/${wish}/undo`, { wish: key() })
    const taken = await take(anna, { want: 3, first: slipped })
    expect(taken.map(({ item }) => item)).toContain(slipped)
    expect(taken).toHaveLength(4)
  })

  test('what lapsed is free again, what is renewed or given back is as it should be', async () => {
    const item = await kit.addItem(incident)
    expect(await take(anna)).toMatchObject([{ item }])
    expect(await take(bert)).toEqual([])
    // Asked again within the minute: a minute more, from then.
    const { owner } = kit.database
    const { rows: old } = await owner.query(
      `update staff.lease set until = until - interval '40 seconds' where item_id = $1 returning until`,
      [item],
    )
    expect(await take(anna)).toMatchObject([{ item }])
    const kept = `select until >= $2::timestamptz + interval '40 seconds' as longer from staff.lease where item_id = $1`
    expect((await owner.query(kept, [item, old[0].until])).rows).toEqual([{ longer: true }])
    await lapse()
    expect(await take(bert)).toMatchObject([{ item }])
    expect(await take(anna)).toEqual([])
    await post(bert, '/leases/returns', { holder: bert.holder })
    expect(await take(anna)).toMatchObject([{ item }])
  })

  test('one press sent three times is one decision, one entry, and one answer', async () => {
    const item = await kit.addItem(incident)
    const wish = key()
    const answers = await Promise.all([1, 2, 3].map(() => decide(anna, item, 'relevant', { wish })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect(await reviews(item)).toEqual(['relevant'])
    const { rows } = await kit.database.owner.query(
      `select from custody.entry where incident_id = $1 and action = 'review.decided'`,
      [incident],
    )
    expect(rows).toHaveLength(1)
    // Somebody else's key is nobody's business.
    expect((await decide(bert, item, 'urgent', { wish })).status).toBe(409)
    expect(await take(bert)).toEqual([])
  })

  test('a known press with anything else in it is refused, and nothing of it is told as done', async () => {
    const [item, other] = [await kit.addItem(incident), await kit.addItem(incident)]
    const [wish, back] = [key(), key()]
    await decide(anna, item, 'relevant', { wish })
    for (const answer of [
      await decide(anna, other, 'relevant', { wish }),
      await decide(anna, item, 'urgent', { wish }),
      await decide(anna, item, 'relevant', { wish, whole: 'submission', upTo: 1_000_000 }),
      await post(anna, `/decisions/${wish}/undo`, { wish }),
    ])
      expect(answer).toMatchObject({ status: 409, code: 'wish-spent' })
    expect([await reviews(item), await reviews(other)]).toEqual([['relevant'], []])
    const second = key()
    await decide(anna, other, 'urgent', { wish: second })
    expect((await post(anna, `/decisions/${wish}/undo`, { wish: back })).status).toBe(201)
    expect(await post(anna, `/decisions/${second}/undo`, { wish: back })).toMatchObject({ code: 'wish-spent' })
    expect(await decide(anna, item, 'undecided', { wish: back })).toMatchObject({ code: 'wish-spent' })
    expect([await reviews(item), await reviews(other)]).toEqual([['relevant', 'none'], ['urgent']])
  })

  test('a colleague’s decision that one did not see is not run over', async () => {
    const item = await kit.addItem(incident)
    await decide(anna, item, 'relevant', { seen: 0 })
    const late = await decide(bert, item, 'not-relevant', { seen: 0 })
    expect(late).toMatchObject({ status: 409, code: 'decided-meanwhile' })
    expect(await reviews(item)).toEqual(['relevant'])
    // Having seen it, one may see it differently.
    expect((await decide(bert, item, 'not-relevant')).status).toBe(201)
  })

  test('taking back is a new row, gives the item to the queue again, and only where nobody decided since', async () => {
    const item = await kit.addItem(incident)
    const [wish, back] = [key(), key()]
    await decide(anna, item, 'urgent', { wish })
    expect(await take(anna)).toEqual([])
    expect((await post(bert, `/decisions/${wish}/undo`, { wish: key() })).status).toBe(404)
    expect(await post(anna, `/decisions/${wish}/undo`, { wish: back })).toMatchObject({ status: 201, decision: 'none' })
    expect((await post(anna, `/decisions/${wish}/undo`, { wish: back })).status).toBe(200)
    expect(await reviews(item)).toEqual(['urgent', 'none'])
    // A slip of the finger is no flag.
    expect(await take(anna)).toMatchObject([{ item, why: 'waiting' }])
    const page = (await (await anna.ask(`/api/incidents/${incident}/summary`)).json()) as { unreviewed: number }
    expect(page.unreviewed).toBe(1)
    const second = key()
    await decide(anna, item, 'relevant', { wish: second })
    await decide(bert, item, 'not-relevant')
    expect((await post(anna, `/decisions/${second}/undo`, { wish: key() })).status).toBe(409)
    expect(await reviews(item)).toEqual(['urgent', 'none', 'relevant', 'not-relevant'])
  })

  test('"come back" comes back after ten minutes, and at once where nothing else is left and it is asked for', async () => {
    const item = await kit.addItem(incident)
    await decide(anna, item, 'undecided')
    expect(await take(anna)).toEqual([])
    expect(await take(anna, { putOffToo: true })).toMatchObject([{ item }])
    await post(anna, '/leases/returns', { holder: anna.holder })
    await kit.database.owner.query(`update evidence.waiting set back_at = clock_timestamp() where item_id = $1`, [item])
    expect(await take(bert)).toMatchObject([{ item }])
  })

  test('a whole scene is decided on as it was counted: one entry with a digest, shown in every item’s trail', async () => {
    const items: string[] = []
    for (let n = 0; n < 5; n += 1) items.push(await kit.addItem(incident, { placement: placedAt(NOW + n) }))
    const [first = '', held = '', done = ''] = items
    await createReconstruction(kit.database.owner, incident).addScene({
      ...{ id: 'sc_all', items, submissions: 5, first: [NOW, NOW], last: [NOW, NOW], peakAt: NOW },
    })
    await decide(anna, done, 'urgent')
    await kit.database.owner.query(
      `insert into staff.lease (item_id, incident_id, officer_id, holder, why, until)
       values ($1, $2, $3, $4, 'waiting', clock_timestamp() + interval '1 hour')`,
      [held, incident, bert.officer.id, bert.holder],
    )
    const path = `/api/incidents/${incident}/triage/groups/${first}?whole=scene&holder=${anna.holder}`
    const group = (await (await anna.ask(path)).json()) as { items: number; left: number; upTo: number }
    expect(group).toMatchObject({ items: 3, left: 2 })
    const late = await kit.addItem(incident)
    await kit.database.owner.query(`insert into evidence.scene_item values ($1, 'sc_all', $2)`, [incident, late])
    const wish = key()
    const answer = await decide(anna, first, 'not-relevant', { wish, whole: 'scene', upTo: group.upTo })
    expect(answer).toMatchObject({ status: 201, items: 3 })
    expect([await reviews(held), await reviews(late), await reviews(done)]).toEqual([[], [], ['urgent']])
    const entries = await kit.database.owner.query<{ detail: string }>(
      `select detail from custody.entry where incident_id = $1 and action = 'review.group-decided'`,
      [incident],
    )
    expect(entries.rows).toHaveLength(1)
    expect(JSON.parse(entries.rows[0]?.detail ?? '')).toMatchObject({ items: 3, whole: 'scene' })
    for (const item of [first, items[4] ?? '']) {
      const { trail } = (await (await anna.ask(`/api/incidents/${incident}/items/${item}`)).json()) as {
        trail: { action: string }[]
      }
      expect(trail.filter(({ action }) => action === 'review.group-decided')).toHaveLength(1)
    }
    expect(await post(anna, `/decisions/${wish}/undo`, { wish: key() })).toMatchObject({ items: 3 })
    expect(await reviews(first)).toEqual(['not-relevant', 'none'])
  })

  test('twins and whole sendings are groups too', async () => {
    const submission = newId('submission')
    const best = await kit.addItem(incident, { submission })
    const other = await kit.addItem(incident, { submission })
    const twin = await kit.addItem(incident)
    await createUnderstanding(kit.database.owner).addTwin({ incident, item: twin }, best, 'exact')
    const count = async (whole: string) =>
      (await (await anna.ask(`/api/incidents/${incident}/triage/groups/${best}?whole=${whole}`)).json()) as {
        items: number
        upTo: number
      }
    expect([(await count('twins')).items, (await count('submission')).items]).toEqual([2, 2])
    const { upTo } = await count('submission')
    await decide(anna, best, 'relevant', { whole: 'submission', upTo })
    expect([await reviews(best), await reviews(other), await reviews(twin)]).toEqual([['relevant'], ['relevant'], []])
  })

  test('restricted, hidden and folded items are given to nobody who may not see them', async () => {
    const restricted = await kit.addItem(incident)
    const hidden = await kit.addItem(incident)
    const open = await kit.addItem(incident)
    const twin = await kit.addItem(incident)
    const owner = kit.database.owner
    await owner.query(`update evidence.card set hidden = 'withdrawn' where item_id = $1`, [hidden])
    await owner.query(`update evidence.card set folded_into = $2 where item_id = $1`, [twin, open])
    await owner.query('select evidence.restrict_item($1, $2, $3, true, $4)', [
      ...[incident, restricted, bert.officer.id, [bert.officer.id, bert.officer.id]],
    ])
    expect((await take(anna, { want: 3 })).map(({ item }) => item)).toEqual([open])
    expect(await take(bert, { want: 3 })).toMatchObject([{ item: restricted, restricted: true }])
    expect((await decide(anna, restricted, 'relevant')).status).toBe(403)
    const { left } = (await (await anna.ask(`/api/incidents/${incident}/triage`)).json()) as { left: number }
    expect(left).toBe(1)
  })

  test('the address narrows the queue: kind, place, time, scene', async () => {
    const film = await kit.addItem(incident, { kind: 'video', placement: { ...placedAt(NOW), lat: 60.17, lon: 24.93 } })
    const sound = await kit.addItem(incident, { kind: 'audio', placement: placedAt(NOW - 3_600_000) })
    const of = async (filter: object) => {
      const items = await take(anna, { want: 3, filter })
      await post(anna, '/leases/returns', { holder: anna.holder })
      return items.map(({ item }) => item)
    }
    expect(await of({ kind: 'audio' })).toEqual([sound])
    expect(await of({ box: '60,24,61,25' })).toEqual([film])
    expect(await of({ from: String(NOW - 3_700_000), to: String(NOW - 3_500_000) })).toEqual([sound])
    expect(await of({ kind: 'video', box: '10,10,11,11' })).toEqual([])
    expect((await post(anna, '/leases', { holder: anna.holder, filter: { kind: 'nonsense' } })).status).toBe(400)
  })

  test('tells what is left, what was done, and who else is here', async () => {
    // A day is that of the place: of one where it is about noon now, so that none ends in between.
    const ahead = 12 - new Date().getUTCHours()
    await kit.database.owner.query('update platform.incident set zone = $2 where id = $1', [
      ...[incident, `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`],
    ])
    const items = [await kit.addItem(incident), await kit.addItem(incident), await kit.addItem(incident)]
    await decide(anna, items[0] ?? '', 'relevant')
    await decide(anna, items[0] ?? '', 'urgent')
    const wish = key()
    await decide(anna, items[1] ?? '', 'relevant', { wish })
    await post(anna, `/decisions/${wish}/undo`, { wish: key() })
    await decide(bert, items[2] ?? '', 'undecided')
    await take(bert)
    const progress = await (await anna.ask(`/api/incidents/${incident}/triage`)).json()
    expect(progress).toMatchObject({
      ...{ left: 2, putOff: 1, today: { own: 1, all: 2 }, quarter: { own: 1, all: 2 } },
      here: [{ officer: bert.officer.name, items: 1 }],
    })
  })

  test('narrowed, what is left is as the facts are: also while others count, and without what is closed', async () => {
    const { owner } = kit.database
    const here = { placement: { ...placedAt(NOW), lat: 60.17, lon: 24.93 } }
    const film = await kit.addItem(incident, { kind: 'video', ...here })
    const closed = await kit.addItem(incident, here)
    await kit.addItem(incident, { placement: placedAt(NOW - 3_600_000) })
    await owner.query('select evidence.restrict_item($1, $2, $3, true, $4)', [
      ...[incident, closed, bert.officer.id, [bert.officer.id, bert.officer.id]],
    ])
    const left = async (who: typeof anna, filter: string) =>
      (await (await who.ask(`/api/incidents/${incident}/triage?${filter}`)).json()).left
    const now = `from=${NOW - 5000}&to=${NOW + 5000}`
    const box = 'box=60,24,61,25'
    const all = async () => [await left(anna, box), await left(bert, box), await left(anna, now), await left(bert, now)]
    expect(await all()).toEqual([1, 1, 1, 2])
    await owner.query(`select pg_advisory_lock(hashtextextended('evidence.recount', 34))`)
    try {
      await decide(anna, film, 'relevant')
      expect(await all()).toEqual([0, 0, 0, 1])
      await kit.addItem(incident, here)
      await decide(bert, closed, 'urgent')
      await kit.addItem(incident, { kind: 'audio', ...here })
      expect(await all()).toEqual([2, 2, 2, 2])
    } finally {
      await owner.query(`select pg_advisory_unlock(hashtextextended('evidence.recount', 34))`)
    }
    expect(await all()).toEqual([2, 2, 2, 2])
  })
})
