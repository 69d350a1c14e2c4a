import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'
import { says } from '../says.test-kit.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const at = (minute: number, widthMs = 1000) => {
  const estimate = NOON + minute * 60_000
  const place = { lat: 60.17 + minute / 1000, lon: 24.94 }
  return { earliest: estimate - widthMs, estimate, latest: estimate + widthMs, status: 'placed', ...place }
}
const BOX = { x: 0.25, y: 0.25, width: 0.5, height: 0.25 }
const MADE = { kind: 'person', colour: 'amber', description: 'man, grey coat' }

let kit: CommandKit
let incident: string
let other: { incident: string; item: string }
let ask: Ask
let viewer: Ask
let stranger: Ask
const items: string[] = []
beforeAll(async () => {
  kit = await openCommandKit()
  incident = await kit.addIncident()
  for (const minute of [2, 0, 1]) items.push(await kit.addItem(incident, { placement: at(minute), durationMs: 60_000 }))
  const second = await kit.addIncident()
  other = { incident: second, item: await kit.addItem(second, { placement: at(0) }) }
  ask = await kit.signIn(await kit.addOfficer('anna', { [incident]: 'analyst' }))
  viewer = await kit.signIn(await kit.addOfficer('vera', { [incident]: 'viewer' }))
  stranger = await kit.signIn(await kit.addOfficer('bert', { [second]: 'commander' }))
})
afterAll(() => kit.release())

type Told = Record<string, unknown>
const post = async (path: string, body: object, by: Ask = ask) => {
  const answer = await by(`/api/incidents/${incident}${path}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: answer.status, body: (await answer.json()) as Told }
}
const get = async (path: string, by: Ask = ask) =>
  (await (await by(`/api/incidents/${incident}${path}`)).json()) as Told
const subjects = async (by?: Ask) => (await get('/subjects', by))['subjects'] as Told[]
const mark = (item: string | undefined, wish: object, by?: Ask) => post(`/items/${item}/marks`, wish, by)
const custody = async (action: string) => {
  const { rows } = await kit.database.owner.query<{ subject: string; detail: string; note_hash: string | null }>(
    'select subject, detail, note_hash from custody.entry where incident_id = $1 and action = $2 order by seq',
    [incident, action],
  )
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Told }))
}

describe('a subject', () => {
  test('is marked by hand on items, and its marks make a path in the order of time', async () => {
    const first = await mark(items[0], { made: MADE, atMs: 5000, box: BOX, note: 'by the doors' })
    expect(first.status).toBe(201)
    const { subject } = first.body
    for (const item of items.slice(1)) expect((await mark(item, { subject })).status).toBe(201)
    expect(await subjects()).toMatchObject([{ subject, ...MADE, by: 'anna', marks: 3, items: 3, merged: [] }])
    const { paths, marks } = await get('/subjects/paths')
    expect(paths).toMatchObject([{ subject, stops: [{ number: 1 }, { number: 2 }, { number: 3 }] }])
    const ordered = (paths as { stops: { mark: string }[] }[])[0]?.stops.map(
      (stop) => (marks as Told[]).find((one) => one['mark'] === stop.mark)?.['item'],
    )
    expect(ordered).toEqual([items[1], items[2], items[0]])
    expect(marks).toContainEqual(
      expect.objectContaining({ item: items[0], atMs: 5000, box: BOX, note: 'by the doors', estimate: NOON + 125_000 }),
    )
  })

  test('leaves an entry for each act, with ids alone and the salted hash of what was written', async () => {
    const [made] = await custody('subject.made')
    expect(made?.detail).toEqual({ kind: 'person' })
    expect(made?.note_hash).toMatch(/^[0-9a-f]{64}$/)
    const marked = await custody('subject.marked')
    expect(marked.map(({ subject }) => subject)).toEqual(items)
    const kept = JSON.stringify([made, marked])
    expect(['man', 'coat', 'doors'].filter((word) => says(kept, word))).toEqual([])
  })

  test('filters the timeline and the map like any other part of the filter', async () => {
    const subject = (await subjects())[0]?.['subject']
    const body = JSON.stringify({ kind: 'timeline', filter: { subject } })
    const view = (await (await ask(`/api/incidents/${incident}/views`, { method: 'POST', body })).json()) as {
      view: string
    }
    const extra = await kit.addItem(incident, { placement: at(9) })
    const { rows } = await get(`/timeline?view=${view.view}`)
    expect((rows as Told[]).map(({ item }) => item)).not.toContain(extra)
    expect(rows).toHaveLength(3)
    expect((await get(`/map?view=${view.view}`))['items']).toBe(3)
  })

  test('loses a mark once, when it is taken back with a reason', async () => {
    const { marks } = await get(`/items/${items[2]}/marks`)
    const id = (marks as Told[])[0]?.['mark']
    expect((await post(`/marks/${id}/recall`, {})).body).toMatchObject({ code: 'reason-needed' })
    expect((await post(`/marks/${id}/recall`, { reason: 'another coat' })).status).toBe(201)
    expect((await post(`/marks/${id}/recall`, { reason: 'another coat' })).body).toMatchObject({
      code: 'illegal-state',
    })
    expect((await get(`/items/${items[2]}/marks`))['marks']).toEqual([])
    expect((await subjects())[0]).toMatchObject({ marks: 2 })
    expect(await custody('subject.unmarked')).toMatchObject([{ subject: items[2], detail: { mark: id } }])
  })

  test('is merged into another: its marks count as the other’s, and merges cannot form a cycle', async () => {
    const into = (await subjects())[0]?.['subject'] as string
    const second = (await mark(items[2], { made: { ...MADE, description: 'man with a bag' } })).body[
      'subject'
    ] as string
    const reason = 'the same bag'
    expect((await post(`/subjects/${second}/merge`, { into: second, reason })).status).toBe(400)
    expect((await post(`/subjects/${second}/merge`, { into, reason })).status).toBe(201)
    const ring = await post(`/subjects/${into}/merge`, { into: second, reason })
    expect([ring.status, ring.body['why']]).toEqual([409, 'merged-meanwhile'])
    expect((await post(`/subjects/${newId('subject')}/merge`, { into, reason })).status).toBe(404)
    expect((await mark(items[0], { subject: second })).status).toBe(404)
    expect(await subjects()).toMatchObject([
      { subject: into, marks: 3, merged: [{ description: 'man with a bag', by: 'anna', reason }] },
    ])
    // Only roles that decide read reasons.
    expect(await subjects(viewer)).toMatchObject([{ merged: [{ by: 'anna', at: expect.any(Number), reason: null }] }])
    expect((await get('/subjects/paths'))['paths']).toMatchObject([{ subject: into }])
    expect(await custody('subject.merged')).toMatchObject([
      { subject: second, detail: { into } },
      { subject: into, detail: { of: second } },
    ])
  })

  test('is separated again when the merge is undone, each with its own marks; both trails say so', async () => {
    const [standing] = await subjects()
    const into = standing?.['subject'] as string
    const [gone] = (standing?.['merged'] ?? []) as { subject: string; into: string }[]
    expect(gone?.into).toBe(into)
    const path = `/subjects/${gone?.subject}/parting`
    const wish = newId('note').slice(3)
    const body = { into, reason: 'another bag', wish }
    expect((await post(path, { into })).body).toMatchObject({ code: 'reason-needed' })
    expect((await post(path, body, viewer)).status).toBe(403)
    expect(
      (await stranger(`/api/incidents/${incident}${path}`, { method: 'POST', body: JSON.stringify(body) })).status,
    ).toBe(404)
    expect((await post(`/subjects/${into}/parting`, { ...body, into: gone?.subject })).status).toBe(409)
    // Two requests, one of them sent twice, ask concurrently to undo the merge. Only one undoes it.
    const all = await Promise.all([body, { ...body, wish: newId('note').slice(3) }, body].map((one) => post(path, one)))
    expect(all.map(({ status }) => status).filter((status) => status === 201).length).toBeGreaterThan(0)
    expect(await custody('subject.parted')).toMatchObject([
      { subject: gone?.subject, detail: { into } },
      { subject: into, detail: { of: gone?.subject } },
    ])
    expect(await subjects()).toMatchObject([
      { subject: into, marks: 2, merged: [] },
      { subject: gone?.subject, marks: 1, merged: [] },
    ])
    expect((await get('/subjects/paths'))['paths']).toHaveLength(2)
    // The same subjects may be merged again, and that merge undone again.
    const again = { into, reason: 'the same bag after all' }
    expect((await post(`/subjects/${gone?.subject}/merge`, again)).status).toBe(201)
    expect((await post(path, again)).status).toBe(201)
    expect((await post(`/subjects/${gone?.subject}/merge`, again)).status).toBe(201)
  })

  test('a mark that is sent again, even concurrently, is one; with another text its key is refused as spent', async () => {
    const wish = newId('note').slice(3)
    const made = { made: { ...MADE, description: 'a red van' }, atMs: 1000, box: BOX, note: 'by the doors', wish }
    const answers = await Promise.all([1, 2, 3].map(() => mark(items[1], made)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(answers[1]?.body).toEqual(answers[0]?.body)
    expect(answers[2]?.body).toEqual(answers[0]?.body)
    const van = await mark(items[1], { made: { kind: 'vehicle', colour: 'sky', description: 'a van' } })
    const differ = await post(`/subjects/${van.body['subject']}/merge`, {
      into: answers[0]?.body['subject'],
      reason: 'both are red',
    })
    expect([differ.status, differ.body['why']]).toEqual([409, 'subjects-differ'])
    const red = (await subjects()).filter(({ description }) => description === 'a red van')
    expect(red).toMatchObject([{ marks: 1 }])
    expect((await mark(items[1], { ...made, atMs: 2000 })).body).toMatchObject({ code: 'wish-spent' })
    expect((await mark(items[0], made)).body).toMatchObject({ code: 'wish-spent' })
    expect((await mark(items[0], { ...made, wish: 'short' })).status).toBe(400)
    const { rows } = await kit.database.owner.query('select answer::text, id from evidence.press where act = $1', [
      'mark-make',
    ])
    expect(['van', 'doors'].filter((word) => says(JSON.stringify(rows), word))).toEqual([])
    await kit.database.owner.query(
      `insert into evidence.subject_mark_recall (mark_id, incident_id, officer_id, reason_note)
      select k.id, k.incident_id, k.officer_id, k.note from evidence.subject_mark k where k.id = $1`,
      [answers[0]?.body['mark']],
    )
    // The mark was taken back meanwhile: a retry gets the old answer and does not mark again.
    expect((await mark(items[1], made)).body).toEqual(answers[0]?.body)
    expect((await subjects()).filter(({ description }) => description === 'a red van')).toMatchObject([{ marks: 0 }])
    await kit.database.owner.query(
      `insert into evidence.subject_merge (subject_id, into_id, incident_id, officer_id, reason_note)
      select s.id, (select id from evidence.subject where id <> s.id order by seq limit 1), s.incident_id, s.officer_id, s.description_note
      from evidence.subject s where s.id = $1`,
      [answers[0]?.body['subject']],
    )
  })

  test.each([
    [{ made: { ...MADE, kind: 'face' } }],
    [{ made: { ...MADE, colour: '#fff' } }],
    [{ made: { ...MADE, description: ' ' } }],
    [{ made: MADE, box: { x: 0.9, y: 0, width: 0.5, height: 0.1 } }],
    [{ made: MADE, atMs: -1 }],
    [{ made: MADE, atMs: 3_600_000 }],
    [{}],
  ])('what makes no sense is refused: %j', async (wish) => {
    expect((await mark(items[0], wish)).status).toBe(400)
  })

  test('is shown to viewers and marked by roles that decide; for officers of another incident it does not exist', async () => {
    expect(await subjects(viewer)).toHaveLength(2)
    expect((await mark(items[0], { made: MADE }, viewer)).body).toMatchObject({ code: 'not-allowed' })
    expect((await stranger(`/api/incidents/${incident}/subjects`)).status).toBe(404)
    const foreign = (await (
      await stranger(`/api/incidents/${other.incident}/items/${other.item}/marks`, {
        method: 'POST',
        body: JSON.stringify({ made: MADE }),
      })
    ).json()) as { subject: string; mark: string }
    expect((await mark(items[0], { subject: foreign.subject })).status).toBe(404)
    expect((await mark(other.item, { made: MADE })).status).toBe(404)
    expect((await post(`/marks/${foreign.mark}/recall`, { reason: 'not mine' })).status).toBe(404)
    expect((await post(`/marks/${newId('mark')}/recall`, { reason: 'not there' })).status).toBe(404)
  })

  test('on a restricted item is shown only to its two readers, and on a withdrawn item to nobody', async () => {
    const [first = '', second = ''] = items
    await kit.database.owner.query('update evidence.card set restricted = true where item_id = $1', [first])
    await kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [second])
    const { marks } = await get('/subjects/paths')
    expect((marks as Told[]).map(({ item }) => item)).toEqual([items[2]])
    expect((await ask(`/api/incidents/${incident}/items/${first}/marks`)).status).toBe(403)
    await kit.database.owner.query(
      'update evidence.card set restricted = false, hidden = null where item_id = any($1)',
      [items],
    )
  })
})
