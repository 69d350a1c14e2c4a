import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'

const AT = Date.UTC(2026, 5, 1, 9)
const placedAt = (at: number) => ({ earliest: at - 2000, estimate: at, latest: at + 2000, status: 'placed' })

describe('scenes, coverage and revisions', () => {
  let kit: CommandKit
  let incident: string
  let items: string[]
  let analyst: Ask
  let stranger: Ask
  const read = async <T>(ask: Ask, path: string) => (await (await ask(`/api/incidents/${incident}${path}`)).json()) as T

  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    const second = await kit.addIncident()
    items = []
    for (let at = 0; at < 4; at += 1) items.push(await kit.addItem(incident, { placement: placedAt(AT + at * 1000) }))
    const made = createReconstruction(kit.database.owner, incident)
    await made.addRevision({ number: 1 })
    await made.addRevision({ number: 2, provisional: true })
    await made.addRevision({ number: 3, difference: { moved: 1, farthestMs: 61_000 } })
    await made.moveItem(items[0] ?? '', 3, AT + 61_000)
    await made.addScene({
      ...{ id: 'sc_a', items, submissions: 3, first: [AT, AT + 10], last: [AT + 20, AT + 30], peakAt: AT },
      place: { lat: 60.17, lon: 24.94, radiusM: 80 },
    })
    await made.setCoverage([{ fromMs: AT, toMs: AT + 60_000, lat: 60.17, lon: 24.94, sizeM: 250, submissions: 1 }])
    const anna = await kit.addOfficer('anna', { [incident]: 'analyst' })
    analyst = await kit.signIn(anna)
    stranger = await kit.signIn(await kit.addOfficer('sam', { [second]: 'commander' }))
  })
  afterAll(() => kit.release())

  test('a scene says how many of its items nobody has decided on, as of now', async () => {
    const scene = async () => (await read<{ scenes: Record<string, unknown>[] }>(analyst, '/scenes')).scenes[0]
    expect(await scene()).toMatchObject({
      scene: 'sc_a',
      submissions: 3,
      items: 4,
      visible: 4,
      unreviewed: 4,
      lat: 60.17,
    })
    const decide = (item: string | undefined, decision: string) =>
      analyst(`/api/incidents/${incident}/items/${item}/reviews`, {
        method: 'POST',
        body: JSON.stringify({ decision }),
      })
    await decide(items[0], 'relevant')
    await decide(items[1], 'urgent')
    await decide(items[1], 'undecided')
    expect(await scene()).toMatchObject({ unreviewed: 3 })
  })

  test('coverage is returned as it was computed, and scenes and coverage leave one entry together', async () => {
    expect(await read(analyst, '/coverage')).toEqual({
      ...{ revision: 1 },
      cells: [{ fromMs: AT, toMs: AT + 60_000, lat: 60.17, lon: 24.94, sizeM: 250, submissions: 1 }],
    })
    const { rows } = await kit.database.owner.query(
      `select detail from custody.entry where incident_id = $1 and action = 'look.opened' and subject = $1`,
      [incident],
    )
    expect(rows).toEqual([{ detail: '{"page":"scenes"}' }])
  })

  test('revisions are listed the newest first; each says what it moved and from where', async () => {
    const { revisions } = await read<{ revisions: { number: number; provisional: boolean }[] }>(analyst, '/revisions')
    expect(revisions.map(({ number, provisional }) => [number, provisional])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ])
    const change = await read<{ revision: object; moved: object[] }>(analyst, '/revisions/3')
    expect(change.revision).toMatchObject({
      number: 3,
      difference: { moved: 1, farthestMs: 61_000 },
      inputDigest: 'aa',
    })
    expect(change.moved).toEqual([
      expect.objectContaining({
        ...{ item: items[0], movedMs: 61_000 },
        before: { earliest: AT - 2000, estimate: AT, latest: AT + 2000, status: 'placed' },
      }),
    ])
    expect((await analyst(`/api/incidents/${incident}/revisions/9`)).status).toBe(404)
    expect((await analyst(`/api/incidents/${incident}/revisions/x`)).status).toBe(404)
    expect((await analyst(`/api/incidents/${incident}/revisions?cursor=x`)).status).toBe(400)
  })

  test('a revision is exported as a document, after its custody entry', async () => {
    const answer = await analyst(`/api/incidents/${incident}/revisions/newest/document`)
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="timeline-in_\w+-revision-3.json"$/,
    )
    const document = (await answer.json()) as { placements: object[] }
    expect(document).toMatchObject({ format: 'firsthand-timeline-export/1', incident, revision: 3, bodies: [] })
    const { rows } = await kit.database.owner.query(
      `select detail from custody.entry where incident_id = $1 and action = 'look.exported'`,
      [incident],
    )
    expect(rows).toEqual([{ detail: '{"inputs":"aa","object":"timeline-revision","revision":3}' }])
    const head = await kit.database.owner.query('select seq as count, head from custody.chain where incident_id = $1', [
      incident,
    ])
    expect(document).toMatchObject({ custody: head.rows[0] })
    expect((await analyst(`/api/incidents/${incident}/revisions/9/document`)).status).toBe(404)
  })

  test('an officer of another incident gets none of it', async () => {
    for (const path of ['/scenes', '/coverage', '/revisions', '/revisions/3', '/revisions/3/document'])
      expect((await stranger(`/api/incidents/${incident}${path}`)).status).toBe(404)
  })
})
