import { foldRecounts } from '@firsthand/database/command'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { say } from './alarms/alarms.test-kit.ts'
import { type Ask, type CommandKit, newId, openCommandKit, type TestOfficer } from './command.test-kit.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const REASON = 'seen beside the doors'
const SHUT_AT = { lat: 60.17, lon: 24.94 }
const OPEN_AT = { lat: 60.3, lon: 25.1 }
const WORLD = '-90,-180,90,180'

/** Only anna and bert may open the item. nora is an analyst, too, but not one of its readers. */
describe('of a restricted item', () => {
  let kit: CommandKit
  let incident: string
  let shut: string
  let open: string
  let anna: Ask
  let nora: Ask
  let officers: Readonly<Record<'anna' | 'bert' | 'nora', TestOfficer>>

  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    const placed = { earliest: NOON - 500, estimate: NOON, latest: NOON + 500, status: 'placed' }
    shut = await kit.addItem(incident, { kind: 'video', placement: { ...placed, ...SHUT_AT }, durationMs: 60_000 })
    open = await kit.addItem(incident, { kind: 'video', placement: { ...placed, ...OPEN_AT }, durationMs: 60_000 })
    officers = {
      anna: await kit.addOfficer('anna', { [incident]: 'analyst' }),
      bert: await kit.addOfficer('bert', { [incident]: 'commander' }),
      nora: await kit.addOfficer('nora', { [incident]: 'analyst' }),
    }
    ;[anna, nora] = [await kit.signIn(officers.anna), await kit.signIn(officers.nora)]
    await kit.database.owner.query('select evidence.restrict_item($1, $2, $3, true, $4)', [
      ...[incident, shut, officers.anna.id, [officers.anna.id, officers.bert.id]],
    ])
  })
  afterAll(() => kit.release())

  type Told = Readonly<Record<string, unknown>>
  const post = async (by: Ask, path: string, body: object = {}) => {
    const answer = await by(`/api/incidents/${incident}${path}`, { method: 'POST', body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as Told }
  }
  const get = async (by: Ask, path: string) =>
    (await (await by(`/api/incidents/${incident}${path}`)).json()) as Readonly<Record<string, unknown>>
  const viewOf = async (by: Ask, filter: object = {}) =>
    String((await post(by, '/views', { kind: 'map', filter })).body['view'])
  const bothWays = async (look: () => Promise<void>) => {
    await look()
    await foldRecounts(kit.deps.db)
    await look()
  }

  test('only its readers get the place; for everybody else it has none', async () => {
    const mapOf = async (by: Ask, more = '') => {
      const view = await viewOf(by)
      const listed = `view=${view}&port=${WORLD}${more}`
      return {
        total: await get(by, `/map?view=${view}${more}`),
        cells: await get(by, `/map/cells?${listed}&zoom=3`),
        rows: (await get(by, `/map/items?${listed}`))['rows'] as readonly Told[],
        apart: (await get(by, `/map/items?view=${view}&place=none${more}`))['rows'] as readonly Told[],
      }
    }
    await bothWays(async () => {
      // Tests both ways in which the map counts: precomputed sums, and a pass over the items.
      for (const more of ['', `&from=${NOON - 1000}`]) {
        const told = await mapOf(nora, more)
        expect(told.total).toMatchObject({ items: 2, noPlace: 1, origin: { lat: expect.closeTo(OPEN_AT.lat, 3) } })
        expect(told.cells).toMatchObject({ items: 1, dots: [{ item: open }] })
        expect(told.rows).toMatchObject([{ item: open }])
        expect(told.apart).toMatchObject([{ item: shut, lat: null, lon: null, radiusM: null, placeSource: null }])
        const own = await mapOf(anna, more)
        expect(own.total).toMatchObject({ items: 2, noPlace: 0 })
        expect(own.cells['items']).toBe(2)
        expect(own.rows.find(({ item }) => item === shut)).toMatchObject(SHUT_AT)
        expect(own.apart).toEqual([])
      }
    })
  })

  test('only its readers get a pinned place, and others cannot take the pin back', async () => {
    const made = await post(anna, `/items/${shut}/anchors`, {
      place: { ...SHUT_AT, radiusM: 40 },
      ...{ source: 'own-observation', reason: REASON },
    })
    const pinned = async (by: Ask) =>
      ((await get(by, '/anchors'))['anchors'] as readonly Told[]).find(({ anchor }) => anchor === made.body['anchor'])
    expect(await pinned(nora)).toMatchObject({ about: 'place', place: null, reason: null, recalled: null })
    expect(await pinned(anna)).toMatchObject({ place: { ...SHUT_AT, radiusM: 40 } })
    const path = `/anchors/${String(made.body['anchor'])}/recall`
    expect(await post(nora, path, { reason: REASON })).toMatchObject({ status: 403, body: { code: 'restricted' } })
    expect((await post(anna, path, { reason: REASON })).status).toBe(201)
  })

  test('no filter reveals what it shows, where it was made or how it was judged', async () => {
    const made = await post(anna, `/items/${shut}/marks`, {
      made: { kind: 'person', colour: 'amber', description: 'man, grey coat' },
    })
    const subject = String(made.body['subject'])
    await post(anna, `/items/${open}/marks`, { subject })
    const wish = newId('note').slice(3)
    await post(anna, `/items/${shut}/verifications`, {
      ...{ state: 'verified', method: 'geolocated', reason: REASON, wish },
    })
    const tag = String((await post(anna, `/items/${shut}/tags`, { word: 'grey coat' })).body['tag'])
    await kit.database.owner.query(
      "insert into evidence.device (item_id, incident_id, class) values ($1, $2, 'iphone') on conflict (item_id) do update set class = 'iphone'",
      [shut, incident],
    )
    const view = await viewOf(nora)
    const found = async (filter: string) =>
      (await get(nora, `/map?view=${view}&${filter}`)) as { readonly items?: number }
    await bothWays(async () => {
      for (const filter of [`tag=${tag}`, 'verified=verified', 'device=iphone', `box=60.1,24.9,60.2,25`])
        expect.soft([filter, (await found(filter)).items]).toEqual([filter, 0])
      for (const filter of [`subject=${subject}`, 'verified=unverified'])
        expect.soft([filter, (await found(filter)).items]).toEqual([filter, 1])
      expect((await found('kind=video')).items).toBe(2)
    })
  })

  test('a subject that is marked nowhere else has no description, and only a reader can merge it', async () => {
    const made = async (item: string, description: string) => {
      const wish = { made: { kind: 'vehicle', colour: 'green', description } }
      const { body, status } = await post(anna, `/items/${item}/marks`, wish)
      expect(status).toBe(201)
      return String(body['subject'])
    }
    const [hidden, shown] = [await made(shut, 'a van with a dent'), await made(open, 'a van')]
    const describe = async (by: Ask) => {
      const { subjects } = (await get(by, '/subjects')) as unknown as { readonly subjects: readonly Told[] }
      return [hidden, shown].map((id) => subjects.find(({ subject }) => subject === id)?.['description'])
    }
    expect(await describe(nora)).toEqual(['', 'a van'])
    expect(await describe(anna)).toEqual(['a van with a dent', 'a van'])
    for (const [from, into] of [
      [hidden, shown],
      [shown, hidden],
    ])
      expect(await post(nora, `/subjects/${from}/merge`, { into, reason: REASON })).toMatchObject({
        ...{ status: 403, body: { code: 'restricted' } },
      })
    expect((await post(anna, `/subjects/${hidden}/merge`, { into: shown, reason: REASON })).status).toBe(201)
    const { subjects } = (await get(nora, '/subjects')) as unknown as { readonly subjects: readonly Told[] }
    expect(subjects.find(({ subject }) => subject === shown)?.['merged']).toMatchObject([
      { subject: hidden, into: shown, description: '', reason: null },
    ])
  })

  test('a subject that is marked only on a withdrawn item has no description either', async () => {
    const gone = await kit.addItem(incident, { kind: 'video' })
    const wish = { made: { kind: 'object', colour: 'green', description: 'a red bag' } }
    const { subject } = (await post(anna, `/items/${gone}/marks`, wish)).body
    await kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [gone])
    const { subjects } = (await get(anna, '/subjects')) as unknown as { readonly subjects: readonly Told[] }
    expect(subjects.find((one) => one['subject'] === subject)).toMatchObject({ description: '', marks: 0 })
  })

  const ring = async (item: string | null) => {
    const { statement, submission } = await say(kit, incident, 'he has a knife')
    const alarm = newId('alarm')
    await kit.database.owner.query(
      `insert into evidence.alarm (id, incident_id, class, rule, rules, source, source_id, subject, submission_id, item_id, hits, words_at, group_key, group_id)
       values ($1, $2, 'grave', 'weapon', '{weapon}', 'statement', $3, $3, $4, $5, '[]', now(), 'weapon at here', 'al_first')`,
      [alarm, incident, statement, submission, item],
    )
    return alarm
  }

  test('an alarm rings on until a reader takes it; other alarms of the same request are taken', async () => {
    const [of, other] = [await ring(shut), await ring(open)]
    const path = '/alarms/takings'
    expect(await post(nora, path, { alarms: [of] })).toMatchObject({ status: 403, body: { code: 'restricted' } })
    expect((await post(nora, path, { alarms: [of, other] })).body).toEqual({ taken: [other] })
    expect((await post(anna, path, { alarms: [of] })).body).toEqual({ taken: [of] })
  })

  test('only its readers assign or end its duty', async () => {
    const owner = officers.nora.id
    const alarm = await ring(shut)
    for (const subject of [shut, alarm]) {
      const wish = { subject, owner, dueAt: kit.now() + 600_000 }
      expect((await post(nora, '/duties', wish)).body['code']).toBe('restricted')
      expect((await post(anna, '/duties', wish)).status).toBe(201)
      expect((await post(nora, `/duties/${subject}/done`)).body['code']).toBe('restricted')
    }
    expect((await post(anna, `/duties/${shut}/done`)).status).toBe(200)
    // An alarm's duty ends only with the alarm's outcome.
    expect((await post(anna, `/duties/${alarm}/done`)).status).toBe(409)
    await post(anna, '/alarms/takings', { alarms: [alarm] })
    const ending = { outcome: 'no-action', reason: 'it is a film' }
    expect((await post(nora, '/alarms/outcomes', { alarms: [alarm], ending })).body['code']).toBe('restricted')
    expect((await post(anna, '/alarms/outcomes', { alarms: [alarm], ending })).body).toEqual({ ended: [alarm] })
    expect((await post(nora, '/duties', { subject: open, owner, dueAt: kit.now() + 600_000 })).status).toBe(201)
  })
})
