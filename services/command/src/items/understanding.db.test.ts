import { randomBytes } from 'node:crypto'
import { makeId } from '@firsthand/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit, type TestOfficer } from '../command.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'

const thumb = { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }
const preview = { kind: 'preview', mediaType: 'image/webp', bytes: TINY_WEBP }
const clean = { kind: 'clean', mediaType: 'image/jpeg', bytes: Buffer.from('a cleaned picture') }

describe('what is understood of an item', () => {
  let kit: CommandKit
  let incident: string
  let officers: Record<'anna' | 'bo' | 'cleo' | 'vera', TestOfficer>
  let ask: Record<'anna' | 'bo' | 'cleo' | 'vera', Ask>
  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    officers = {
      anna: await kit.addOfficer('anna', { [incident]: 'commander' }),
      bo: await kit.addOfficer('bo', { [incident]: 'analyst' }),
      cleo: await kit.addOfficer('cleo', { [incident]: 'analyst' }),
      vera: await kit.addOfficer('vera', { [incident]: 'viewer' }),
    }
    ask = {
      anna: await kit.signIn(officers.anna),
      bo: await kit.signIn(officers.bo),
      cleo: await kit.signIn(officers.cleo),
      vera: await kit.signIn(officers.vera),
    }
  })
  afterAll(() => kit.release())

  const path = (rest: string) => `/api/incidents/${incident}${rest}`
  const post = (by: Ask, rest: string, body: object) => by(path(rest), { method: 'POST', body: JSON.stringify(body) })
  const trail = async (subject: string) =>
    (
      await kit.database.owner.query<{ action: string; detail: string; note_hash: string | null }>(
        'select action, detail, note_hash from custody.entry where subject = $1 order by seq',
        [subject],
      )
    ).rows
  const viewOf = async (by: Ask): Promise<string> =>
    ((await (await post(by, '/views', {})).json()) as { view: string }).view
  const twins = (item: string, of: string, kind = 'near') =>
    kit.database.owner.query(
      'insert into evidence.twin (item_id, incident_id, twin_of, kind) values ($1, $2, $3, $4)',
      [item, incident, of, kind],
    )

  test('what can name a person is on no page, and told after a reason that custody knows of', async () => {
    const item = await kit.addItem(incident, { name: 'Maija Meikalainen 0401234567.jpg' })
    await kit.database.owner.query(
      `insert into evidence.extraction (id, item_id, tool, version, outcome, identifying)
       values ($1, $2, 'inspect', '1', 'read', '{"ExifIFD:SerialNumber":"SN-4711"}')`,
      [makeId('extraction', randomBytes(16)), item],
    )
    const page = await (await ask.bo(path(`/items/${item}`))).text()
    expect(page).not.toContain('Maija')
    expect(page).not.toContain('SN-4711')
    expect(JSON.parse(page).identifyingFacts).toBe(2)
    expect((await post(ask.bo, `/items/${item}/identifying`, { reason: ' ' })).status).toBe(400)
    expect((await post(ask.vera, `/items/${item}/identifying`, { reason: 'I want to know' })).status).toBe(403)
    expect((await trail(item)).map(({ action }) => action)).not.toContain('identifying.opened')
    const told = await post(ask.bo, `/items/${item}/identifying`, { reason: 'to find the injured owner' })
    expect(await told.json()).toEqual({
      facts: { 'ExifIFD:SerialNumber': 'SN-4711' },
      name: 'Maija Meikalainen 0401234567.jpg',
      claims: [],
    })
    const entry = (await trail(item)).find(({ action }) => action === 'identifying.opened')
    expect(entry?.note_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(entry?.detail).not.toContain('SN-4711')
  })

  test('the names in an archive are told after a reason as well: its types and sizes are not', async () => {
    const entries = [
      { path: 'Maija Meikalainen/', bytes: 0, packedBytes: 0, isFolder: true },
      { path: 'Maija Meikalainen/IMG_0401234567.JPG', bytes: 4000, packedBytes: 3000, isFolder: false },
      { path: 'notes.maija', bytes: null, packedBytes: null, isFolder: false },
    ]
    const json = JSON.stringify({ format: 'zip', entries, more: 2, note: 'cut' })
    const listing = { kind: 'listing', mediaType: 'application/json', bytes: Buffer.from(json) }
    const item = await kit.addItem(incident, { kind: 'archive', renditions: [listing] })
    const shown = await (await ask.vera(path(`/items/${item}/renditions/listing`))).json()
    expect(shown).toEqual({
      ...{ format: 'zip', more: 2, note: 'cut' },
      entries: [
        { isFolder: true, bytes: 0, packedBytes: 0 },
        { isFolder: false, type: 'jpg', bytes: 4000, packedBytes: 3000 },
        { isFolder: false, bytes: null, packedBytes: null },
      ],
    })
    const names = (by: Ask, reason: string) => post(by, `/items/${item}/listing/names`, { reason })
    expect((await names(ask.bo, ' ')).status).toBe(400)
    expect((await names(ask.vera, 'I want to know')).status).toBe(403)
    expect((await trail(item)).map(({ action }) => action)).not.toContain('identifying.opened')
    const told = await names(ask.bo, 'to find the injured owner')
    expect(await told.json()).toEqual({ names: entries.map((entry) => entry.path) })
    const entry = (await trail(item)).find(({ action }) => action === 'identifying.opened')
    expect(entry?.note_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse(entry?.detail ?? '')).toEqual({ of: 'listing' })
    const plain = await kit.addItem(incident, { renditions: [thumb] })
    expect((await post(ask.bo, `/items/${plain}/listing/names`, { reason: 'let me' })).status).toBe(404)
    const wish = { restricted: true, officers: [officers.bo.id, officers.cleo.id], reason: 'a child is named' }
    expect((await post(ask.bo, `/items/${item}/restriction`, wish)).status).toBe(201)
    expect((await names(ask.anna, 'let me')).status).toBe(403)
  })

  test('a restricted item has no thumb, opens for its two officers alone, and each showing is counted', async () => {
    const item = await kit.addItem(incident, { renditions: [thumb, preview] })
    const wish = { restricted: true, officers: [officers.bo.id, officers.cleo.id], reason: 'a child is recognisable' }
    expect((await post(ask.vera, `/items/${item}/restriction`, wish)).status).toBe(403)
    expect((await post(ask.bo, `/items/${item}/restriction`, { ...wish, officers: [officers.bo.id] })).status).toBe(400)
    expect((await post(ask.bo, `/items/${item}/restriction`, wish)).status).toBe(201)

    for (const rest of ['', '/renditions/preview', '/as-received/x', '/cleanings/x'])
      expect([rest, (await ask.anna(path(`/items/${item}${rest}`))).status]).toEqual([rest, 403])
    for (const rest of ['/as-received', '/identifying', '/cleanings', '/reviews'])
      expect([
        rest,
        (await post(ask.anna, `/items/${item}${rest}`, { reason: 'let me', decision: 'urgent' })).status,
      ]).toEqual([rest, 403])
    const view = await viewOf(ask.bo)
    expect((await ask.bo(path(`/items/${item}/thumb?view=${view}`))).status).toBe(404)
    const row = ((await (await ask.bo(path(`/timeline?view=${view}`))).json()) as { arriving: object[] }).arriving.find(
      (one) => 'item' in one && one.item === item,
    )
    expect(row).toMatchObject({ restricted: true, hasThumb: false, stillOf: null })

    expect((await ask.bo(path(`/items/${item}`))).status).toBe(200)
    await (await ask.cleo(path(`/items/${item}/renditions/preview`))).arrayBuffer()
    const told = await (await ask.anna(path(`/items/${item}/restriction`))).json()
    expect(told).toMatchObject({ restricted: true, by: 'bo', mayChange: true })
    expect(told.exposures).toMatchObject([
      { officer: 'bo', kind: 'page', count: 1 },
      { officer: 'cleo', kind: 'preview', count: 1 },
    ])
    const counted = (await trail(item)).filter(({ action }) => action === 'item.exposed')
    expect(counted.map(({ detail }) => JSON.parse(detail))).toEqual([
      { exposure: 1, kind: 'page' },
      { exposure: 2, kind: 'preview' },
    ])
    expect(
      (await post(ask.anna, `/items/${item}/restriction`, { restricted: false, reason: 'for the court' })).status,
    ).toBe(201)
    expect((await ask.anna(path(`/items/${item}`))).status).toBe(200)
  })

  test('the same picture, sent by somebody else later, is as restricted as the first', async () => {
    const first = await kit.addItem(incident, { renditions: [thumb] })
    const wish = { restricted: true, officers: [officers.bo.id, officers.cleo.id], reason: 'a child is recognisable' }
    await post(ask.bo, `/items/${first}/restriction`, wish)
    const later = await kit.addItem(incident, { renditions: [thumb, preview] })
    expect((await ask.anna(path(`/items/${later}/renditions/preview`))).status).toBe(200)
    await twins(later, first)
    expect((await ask.anna(path(`/items/${later}/renditions/preview`))).status).toBe(403)
    expect((await ask.cleo(path(`/items/${later}/renditions/preview`))).status).toBe(200)
  })

  test('the whole of a restricted part, and the same in another incident, are restricted from their first moment', async () => {
    const upload = makeId('upload', randomBytes(16))
    const part = await kit.addItem(incident, { upload, partial: true })
    const wish = { restricted: true, officers: [officers.bo.id, officers.cleo.id], reason: 'a child is recognisable' }
    await post(ask.bo, `/items/${part}/restriction`, wish)
    const whole = await kit.addItem(incident, { upload, bytes: randomBytes(2000) })
    expect((await ask.anna(path(`/items/${whole}`))).status).toBe(403)
    expect((await ask.bo(path(`/items/${whole}`))).status).toBe(200)
    const elsewhere = await kit.addIncident()
    const moved = await kit.addItem(elsewhere, { upload })
    const { rows } = await kit.database.owner.query('select restricted from evidence.card where item_id = $1', [moved])
    expect(rows).toEqual([{ restricted: true }])
  })

  test('twins are one card, the one with the most metadata, and the others are still there', async () => {
    const claim = (source: string) => ({ source, raw: '2026:11-25', atMs: 1_764_000_000_000, trust: 65 })
    const bare = await kit.addItem(incident, { bytes: randomBytes(5000) })
    const full = await kit.addItem(incident, { claims: [claim('exif.DateTimeOriginal'), claim('exif.GPSDateTime')] })
    const again = await kit.addItem(incident)
    await twins(full, bare)
    await twins(again, bare, 'exact')
    const view = await viewOf(ask.vera)
    const list = (await (await ask.vera(path(`/timeline?view=${view}`))).json()) as {
      arriving: { item: string; sent: number }[]
    }
    const shown = list.arriving.filter(({ item }) => [bare, full, again].includes(item))
    expect(shown).toMatchObject([{ item: full, sent: 3 }])
    const page = await (await ask.vera(path(`/items/${bare}`))).json()
    expect(page.item.foldedInto).toBe(full)
    expect(page.twins).toMatchObject([
      { item: full, kind: 'near', isBest: true },
      { item: again, kind: 'exact', isBest: false },
    ])
    await kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [full])
    const { rows } = await kit.database.owner.query('select sent, folded_into from evidence.card where item_id = $1', [
      bare,
    ])
    expect(rows).toEqual([{ sent: 2, folded_into: null }])
  })

  const foldedOf = async (...items: string[]) => {
    const { rows } = await kit.database.owner.query<{ item_id: string; folded_into: string | null; sent: number }>(
      'select item_id, folded_into, sent from evidence.card where item_id = any($1)',
      [items],
    )
    return items.map((item) => {
      const row = rows.find(({ item_id: id }) => id === item)
      return [row?.folded_into ?? null, row?.sent]
    })
  }
  const part = (item: string, of: string) =>
    kit.database.owner.query(
      "insert into evidence.twin (item_id, incident_id, twin_of, kind, evidence) values ($1, $2, $3, 'near', $4)",
      [item, incident, of, JSON.stringify({ form: 'part' })],
    )

  test('a collage of two pictures hides neither, whatever it says of itself, and a screenshot folds into its picture', async () => {
    const [a, b] = [await kit.addItem(incident), await kit.addItem(incident)]
    const claims = [{ source: 'exif.DateTimeOriginal', raw: '2019', atMs: 1_564_000_000_000, trust: 65 }]
    const collage = await kit.addItem(incident, { claims })
    await part(collage, a)
    await part(collage, b)
    expect(await foldedOf(a, b, collage)).toEqual([
      [null, 1],
      [null, 1],
      [null, 1],
    ])
    const shot = await kit.addItem(incident)
    await part(shot, a)
    expect(await foldedOf(a, b, shot)).toEqual([
      [null, 2],
      [null, 1],
      [a, 1],
    ])
  })

  test('a link to somebody else’s restricted item is no key to it, and shuts nobody else’s picture', async () => {
    const [secret, own] = [await kit.addItem(incident), await kit.addItem(incident)]
    const restrict = (by: Ask, item: string, readers: readonly string[]) =>
      post(by, `/items/${item}/restriction`, { restricted: true, officers: readers, reason: 'a child is recognisable' })
    await restrict(ask.cleo, secret, [officers.cleo.id, officers.vera.id])
    await restrict(ask.bo, own, [officers.bo.id, officers.anna.id])
    const bystander = await kit.addItem(incident)
    const bridge = await kit.addItem(incident)
    await part(bridge, secret)
    await part(bridge, own)
    await part(bridge, bystander)
    await twins(own, secret)
    await post(ask.bo, `/items/${own}/restriction`, { restricted: false, reason: 'let me in' })
    expect((await ask.bo(path(`/items/${secret}`))).status).toBe(403)
    expect((await ask.bo(path(`/items/${bystander}`))).status).toBe(200)
    expect((await ask.bo(path(`/items/${bridge}`))).status).toBe(403)
  })

  test('a showing is counted however its bytes are asked for', async () => {
    const item = await kit.addItem(incident, { renditions: [preview] })
    await post(ask.bo, `/items/${item}/restriction`, {
      ...{ restricted: true, officers: [officers.bo.id, officers.cleo.id], reason: 'a child is recognisable' },
    })
    const counts = async () =>
      (await kit.database.owner.query('select 1 from evidence.exposure where item_id = $1', [item])).rows.length
    for (const range of ['bytes=-99999', 'bytes=00-', 'Bytes=0-', 'bytes=1-']) {
      await kit.database.owner.query('truncate evidence.exposure')
      await (await ask.bo(path(`/items/${item}/renditions/preview`), { headers: { range } })).arrayBuffer()
      expect([range, await counts()]).toEqual([range, 1])
    }
  })

  test('a search finds words in every script, by their beginnings, tells custody, and keeps restricted items to their readers', async () => {
    const item = await kit.addItem(incident, { words: 'Я бачила ВИБУХ біля мосту', name: 'vybukh-secret.mp4' })
    const addText = (of: string, body: string) =>
      kit.database.owner.query(
        `insert into evidence.text (id, item_id, incident_id, source, language, machine, maker, segments, body)
         values ($1, $2, $3, 'transcript', 'en', true, 'test 1', $4, $5)`,
        [
          makeId('text', randomBytes(16)),
          of,
          incident,
          JSON.stringify([
            { startMs: 0, endMs: 900, text: 'nothing here' },
            { startMs: 61_000, endMs: 63_000, text: body },
          ]),
          `nothing here ${body}`,
        ],
      )
    await addText(item, 'he is HIDING behind the kiosk')
    const secret = await kit.addItem(incident)
    await addText(secret, 'hiding in the cellar')
    const wish = { restricted: true, officers: [officers.bo.id, officers.cleo.id], reason: 'somebody is named in it' }
    await post(ask.bo, `/items/${secret}/restriction`, wish)
    const find = async (by: Ask, query: string) => (await (await post(by, '/search', { query })).json()).results

    expect(await find(ask.vera, 'вибух')).toMatchObject([
      { source: 'words', item, excerpt: expect.stringContaining('\u0002ВИБУХ\u0003') },
    ])
    expect(await find(ask.vera, 'Hid kiosk')).toMatchObject([
      {
        source: 'transcript',
        item,
        machine: true,
        atMs: 61_000,
        excerpt: expect.stringContaining('\u0002HIDING\u0003'),
      },
    ])
    expect(await find(ask.anna, 'hiding')).toHaveLength(1)
    expect(await find(ask.bo, 'hiding')).toHaveLength(2)
    expect(await find(ask.vera, "secret')|:*&!(")).toEqual([])
    expect((await post(ask.vera, '/search', { query: '  ' })).status).toBe(400)
    const asked = (await trail(incident)).filter(({ action }) => action === 'search.asked')
    expect(asked).toHaveLength(5)
    expect(JSON.stringify(asked)).not.toContain('hiding')
  })

  test('a copy for sharing is asked for with a reason and its boxes; what cannot be read as a box is not left out', async () => {
    const item = await kit.addItem(incident)
    const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 }
    const reason = 'for the missing-person notice'
    expect((await post(ask.bo, `/items/${item}/cleanings`, { boxes: [box, { x: 2 }], reason })).status).toBe(400)
    expect((await post(ask.vera, `/items/${item}/cleanings`, { boxes: [box], reason })).status).toBe(403)
    const { cleaning } = await (await post(ask.bo, `/items/${item}/cleanings`, { boxes: [box], reason })).json()
    const work = await kit.database.owner.query(
      "select detail from work.outbox where task = 'clean-item' and subject = $1",
      [item],
    )
    expect(work.rows).toEqual([{ detail: { cleaning } }])
    expect((await ask.bo(path(`/items/${item}/cleanings/${cleaning}`))).status).toBe(404)
    expect((await (await ask.bo(path(`/items/${item}`))).json()).cleanings).toMatchObject([
      { cleaning, officer: 'bo', boxes: [box], state: 'waiting' },
    ])
    const done = await kit.addItem(incident, { renditions: [clean] })
    expect((await ask.bo(path(`/items/${done}/renditions/clean`))).status).toBe(404)
  })

  test('an urgent decision sends its waiting work to the head of the queue; a failed copy is asked for again', async () => {
    const item = await kit.addItem(incident, { kind: 'video' })
    await kit.database.owner.query("select work.add('normalise-slow', 'normalise-video', $1, $2, p_priority => 8)", [
      incident,
      item,
    ])
    await post(ask.bo, `/items/${item}/reviews`, { decision: 'urgent' })
    expect((await post(ask.bo, `/items/${item}/renditions/proxy/again`, {})).status).toBe(409)
    await kit.database.owner.query("insert into evidence.making values ($1, $2, 'proxy', 'failed', 0, 'timed-out')", [
      item,
      incident,
    ])
    const asked = await Promise.all([1, 2, 3].map(() => post(ask.bo, `/items/${item}/renditions/proxy/again`, {})))
    expect(asked.map(({ status }) => status)).toContain(202)
    expect((await post(ask.bo, `/items/${item}/renditions/proxy/again`, {})).status).toBe(409)
    const { rows } = await kit.database.owner.query(
      'select queue, task, priority, detail from work.outbox where subject = $1 order by id',
      [item],
    )
    expect(rows).toEqual([
      { queue: 'normalise-slow', task: 'normalise-video', priority: 1, detail: {} },
      { queue: 'normalise-slow', task: 'normalise-video', priority: 2, detail: { again: 'proxy' } },
    ])
  })
})
