import { randomBytes } from 'node:crypto'
import { makeId } from '@firsthand/domain'
import { describe, expect, test } from 'vitest'
import type { Ask } from '../command.test-kit.ts'
import { preview, thumb, understandingGround } from './understanding.test-kit.ts'

describe('restricted items and identifying values', () => {
  const lent = understandingGround()
  const { part, path, post, trail, viewOf, twins } = lent

  test('values that can name a person are on no page, and are shown only after a reason that is in custody', async () => {
    const item = await lent.kit.addItem(lent.incident, { name: 'Maija Meikalainen 0401234567.jpg' })
    await lent.kit.database.owner.query(
      `insert into evidence.extraction (id, item_id, tool, version, outcome, identifying)
       values ($1, $2, 'inspect', '1', 'read', '{"ExifIFD:SerialNumber":"SN-4711"}')`,
      [makeId('extraction', randomBytes(16)), item],
    )
    const page = await (await lent.ask.bo(path(`/items/${item}`))).text()
    expect(page).not.toContain('Maija')
    expect(page).not.toContain('SN-4711')
    expect(JSON.parse(page).identifyingFacts).toBe(2)
    expect((await post(lent.ask.bo, `/items/${item}/identifying`, { reason: ' ' })).status).toBe(400)
    expect((await post(lent.ask.vera, `/items/${item}/identifying`, { reason: 'I want to know' })).status).toBe(403)
    expect((await trail(item)).map(({ action }) => action)).not.toContain('identifying.opened')
    const told = await post(lent.ask.bo, `/items/${item}/identifying`, { reason: 'to find the injured owner' })
    expect(await told.json()).toEqual({
      facts: { 'ExifIFD:SerialNumber': 'SN-4711' },
      name: 'Maija Meikalainen 0401234567.jpg',
      claims: [],
    })
    const entry = (await trail(item)).find(({ action }) => action === 'identifying.opened')
    expect(entry?.note_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(entry?.detail).not.toContain('SN-4711')
  })

  test('the names in an archive are shown only after a reason; its types and sizes need none', async () => {
    const entries = [
      { path: 'Maija Meikalainen/', bytes: 0, packedBytes: 0, isFolder: true },
      { path: 'Maija Meikalainen/IMG_0401234567.JPG', bytes: 4000, packedBytes: 3000, isFolder: false },
      { path: 'notes.maija', bytes: null, packedBytes: null, isFolder: false },
    ]
    const json = JSON.stringify({ format: 'zip', entries, more: 2, note: 'cut' })
    const listing = { kind: 'listing', mediaType: 'application/json', bytes: Buffer.from(json) }
    const item = await lent.kit.addItem(lent.incident, { kind: 'archive', renditions: [listing] })
    const shown = await (await lent.ask.vera(path(`/items/${item}/renditions/listing`))).json()
    expect(shown).toEqual({
      ...{ format: 'zip', more: 2, note: 'cut' },
      entries: [
        { isFolder: true, bytes: 0, packedBytes: 0 },
        { isFolder: false, type: 'jpg', bytes: 4000, packedBytes: 3000 },
        { isFolder: false, bytes: null, packedBytes: null },
      ],
    })
    const names = (by: Ask, reason: string) => post(by, `/items/${item}/listing/names`, { reason })
    expect((await names(lent.ask.bo, ' ')).status).toBe(400)
    expect((await names(lent.ask.vera, 'I want to know')).status).toBe(403)
    expect((await trail(item)).map(({ action }) => action)).not.toContain('identifying.opened')
    const told = await names(lent.ask.bo, 'to find the injured owner')
    expect(await told.json()).toEqual({ names: entries.map((entry) => entry.path) })
    const entry = (await trail(item)).find(({ action }) => action === 'identifying.opened')
    expect(entry?.note_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse(entry?.detail ?? '')).toEqual({ of: 'listing' })
    const plain = await lent.kit.addItem(lent.incident, { renditions: [thumb] })
    expect((await post(lent.ask.bo, `/items/${plain}/listing/names`, { reason: 'let me' })).status).toBe(404)
    const wish = {
      restricted: true,
      officers: [lent.officers.bo.id, lent.officers.cleo.id],
      reason: 'a child is named',
    }
    expect((await post(lent.ask.bo, `/items/${item}/restriction`, wish)).status).toBe(201)
    expect((await names(lent.ask.anna, 'let me')).status).toBe(403)
  })

  test('a restricted item has no thumb, opens for its two officers only, and each exposure is counted', async () => {
    const item = await lent.kit.addItem(lent.incident, { renditions: [thumb, preview] })
    const wish = {
      restricted: true,
      officers: [lent.officers.bo.id, lent.officers.cleo.id],
      reason: 'a child is recognisable',
    }
    expect((await post(lent.ask.vera, `/items/${item}/restriction`, wish)).status).toBe(403)
    expect(
      (await post(lent.ask.bo, `/items/${item}/restriction`, { ...wish, officers: [lent.officers.bo.id] })).status,
    ).toBe(400)
    expect((await post(lent.ask.bo, `/items/${item}/restriction`, wish)).status).toBe(201)

    for (const rest of ['', '/renditions/preview', '/as-received/x', '/cleanings/x'])
      expect([rest, (await lent.ask.anna(path(`/items/${item}${rest}`))).status]).toEqual([rest, 403])
    for (const rest of ['/as-received', '/identifying', '/cleanings', '/reviews'])
      expect([
        rest,
        (await post(lent.ask.anna, `/items/${item}${rest}`, { reason: 'let me', decision: 'urgent' })).status,
      ]).toEqual([rest, 403])
    const view = await viewOf(lent.ask.bo)
    expect((await lent.ask.bo(path(`/items/${item}/thumb?view=${view}`))).status).toBe(404)
    const row = (
      (await (await lent.ask.bo(path(`/timeline?view=${view}`))).json()) as { arriving: object[] }
    ).arriving.find((one) => 'item' in one && one.item === item)
    expect(row).toMatchObject({ restricted: true, hasThumb: false, stillOf: null })

    expect((await lent.ask.bo(path(`/items/${item}`))).status).toBe(200)
    await (await lent.ask.cleo(path(`/items/${item}/renditions/preview`))).arrayBuffer()
    const told = await (await lent.ask.anna(path(`/items/${item}/restriction`))).json()
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
      (await post(lent.ask.anna, `/items/${item}/restriction`, { restricted: false, reason: 'for the court' })).status,
    ).toBe(201)
    expect((await lent.ask.anna(path(`/items/${item}`))).status).toBe(200)
  })

  test('a copy of the picture that somebody else sends later is as restricted as the first', async () => {
    const first = await lent.kit.addItem(lent.incident, { renditions: [thumb] })
    const wish = {
      restricted: true,
      officers: [lent.officers.bo.id, lent.officers.cleo.id],
      reason: 'a child is recognisable',
    }
    await post(lent.ask.bo, `/items/${first}/restriction`, wish)
    const later = await lent.kit.addItem(lent.incident, { renditions: [thumb, preview] })
    expect((await lent.ask.anna(path(`/items/${later}/renditions/preview`))).status).toBe(200)
    await twins(later, first)
    expect((await lent.ask.anna(path(`/items/${later}/renditions/preview`))).status).toBe(403)
    expect((await lent.ask.cleo(path(`/items/${later}/renditions/preview`))).status).toBe(200)
  })

  test('the whole file of a restricted part, and its copy in another incident, are restricted from the start', async () => {
    const upload = makeId('upload', randomBytes(16))
    const part = await lent.kit.addItem(lent.incident, { upload, partial: true })
    const wish = {
      restricted: true,
      officers: [lent.officers.bo.id, lent.officers.cleo.id],
      reason: 'a child is recognisable',
    }
    await post(lent.ask.bo, `/items/${part}/restriction`, wish)
    const whole = await lent.kit.addItem(lent.incident, { upload, bytes: randomBytes(2000) })
    expect((await lent.ask.anna(path(`/items/${whole}`))).status).toBe(403)
    expect((await lent.ask.bo(path(`/items/${whole}`))).status).toBe(200)
    const elsewhere = await lent.kit.addIncident()
    const moved = await lent.kit.addItem(elsewhere, { upload })
    const { rows } = await lent.kit.database.owner.query('select restricted from evidence.card where item_id = $1', [
      moved,
    ])
    expect(rows).toEqual([{ restricted: true }])
  })

  test('a link with another officer’s restricted item gives no access to it, and covers no other picture', async () => {
    const [secret, own] = [await lent.kit.addItem(lent.incident), await lent.kit.addItem(lent.incident)]
    const restrict = (by: Ask, item: string, readers: readonly string[]) =>
      post(by, `/items/${item}/restriction`, { restricted: true, officers: readers, reason: 'a child is recognisable' })
    await restrict(lent.ask.cleo, secret, [lent.officers.cleo.id, lent.officers.vera.id])
    await restrict(lent.ask.bo, own, [lent.officers.bo.id, lent.officers.anna.id])
    const bystander = await lent.kit.addItem(lent.incident)
    const bridge = await lent.kit.addItem(lent.incident)
    await part(bridge, secret)
    await part(bridge, own)
    await part(bridge, bystander)
    await twins(own, secret)
    await post(lent.ask.bo, `/items/${own}/restriction`, { restricted: false, reason: 'let me in' })
    expect((await lent.ask.bo(path(`/items/${secret}`))).status).toBe(403)
    expect((await lent.ask.bo(path(`/items/${bystander}`))).status).toBe(200)
    expect((await lent.ask.bo(path(`/items/${bridge}`))).status).toBe(403)
  })

  test('an exposure is counted however its bytes are requested', async () => {
    const item = await lent.kit.addItem(lent.incident, { renditions: [preview] })
    await post(lent.ask.bo, `/items/${item}/restriction`, {
      ...{
        restricted: true,
        officers: [lent.officers.bo.id, lent.officers.cleo.id],
        reason: 'a child is recognisable',
      },
    })
    const counts = async () =>
      (await lent.kit.database.owner.query('select 1 from evidence.exposure where item_id = $1', [item])).rows.length
    for (const range of ['bytes=-99999', 'bytes=00-', 'Bytes=0-', 'bytes=1-']) {
      await lent.kit.database.owner.query('truncate evidence.exposure')
      await (await lent.ask.bo(path(`/items/${item}/renditions/preview`), { headers: { range } })).arrayBuffer()
      expect([range, await counts()]).toEqual([range, 1])
    }
  })
})
