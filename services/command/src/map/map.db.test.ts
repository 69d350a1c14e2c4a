import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { makeTiles } from './made-tiles.test-kit.ts'
import { addRun, addTrack } from './make-track.test-kit.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const WORLD = 'port=-90,-180,90,180&zoom=3'
const at = (minute: number, more: object = {}) => {
  const estimate = NOON + minute * 60_000
  return { earliest: estimate - 1000, estimate, latest: estimate + 1000, status: 'placed', ...more }
}
const here = { lat: 60.17, lon: 24.94 }

let kit: CommandKit
let incident: string
let other: string
let ask: Ask
let stranger: Ask
let folder: string
const items: string[] = []
const archive = makeTiles(Buffer.from('picture'))
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'firsthand-tiles-'))
  writeFileSync(join(folder, 'map.pmtiles'), archive)
  kit = await openCommandKit({ mapTiles: join(folder, 'map.pmtiles') })
  incident = await kit.addIncident()
  other = await kit.addIncident()
  for (let minute = 0; minute < 4; minute += 1)
    items.push(await kit.addItem(incident, { kind: minute === 0 ? 'video' : 'image', placement: at(minute, here) }))
  await kit.addItem(incident, { placement: at(5) })
  await kit.addItem(other, { placement: at(0, here) })
  ask = await kit.signIn(await kit.addOfficer('anna', { [incident]: 'viewer' }))
  stranger = await kit.signIn(await kit.addOfficer('bert', { [other]: 'commander' }))
})
afterAll(async () => {
  await kit.release()
  rmSync(folder, { recursive: true, force: true })
})

const openView = async (filter: object = {}): Promise<string> => {
  const body = JSON.stringify({ kind: 'map', filter })
  return ((await (await ask(`/api/incidents/${incident}/views`, { method: 'POST', body })).json()) as { view: string })
    .view
}
const get = async (path: string) => {
  const answer = await ask(`/api/incidents/${incident}/map${path}`)
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

describe('the map', () => {
  test('tells what there is, what has no place, and where most of it lies', async () => {
    const { body } = await get(`?view=${await openView()}`)
    expect(body).toMatchObject({ items: 5, noPlace: 1, hasTiles: true, isOriginGiven: false })
    expect(body['origin']).toMatchObject({ lat: expect.closeTo(60.17, 3), lon: expect.closeTo(24.94, 3) })
    const { south, north } = body['opening'] as { south: number; north: number }
    expect(south).toBeLessThan(60.17)
    expect(north).toBeGreaterThan(60.17)
  })

  test('opens on what lies there, and not on the middle between two places, where nothing is', async () => {
    const two = await kit.addIncident()
    const viewer = await kit.signIn(await kit.addOfficer('dora', { [two]: 'viewer' }))
    const places = [
      { lat: 60.1, lon: 24.9 },
      { lat: 60.3, lon: 25.3 },
    ]
    for (let n = 0; n < 6; n += 1) await kit.addItem(two, { placement: at(n, places[n % 2] ?? here) })
    const body = JSON.stringify({ kind: 'map', filter: {} })
    const opened = await viewer(`/api/incidents/${two}/views`, { method: 'POST', body })
    const { view } = (await opened.json()) as { view: string }
    const told = (await (await viewer(`/api/incidents/${two}/map?view=${view}`)).json()) as {
      opening: Record<'south' | 'west' | 'north' | 'east', number>
    }
    const { south, west, north, east } = told.opening
    for (const { lat, lon } of places) {
      expect([south < lat && lat < north, west < lon && lon < east]).toEqual([true, true])
    }
  })

  test('counts the grid from the place where most lies, not from the middle of three continents', async () => {
    const strays = [...[34.05, 35.68, 37.4].map((lat) => ({ lat, lon: -118.24 })), { lat: 35.68, lon: 139.69 }]
    const added: string[] = []
    const apart = await kit.addIncident()
    const viewer = await kit.signIn(await kit.addOfficer('cleo', { [apart]: 'viewer' }))
    for (const place of [...strays, { lat: 1.29, lon: 103.85 }, here, here, here])
      added.push(await kit.addItem(apart, { placement: at(added.length, place) }))
    const body = JSON.stringify({ kind: 'map', filter: {} })
    const opened = await viewer(`/api/incidents/${apart}/views`, { method: 'POST', body })
    const { view } = (await opened.json()) as { view: string }
    const told = await (await viewer(`/api/incidents/${apart}/map?view=${view}`)).json()
    expect(told).toMatchObject({
      ...{ items: added.length, isOriginGiven: false },
      origin: { lat: expect.closeTo(60.17, 2), lon: expect.closeTo(24.94, 2) },
    })
  })

  test('counts the grid from where the incident was opened for, once somebody said', async () => {
    await kit.database.owner.query('update platform.incident set lat = 60.2, lon = 24.9 where id = $1', [incident])
    const { body } = await get(`?view=${await openView()}`)
    expect(body).toMatchObject({ origin: { lat: 60.2, lon: 24.9 }, isOriginGiven: true })
  })

  test('tells few items one by one, narrowed as every other screen is', async () => {
    const view = await openView()
    const all = (await get(`/cells?view=${view}&${WORLD}`)).body
    expect(all).toMatchObject({ items: 4, cells: [] })
    expect((all['dots'] as { item: string }[]).map(({ item }) => item)).toEqual(items)
    expect((await get(`/cells?view=${view}&${WORLD}&kind=video`)).body['items']).toBe(1)
    expect((await get(`/cells?view=${view}&${WORLD}&from=${NOON + 90_000}`)).body['items']).toBe(2)
    expect((await get(`/cells?view=${view}&${WORLD}&box=10,10,11,11`)).body['items']).toBe(0)
    expect((await get(`/cells?view=${view}&port=10,10,11,11&zoom=9`)).body['items']).toBe(0)
  })

  test('has its equal in a list, page by page, and lists apart what has no place', async () => {
    const view = await openView()
    const first = (await get(`/items?view=${view}&port=-90,-180,90,180&limit=3`)).body
    const rest = (await get(`/items?view=${view}&port=-90,-180,90,180&limit=3&cursor=${first['cursor']}`)).body
    const listed = [first, rest].flatMap(({ rows }) => (rows as { item: string }[]).map(({ item }) => item))
    expect(listed).toEqual(items)
    expect(rest['cursor']).toBeNull()
    expect((await get(`/items?view=${view}&place=none`)).body['rows']).toHaveLength(1)
  })

  test('is told under a view alone, and nothing wider than it', async () => {
    const narrow = await openView({ kind: 'video' })
    expect((await get(`/cells?view=${narrow}&${WORLD}`)).body['items']).toBe(1)
    expect(await get(`/cells?view=${narrow}&${WORLD}&kind=image`)).toMatchObject({ body: { code: 'view-needed' } })
    expect((await get(`/cells?view=vi_nonsense&${WORLD}`)).status).toBe(400)
    const { rows } = await kit.database.owner.query(
      "select subject from custody.entry where incident_id = $1 and action = 'look.view' and subject like 'map%' order by seq desc limit 1",
      [incident],
    )
    expect(rows).toEqual([{ subject: 'map?kind=video' }])
  })

  test.each([
    'port=1,2,3',
    'port=95,0,96,1',
    'port=61,24,60,25',
    `${WORLD}&from=9&to=1`,
    `${WORLD}&kind=cat`,
    'zoom=3',
  ])('a question that makes no sense is refused: %s', async (query) => {
    expect((await get(`/cells?view=${await openView()}&${query}`)).status).toBe(400)
  })

  test('shows no picture and no place of what is restricted, and nothing of what is hidden', async () => {
    const [shut = '', gone = ''] = items
    await kit.database.owner.query('update evidence.card set restricted = true, has_thumb = true where item_id = $1', [
      shut,
    ])
    await kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [gone])
    const view = await openView()
    const { dots, items: count } = (await get(`/cells?view=${view}&${WORLD}`)).body
    expect(count).toBe(2)
    expect((dots as { item: string }[]).map(({ item }) => item)).toEqual(items.slice(2))
    const { rows } = (await get(`/items?view=${view}&place=none`)).body
    expect(rows).toEqual(
      expect.arrayContaining([expect.objectContaining({ item: shut, restricted: true, hasThumb: false, lat: null })]),
    )
    expect((rows as { item: string }[]).map(({ item }) => item)).not.toContain(gone)
    await kit.database.owner.query(
      'update evidence.card set hidden = null, restricted = false where item_id = any($1)',
      [items],
    )
  })

  test('is nobody else’s', async () => {
    const view = await openView()
    for (const path of ['', `/cells?view=${view}&${WORLD}`, '/items', '/tracks', '/span', '/tiles'])
      expect((await stranger(`/api/incidents/${incident}/map${path}`)).status).toBe(404)
    const path = `/api/incidents/${other}/map/cells?view=${view}&${WORLD}`
    expect((await stranger(path)).status).toBe(403)
  })
})

describe('the way of a film', () => {
  const PORT = 'port=60,24,61,25'
  /** Eighty metres east of the street, then north. */
  const points = [
    [24.94, 60.17, 0, NOON - 5000],
    [24.9414, 60.17, 60_000, NOON + 55_000],
    [24.9414, 60.1709, null, NOON + 120_000],
  ] as const
  const tracksOf = async (query: string) => {
    const { status, body } = await get(`/tracks?view=${await openView()}&${query}`)
    expect(status).toBe(200)
    return body['tracks'] as { dot: { item: string }; line: number[][]; lengthM: number }[]
  }
  beforeAll(async () => {
    const { owner } = kit.database
    const [film = '', second = '', still = ''] = items
    await addTrack(owner, { incident, item: film, points, lengthM: 180, spanMs: 120_000, unsure: 4, jumps: 1 })
    // moved once, by an earlier run; the newest found nothing
    await addTrack(owner, { incident, item: second, points, lengthM: 180 })
    await addRun(owner, second)
    // stood still
    await addTrack(owner, { incident, item: still, points: [points[0], points[0]], lengthM: 0, spanMs: 30_000 })
  })

  test('is told with when it was where: as the timeline places it, else by the receiver’s own clock', async () => {
    const [track, ...rest] = await tracksOf(PORT)
    expect(rest).toEqual([])
    expect(track).toMatchObject({
      dot: { item: items[0], kind: 'video', state: 'placed', movedM: 180, lat: 60.17, restricted: false },
      source: 'track.GPS',
      ...{ lengthM: 180, spanMs: 120_000, fixes: 8, unsure: 4, jumps: 1 },
      line: [
        [24.94, 60.17, NOON],
        [24.9414, 60.17, NOON + 60_000],
        [24.9414, 60.1709, NOON + 120_000],
      ],
    })
  })

  test('is told where any of it is seen, for one item alone, and narrowed as the cells are', async () => {
    // the corner of it, where the item’s own place is not
    expect(await tracksOf('port=60.1705,24.9412,60.172,24.943')).toHaveLength(1)
    expect(await tracksOf('port=60.18,24.94,60.19,24.95')).toEqual([])
    expect(await tracksOf(`item=${items[0]}`)).toHaveLength(1)
    expect(await tracksOf(`item=${items[3]}`)).toEqual([])
    expect(await tracksOf(`${PORT}&kind=image`)).toEqual([])
    expect(await tracksOf(`${PORT}&from=${NOON + 30_000}`)).toEqual([])
    expect(await tracksOf(`${PORT}&from=${NOON - 30_000}&to=${NOON}`)).toHaveLength(1)
    const view = await openView()
    for (const query of ['', '&port=1,2', '&item=nothing'])
      expect((await get(`/tracks?view=${view}${query}`)).status).toBe(400)
    expect((await get(`/tracks?view=vi_nonsense&${PORT}`)).status).toBe(400)
    const narrow = await openView({ kind: 'image' })
    expect((await get(`/tracks?view=${narrow}&${PORT}`)).body['tracks']).toEqual([])
  })

  test('stands in the list and on the item’s page', async () => {
    const { rows } = (await get(`/items?view=${await openView()}&port=-90,-180,90,180`)).body
    expect(
      (rows as { movedM: number | null; movedMs: number | null }[]).map(({ movedM, movedMs }) => [movedM, movedMs]),
    ).toEqual([
      [180, 120_000],
      [null, null],
      [0, 30_000],
      [null, null],
    ])
    const page = (await (await ask(`/api/incidents/${incident}/items/${items[0]}`)).json()) as Record<string, unknown>
    expect(page['track']).toMatchObject({
      lengthM: 180,
      fixes: 8,
      lats: [60.17, 60.17, 60.1709],
      atMs: [0, 60_000, null],
    })
    const other = (await (await ask(`/api/incidents/${incident}/items/${items[1]}`)).json()) as Record<string, unknown>
    expect(other['track']).toBeNull()
  })

  test('of what is restricted is told to its two readers alone; of what is hidden or folded to nobody', async () => {
    const { owner } = kit.database
    const [film = '', twin = ''] = items
    const reader = await kit.addOfficer('vera', { [incident]: 'analyst' })
    const asReader = await kit.signIn(reader)
    const tracksFor = async (who: Ask) => {
      const body = JSON.stringify({ kind: 'map', filter: {} })
      const opened = (await (await who(`/api/incidents/${incident}/views`, { method: 'POST', body })).json()) as {
        view: string
      }
      const answer = await who(`/api/incidents/${incident}/map/tracks?view=${opened.view}&${PORT}`)
      return ((await answer.json()) as { tracks: unknown[] }).tracks.length
    }
    const { rows } = await owner.query<{ id: string }>("select id from staff.officer where name = 'vera'")
    await owner.query(`select evidence.restrict_item($1, $2, $3, true, array[$3, 'of_other'])`, [
      incident,
      film,
      rows[0]?.id,
    ])
    expect(await tracksFor(ask)).toBe(0)
    expect(await tracksFor(asReader)).toBe(1)
    expect((await get(`/items?view=${await openView()}&place=none`)).body['rows']).toEqual(
      expect.arrayContaining([expect.objectContaining({ item: film, movedM: null })]),
    )
    await owner.query(`select evidence.restrict_item($1, $2, $3, false, '{}')`, [incident, film, rows[0]?.id])
    expect(await tracksFor(ask)).toBe(1)
    for (const hidden of ['withdrawn', 'moved', 'superseded', 'check']) {
      await owner.query('update evidence.card set hidden = $2 where item_id = $1', [film, hidden])
      expect(await tracksFor(asReader)).toBe(0)
    }
    await owner.query('update evidence.card set hidden = null, folded_into = $2 where item_id = $1', [film, twin])
    expect(await tracksFor(ask)).toBe(0)
    await owner.query('update evidence.card set folded_into = null where item_id = $1', [film])
    expect(await tracksFor(ask)).toBe(1)
  })

  test('is not told to another incident', async () => {
    const view = await openView()
    expect((await stranger(`/api/incidents/${incident}/map/tracks?view=${view}&${PORT}`)).status).toBe(404)
    expect((await stranger(`/api/incidents/${other}/map/tracks?view=${view}&${PORT}`)).status).toBe(403)
    const body = JSON.stringify({ kind: 'map', filter: {} })
    const opened = (await (await stranger(`/api/incidents/${other}/views`, { method: 'POST', body })).json()) as {
      view: string
    }
    const answer = await stranger(`/api/incidents/${other}/map/tracks?view=${opened.view}&${PORT}`)
    expect(await answer.json()).toEqual({ tracks: [], isCut: false })
  })
})

describe('the ground', () => {
  test('is a file on this host, told in parts to officers alone', async () => {
    const answer = await ask(`/api/incidents/${incident}/map/tiles`, { headers: { range: 'bytes=0-6' } })
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(`bytes 0-6/${archive.length}`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toBe('PMTiles')
    expect((await kit.ask(`/api/incidents/${incident}/map/tiles`)).status).toBe(401)
    const beyond = await ask(`/api/incidents/${incident}/map/tiles`, { headers: { range: 'bytes=99999-' } })
    expect(beyond.status).toBe(416)
  })

  test('no more than a megabyte is read at once, and many that ask together are all answered', async () => {
    const path = `/api/incidents/${incident}/map/tiles`
    writeFileSync(join(folder, 'map.pmtiles'), Buffer.concat([archive, Buffer.alloc(3 * 1024 * 1024)]))
    const asked = await Promise.all(
      Array.from({ length: 12 }, (_, at) => ask(path, { headers: { range: `bytes=${at}-${at + 1024 * 1024 - 1}` } })),
    )
    expect(asked.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 206))
    for (const answer of asked) expect((await answer.arrayBuffer()).byteLength).toBe(1024 * 1024)
    for (const headers of [{ range: `bytes=0-${1024 * 1024}` }, {}])
      expect((await ask(path, { headers })).status).toBe(413)
    writeFileSync(join(folder, 'map.pmtiles'), archive)
  })
})
