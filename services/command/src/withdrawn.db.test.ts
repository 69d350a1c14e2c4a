import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit } from './command.test-kit.ts'
import { TINY_WEBP } from './make-item.test-kit.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const REASON = 'asked for by the court'
const LINK = { offsetMs: 100, withinMs: 100, source: 'comparison', reason: REASON }
const shown = { items: 2, shiftMs: 0 }
const key = (): string => newId('note').slice(3)

describe('a withdrawn item', () => {
  let kit: CommandKit
  let incident: string
  let gone: string
  let other: string
  let anna: Ask
  let vera: Ask
  let nudge: string

  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    const placement = { earliest: NOON - 500, estimate: NOON, latest: NOON + 500, status: 'placed' }
    const renditions = ['thumb', 'preview'].map((kind) => ({ kind, mediaType: 'image/webp', bytes: TINY_WEBP }))
    gone = await kit.addItem(incident, { placement, renditions })
    other = await kit.addItem(incident, { placement })
    anna = await kit.signIn(await kit.addOfficer('anna', { [incident]: 'analyst' }))
    vera = await kit.signIn(await kit.addOfficer('vera', { [incident]: 'viewer' }))
    await post('/anchors', { time: { at: NOON }, source: 'cctv', reason: REASON })
    const far = { item: gone, other, offsetMs: 60_000 }
    const { shiftMs } = (await (
      await anna(`/api/incidents/${incident}/nudges/effect?item=${gone}&other=${other}&offsetMs=60000`)
    ).json()) as { shiftMs: number }
    const body = JSON.stringify({ ...far, shown: { items: 2, shiftMs }, reason: REASON })
    const saved = await anna(`/api/incidents/${incident}/nudges`, { method: 'POST', body })
    nudge = ((await saved.json()) as { id: string }).id
    await kit.database.owner.query("update evidence.card set hidden = 'withdrawn' where item_id = $1", [gone])
  })
  afterAll(() => kit.release())

  const post = async (path: string, body: object = {}) => {
    const sent = { method: 'POST', body: JSON.stringify(body) }
    const answer = await anna(`/api/incidents/${incident}/items/${gone}${path}`, sent)
    return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> }
  }
  const bytesOf = async (by: Ask, path: string) => {
    const made = await by(`/api/incidents/${incident}/views`, {
      ...{ method: 'POST', body: JSON.stringify({ kind: 'map', filter: {} }) },
    })
    const { view } = (await made.json()) as { view: string }
    return (await by(`/api/incidents/${incident}/items/${gone}${path}?view=${view}`)).status
  }

  test.each<readonly [string, object]>([
    ['/marks', { made: { kind: 'person', colour: 'amber', description: 'man, grey coat' } }],
    ['/tags', { word: 'grey coat' }],
    ['/notes', { text: 'Ask the porter', wish: key() }],
    ['/verifications', { state: 'verified', method: 'geolocated', reason: REASON, wish: key() }],
    ['/anchors', { time: { at: NOON }, source: 'cctv', reason: REASON }],
    ['/cleanings', { boxes: [], reason: REASON }],
    ['/renditions/preview/again', {}],
    ['/stills', { rendition: 'preview', intoMs: 0 }],
    ['/wall-openings', {}],
    ['/briefs', { sentence: 'Look for this van', language: 'en' }],
    ['/reviews', { decision: 'urgent', wish: key() }],
  ])('bears nothing new: %s says why', async (path, body) => {
    expect(await post(path, body)).toMatchObject({
      status: 409,
      body: { code: 'illegal-state', message: expect.stringMatching(/^Its witness withdrew it/), why: 'withdrawn' },
    })
  })

  test('gets no further address for a brief about it', async () => {
    const item = await kit.addItem(incident)
    const call = (path: string, body: object) =>
      anna(`/api/incidents/${incident}${path}`, { method: 'POST', body: JSON.stringify(body) })
    const made = await call(`/items/${item}/briefs`, { sentence: 'Look for this van', language: 'en' })
    const { brief } = (await made.json()) as { brief: string }
    expect((await call(`/briefs/${brief}/links`, {})).status).toBe(201)
    for (const change of ["hidden = 'withdrawn'", 'hidden = null, restricted = true']) {
      await kit.database.owner.query(`update evidence.card set ${change} where item_id = $1`, [item])
      expect((await call(`/briefs/${brief}/links`, {})).status).toBe(409)
    }
  })

  test('cannot be linked, from either end, nor decided on in any list', async () => {
    const call = async (path: string, body: object) => {
      const answer = await anna(`/api/incidents/${incident}${path}`, { method: 'POST', body: JSON.stringify(body) })
      return ((await answer.json()) as { message?: string }).message
    }
    const refused = /^Its witness withdrew it/
    expect(await call(`/items/${gone}/links`, { ...LINK, other })).toMatch(refused)
    expect(await call(`/items/${other}/links`, { ...LINK, other: gone })).toMatch(refused)
    expect(await call('/nudges', { item: other, other: gone, offsetMs: 100, shown, reason: REASON })).toMatch(refused)
    const decision = { wish: key(), item: gone, decision: 'urgent', whole: 'item' }
    expect(await call('/triage/decisions', decision)).toMatch(refused)
  })

  test('is shown to roles that decide, and its pictures are refused to viewers', async () => {
    for (const path of ['/thumb', '/renditions/preview']) {
      expect.soft([path, await bytesOf(vera, path)]).toEqual([path, 403])
      expect.soft([path, await bytesOf(anna, path)]).toEqual([path, 200])
    }
    expect((await anna(`/api/incidents/${incident}/items/${gone}`)).status).toBe(200)
    expect((await post('/as-received', { reason: REASON })).status).toBe(201)
    expect((await post('/as-received', {})).body['code']).toBe('reason-needed')
  })

  test('shows no reasons of its pins and proposals', async () => {
    const read = async (path: string) => (await anna(`/api/incidents/${incident}${path}`)).json()
    const { anchors } = (await read('/anchors')) as { anchors: { item: string; reason: string | null }[] }
    expect(anchors).toMatchObject([{ item: gone, reason: null }])
    const page = (await read(`/items/${gone}`)) as { time: { anchors: { reason: string | null }[] } }
    expect(page.time.anchors).toMatchObject([{ reason: null }])
    const { nudges } = (await read('/nudges')) as { nudges: { nudge: string; reason: string | null }[] }
    expect(nudges.find((one) => one.nudge === nudge)).toMatchObject({ reason: null, ended: { why: 'item-left' } })
  })
})
