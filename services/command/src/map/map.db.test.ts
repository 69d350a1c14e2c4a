import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archive, at, here, mapGround, NOON, WORLD } from './map.test-kit.ts'

const lent = mapGround()
const { get, openView, items } = lent

describe('the map', () => {
  test('returns the number of items, those without a place, and where most of them are', async () => {
    const { body } = await get(`?view=${await openView()}`)
    expect(body).toMatchObject({ items: 5, noPlace: 1, hasTiles: true, isOriginGiven: false })
    expect(body['origin']).toMatchObject({ lat: expect.closeTo(60.17, 3), lon: expect.closeTo(24.94, 3) })
    const { south, north } = body['opening'] as { south: number; north: number }
    expect(south).toBeLessThan(60.17)
    expect(north).toBeGreaterThan(60.17)
  })

  test('opens on an area with items, and not on the empty middle between two places', async () => {
    const two = await lent.kit.addIncident()
    const viewer = await lent.kit.signIn(await lent.kit.addOfficer('dora', { [two]: 'viewer' }))
    const places = [
      { lat: 60.1, lon: 24.9 },
      { lat: 60.3, lon: 25.3 },
    ]
    for (let n = 0; n < 6; n += 1) await lent.kit.addItem(two, { placement: at(n, places[n % 2] ?? here) })
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

  test('has the grid’s origin where most items are, not in the middle of three continents', async () => {
    const strays = [...[34.05, 35.68, 37.4].map((lat) => ({ lat, lon: -118.24 })), { lat: 35.68, lon: 139.69 }]
    const added: string[] = []
    const apart = await lent.kit.addIncident()
    const viewer = await lent.kit.signIn(await lent.kit.addOfficer('cleo', { [apart]: 'viewer' }))
    for (const place of [...strays, { lat: 1.29, lon: 103.85 }, here, here, here])
      added.push(await lent.kit.addItem(apart, { placement: at(added.length, place) }))
    const body = JSON.stringify({ kind: 'map', filter: {} })
    const opened = await viewer(`/api/incidents/${apart}/views`, { method: 'POST', body })
    const { view } = (await opened.json()) as { view: string }
    const told = await (await viewer(`/api/incidents/${apart}/map?view=${view}`)).json()
    expect(told).toMatchObject({
      ...{ items: added.length, isOriginGiven: false },
      origin: { lat: expect.closeTo(60.17, 2), lon: expect.closeTo(24.94, 2) },
    })
  })

  test('has the grid’s origin at the incident’s own place, once it is set', async () => {
    await lent.kit.database.owner.query('update platform.incident set lat = 60.2, lon = 24.9 where id = $1', [
      lent.incident,
    ])
    const { body } = await get(`?view=${await openView()}`)
    expect(body).toMatchObject({ origin: { lat: 60.2, lon: 24.9 }, isOriginGiven: true })
  })

  test('returns a few items one by one, filtered as on every other screen', async () => {
    const view = await openView()
    const all = (await get(`/cells?view=${view}&${WORLD}`)).body
    expect(all).toMatchObject({ items: 4, cells: [] })
    expect((all['dots'] as { item: string }[]).map(({ item }) => item)).toEqual(items)
    expect((await get(`/cells?view=${view}&${WORLD}&kind=video`)).body['items']).toBe(1)
    expect((await get(`/cells?view=${view}&${WORLD}&from=${NOON + 90_000}`)).body['items']).toBe(2)
    expect((await get(`/cells?view=${view}&${WORLD}&box=10,10,11,11`)).body['items']).toBe(0)
    expect((await get(`/cells?view=${view}&port=10,10,11,11&zoom=9`)).body['items']).toBe(0)
  })

  test('has an equivalent list, page by page, with items without a place apart', async () => {
    const view = await openView()
    const first = (await get(`/items?view=${view}&port=-90,-180,90,180&limit=3`)).body
    const rest = (await get(`/items?view=${view}&port=-90,-180,90,180&limit=3&cursor=${first['cursor']}`)).body
    const listed = [first, rest].flatMap(({ rows }) => (rows as { item: string }[]).map(({ item }) => item))
    expect(listed).toEqual(items)
    expect(rest['cursor']).toBeNull()
    expect((await get(`/items?view=${view}&place=none`)).body['rows']).toHaveLength(1)
  })

  test('is returned only under a view, and never wider than it', async () => {
    const narrow = await openView({ kind: 'video' })
    expect((await get(`/cells?view=${narrow}&${WORLD}`)).body['items']).toBe(1)
    expect(await get(`/cells?view=${narrow}&${WORLD}&kind=image`)).toMatchObject({ body: { code: 'view-needed' } })
    expect((await get(`/cells?view=vi_nonsense&${WORLD}`)).status).toBe(400)
    const { rows } = await lent.kit.database.owner.query(
      "select subject from custody.entry where incident_id = $1 and action = 'look.view' and subject like 'map%' order by seq desc limit 1",
      [lent.incident],
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

  test('shows neither picture nor place of restricted items, and nothing of hidden ones', async () => {
    const [shut = '', gone = ''] = items
    await lent.kit.database.owner.query(
      'update evidence.card set restricted = true, has_thumb = true where item_id = $1',
      [shut],
    )
    await lent.kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [gone])
    const view = await openView()
    const { dots, items: count } = (await get(`/cells?view=${view}&${WORLD}`)).body
    expect(count).toBe(2)
    expect((dots as { item: string }[]).map(({ item }) => item)).toEqual(items.slice(2))
    const { rows } = (await get(`/items?view=${view}&place=none`)).body
    expect(rows).toEqual(
      expect.arrayContaining([expect.objectContaining({ item: shut, restricted: true, hasThumb: false, lat: null })]),
    )
    expect((rows as { item: string }[]).map(({ item }) => item)).not.toContain(gone)
    await lent.kit.database.owner.query(
      'update evidence.card set hidden = null, restricted = false where item_id = any($1)',
      [items],
    )
  })

  test('is closed to officers of other incidents', async () => {
    const view = await openView()
    for (const path of ['', `/cells?view=${view}&${WORLD}`, '/items', '/tracks', '/span', '/tiles'])
      expect((await lent.stranger(`/api/incidents/${lent.incident}/map${path}`)).status).toBe(404)
    const path = `/api/incidents/${lent.other}/map/cells?view=${view}&${WORLD}`
    expect((await lent.stranger(path)).status).toBe(403)
  })
})

describe('the map’s background', () => {
  test('is a file on this host, which only officers get, in ranges', async () => {
    const answer = await lent.ask(`/api/incidents/${lent.incident}/map/tiles`, { headers: { range: 'bytes=0-6' } })
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(`bytes 0-6/${archive.length}`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toBe('PMTiles')
    expect((await lent.kit.ask(`/api/incidents/${lent.incident}/map/tiles`)).status).toBe(401)
    const beyond = await lent.ask(`/api/incidents/${lent.incident}/map/tiles`, { headers: { range: 'bytes=99999-' } })
    expect(beyond.status).toBe(416)
  })

  test('is read by at most a megabyte at once, and many concurrent requests are all answered', async () => {
    const path = `/api/incidents/${lent.incident}/map/tiles`
    writeFileSync(join(lent.folder, 'map.pmtiles'), Buffer.concat([archive, Buffer.alloc(3 * 1024 * 1024)]))
    const asked = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        lent.ask(path, { headers: { range: `bytes=${at}-${at + 1024 * 1024 - 1}` } }),
      ),
    )
    expect(asked.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 206))
    for (const answer of asked) expect((await answer.arrayBuffer()).byteLength).toBe(1024 * 1024)
    for (const headers of [{ range: `bytes=0-${1024 * 1024}` }, {}])
      expect((await lent.ask(path, { headers })).status).toBe(413)
    writeFileSync(join(lent.folder, 'map.pmtiles'), archive)
  })
})
