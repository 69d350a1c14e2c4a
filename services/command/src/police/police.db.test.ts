import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'

const LOG = `time,unit,said,lat,lon
2026-06-01 12:00:01,P311,two bangs by the bridge,60.17,24.94
2026-06-01 12:00:41,P312,red van heading north,,
25.13.2026,P313,not a time,,
2026-10-25 03:30:00,P314,an hour that came twice,,
`
const MAPPING = {
  ...{
    encoding: 'utf-8',
    delimiter: ',',
    hasHeader: true,
    time: 0,
    date: null,
    format: 'ymd',
    zone: 'Europe/Helsinki',
  },
  ...{ day: null, twice: 'both', words: [2], unit: 1, place: null, lat: 3, lon: 4, kind: 'radio' },
}
const FILE = { name: 'CAM_1.mp4', mediaType: 'video/mp4', lastModified: 1_780_000_000_000, bytes: 5000 }
const FIRST = Date.UTC(2026, 5, 1, 9, 0, 1)

describe('material that officers add', () => {
  let kit: CommandKit
  let incident: string
  let other: string
  let anna: Ask
  let bo: Ask
  let cleo: Ask
  let stranger: Ask
  let log: string
  const officers: Record<string, string> = {}
  beforeAll(async () => {
    // Nothing listens at this address. Tests that need intake itself are in test/src/e2e/police-material.stack.test.ts.
    kit = await openCommandKit({ intakeUrl: new URL('http://127.0.0.1:9') })
    incident = await kit.addIncident()
    other = await kit.addIncident()
    await kit.database.owner.query('update platform.incident set key_proven_at = now()')
    const join = async (name: string, role: 'analyst' | 'commander' | 'viewer', of = incident) => {
      const officer = await kit.addOfficer(name, { [of]: role })
      officers[name] = officer.id
      return kit.signIn(officer)
    }
    anna = await join('anna', 'analyst')
    bo = await join('bo', 'commander')
    cleo = await join('cleo', 'viewer')
    stranger = await join('stranger', 'commander', other)
    log = await kit.addItem(incident, { kind: 'document', mediaType: 'text/csv', bytes: Buffer.from(LOG) })
    await kit.database.owner.query('alter table evidence.item disable trigger item_is_final')
    await kit.database.owner.query("update evidence.item set source = 'police' where id = $1", [log])
    await kit.database.owner.query('alter table evidence.item enable trigger item_is_final')
  })
  afterAll(() => kit.release())

  const call = async (ask: Ask, path: string, body?: object, at = incident) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const answer = await ask(`/api/incidents/${at}${path}`, init)
    return { status: answer.status, told: await answer.json() }
  }
  const wish = { kind: 'file', origin: 'cctv', reason: 'Camera 2 of the market hall', files: [FILE] }

  test('police material is a submission: its capability is stored as a hash, its secret sealed, its origin in custody', async () => {
    const { status, told } = await call(anna, '/police', wish)
    expect(status).toBe(201)
    const { rows } = await kit.database.owner.query(
      `select s.source, length(s.url_hash) as hash, m.secret, m.origin, n.text, e.action, e.detail, e.note_hash = encode(n.hash, 'hex') as told
       from public_zone.submission s join evidence.police_material m on m.submission_id = s.id join staff.note n on n.id = m.note_id
       join custody.entry e on e.subject = m.id where s.id = $1`,
      [told.submission],
    )
    expect(rows).toMatchObject([
      { source: 'police', hash: 32, origin: 'cctv', text: wish.reason, action: 'police.added', told: true },
    ])
    expect(rows[0].secret.toString('latin1')).toContain('age-encryption.org/v1')
    expect(rows[0].detail).not.toContain('CAM_1')
    const listed = (await call(cleo, '/police')).told.materials[0]
    expect(listed).toMatchObject({
      officerName: 'anna',
      reason: null,
      files: [{ name: 'CAM_1.mp4', state: 'waiting' }],
    })
    expect((await call(bo, '/police')).told.materials[0].reason).toBe(wish.reason)
  })

  test('no submission is made without the right, with too large files, without an origin, or in a closed incident', async () => {
    const before = (await kit.database.owner.query('select from public_zone.submission')).rows.length
    const notes = async () => (await kit.database.owner.query('select from staff.note')).rows.length
    const noted = await notes()
    expect((await call(cleo, '/police', wish)).status).toBe(403)
    expect((await call(stranger, '/police', wish)).status).toBe(404)
    for (const bad of [
      { reason: 'x' },
      { origin: 'nowhere' },
      { files: [] },
      { kind: 'web', web: { url: 'javascript:1', seenAt: 1 } },
    ])
      expect((await call(anna, '/police', { ...wish, ...bad })).status).toBe(400)
    expect((await call(anna, '/police', { ...wish, files: [{ ...FILE, bytes: 1e15 }] })).status).toBe(413)
    await kit.database.owner.query("update platform.incident set state = 'closing' where id = $1", [incident])
    expect((await call(anna, '/police', wish)).told.code).toBe('incident-closed')
    await kit.database.owner.query("update platform.incident set state = 'drill' where id = $1", [incident])
    expect((await kit.database.owner.query('select from public_zone.submission')).rows).toHaveLength(before)
    expect(await notes()).toBe(noted)
  })

  test('a piece has its own type and comes only from the officer who added the file; if intake is silent, the console is told to wait', async () => {
    const { told } = await call(anna, '/police', wish)
    const path = `/api/incidents/${incident}/police/${told.material}/files/1/pieces?offset=0`
    const send = async (ask: Ask, type = 'application/octet-stream') => {
      const headers = { 'content-type': type, 'content-length': '4' }
      return (await ask(path, { method: 'POST', body: 'abcd', headers })).status
    }
    expect(await send(anna, 'application/json')).toBe(415)
    expect(await send(bo)).toBe(403)
    expect(await send(stranger)).toBe(404)
    expect(await send(anna)).toBe(503)
    expect((await call(anna, `/police/${told.material}/files/1`)).told).toEqual({
      bytes: 5000,
      offset: 0,
      state: 'open',
    })
  })

  test('a log is previewed, checked and imported once; bad lines are reported; its rows lie in time with their uncertainty', async () => {
    const preview = (await call(anna, `/police/logs/${log}`)).told
    expect(preview).toMatchObject({ encoding: 'utf-8', delimiter: ',', hasHeader: true })
    expect(preview.rows).toHaveLength(5)
    const checked = (await call(anna, `/police/logs/${log}/check`, MAPPING)).told
    expect(checked).toMatchObject({ bad: 1, rows: [{ at: FIRST }, {}, { fault: 'no-time' }, { isTwice: true }] })
    const read = (await call(anna, `/police/logs/${log}/reading`, MAPPING)).told
    expect(read).toMatchObject({ kept: 3, bad: 1, badRows: [{ line: 4, code: 'no-time' }], current: true, twice: 1 })
    const again = (await call(bo, `/police/logs/${log}/reading`, MAPPING)).told
    expect(again).toMatchObject({ reading: read.reading, kept: 3 })
    expect((await kit.database.owner.query('select from evidence.event')).rows).toHaveLength(3)
    const events = (await call(cleo, `/events-log?from=${FIRST - 1000}&to=${FIRST + 60_000}`)).told.events
    expect(events).toMatchObject([
      { row: 2, atMs: FIRST, latest: FIRST + 1000, unit: 'P311', lat: 60.17, words: 'two bangs by the bridge' },
      { row: 3, unit: 'P312', lat: null },
    ])
    const twice = Date.UTC(2026, 9, 25, 1, 30)
    expect((await call(cleo, `/events-log?from=${twice}&to=${twice + 1000}`)).told.events).toMatchObject([{ row: 5 }])
    const bins = (await call(cleo, `/events-log/density?from=${FIRST}&to=${FIRST + 100_000}&bins=10`)).told.bins
    expect(bins).toEqual([
      { bin: 0, kind: 'radio', count: 1 },
      { bin: 4, kind: 'radio', count: 1 },
    ])
    const { rows } = await kit.database.owner.query("select detail from custody.entry where action = 'log.read'")
    expect(rows).toHaveLength(1)
    expect(rows[0].detail).toMatch(/"kept":3/)
    expect(rows[0].detail).not.toContain('bangs')
  })

  test('another mapping is another reading: the newest counts, the older one is kept, and paging continues where it stopped', async () => {
    const { told } = await call(anna, `/police/logs/${log}/reading`, { ...MAPPING, zone: 'UTC' })
    expect(told).toMatchObject({ kept: 3, current: true })
    const shifted = FIRST + 3 * 3_600_000
    const wide = `from=${FIRST - 1000}&to=${shifted + 60_000}`
    const first = (await call(cleo, `/events-log?${wide}&limit=1`)).told
    expect(first.events).toMatchObject([{ atMs: shifted }])
    const second = (await call(cleo, `/events-log?${wide}&limit=1&cursor=${first.cursor}`)).told
    expect(second.events).toMatchObject([{ row: 3 }])
    expect((await call(cleo, `/police/logs/${log}/readings`)).told.readings).toHaveLength(2)
    // The first mapping again: its reading exists already and becomes current.
    expect((await call(anna, `/police/logs/${log}/reading`, MAPPING)).told).toMatchObject({ kept: 3, current: true })
    expect((await call(cleo, `/events-log?${wide}&limit=1`)).told.events).toMatchObject([{ atMs: FIRST }])
  })

  test('logs of another incident, files of witnesses and restricted logs cannot be read this way', async () => {
    for (const path of ['', '/readings']) expect((await call(stranger, `/police/logs/${log}${path}`)).status).toBe(404)
    expect((await call(stranger, `/police/logs/${log}`, undefined, other)).status).toBe(404)
    expect((await call(stranger, `/events-log?from=0&to=${FIRST * 2}`, undefined, other)).told.events).toEqual([])
    const witness = await kit.addItem(incident, { bytes: Buffer.from(LOG) })
    expect((await call(anna, `/police/logs/${witness}`)).status).toBe(404)
    const restriction = { restricted: true, officers: [officers['bo'], officers['cleo']], reason: 'names of callers' }
    await call(bo, `/items/${log}/restriction`, restriction)
    const asked = async (ask: Ask) => (await call(ask, `/events-log?from=0&to=${FIRST * 2}`)).told.events.length
    expect([await asked(anna), await asked(bo)]).toEqual([0, 3])
    expect((await call(anna, `/police/logs/${log}`)).status).toBe(403)
    const hits = async (ask: Ask) => (await call(ask, '/search', { query: 'van' })).told.results.length
    expect([await hits(anna), await hits(bo)]).toEqual([0, 1])
  })

  test('names and addresses of material are hidden if it is restricted to others or gone', async () => {
    const web = { url: 'https://example.org/video/17', seenAt: FIRST, pageTime: null }
    const add = async () => {
      const made = (await call(anna, '/police', { ...wish, kind: 'web', origin: 'web', web })).told
      const item = await kit.addItem(incident, { submission: made.submission })
      await kit.database.owner.query(
        'update evidence.police_file set upload_number = (select number from evidence.item where id = $2) where material_id = $1',
        [made.material, item],
      )
      return { ...made, item }
    }
    const [secret, gone] = [await add(), await add()]
    const of = async (ask: Ask, submission: string) =>
      (await call(ask, `/police?submission=${submission}`)).told.materials[0]
    expect(await of(anna, secret.submission)).toMatchObject({ url: web.url, files: [{ name: 'CAM_1.mp4' }] })
    const restriction = { restricted: true, officers: [officers['bo'], officers['cleo']], reason: 'names of callers' }
    expect((await call(bo, `/items/${secret.item}/restriction`, restriction)).status).toBe(201)
    await kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [gone.item])
    const told = await of(anna, secret.submission)
    expect(told).toMatchObject({
      url: null,
      reason: null,
      files: [{ name: null, lastModified: null, restricted: true }],
    })
    expect(await of(bo, secret.submission)).toMatchObject({
      ...{ url: web.url, reason: wish.reason, files: [{ name: 'CAM_1.mp4' }] },
    })
    for (const ask of [anna, bo])
      expect(await of(ask, gone.submission)).toMatchObject({
        url: null,
        files: [{ name: null, state: 'gone', item: null }],
      })
  })
})
