// An officer pins a time, a span and a link through the officers' door. The worker solves again, the page says why, and
// the export replays to the same result, with and without the pins.
import { createReconstructDoor } from '@firsthand/database/reconstruct'
import { createLogger } from '@firsthand/runtime'
import { parseExport } from '@firsthand/timeline/replay'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replayExport } from '../../../infra/ops/src/timeline/replay-export.ts'
import { solveWithoutAnchors } from '../../../infra/ops/src/timeline/without-anchors.ts'
import { type Ask, type CommandKit, openCommandKit } from '../../../services/command/src/command.test-kit.ts'
import { reconstructIncident } from '../../../workers/reconstruct/src/reconstruct-incident.ts'
import { createSolveDesk } from '../../../workers/reconstruct/src/solve/solve-desk.ts'

const MINUTE = 60_000
const AT = Math.floor(Date.now() / 3_600_000) * 3_600_000 - 6 * 3_600_000
const REASON = 'the clock of the traffic camera is in the picture'

describe('what officers pin', () => {
  let kit: CommandKit
  let incident: string
  let item: string
  let other: string
  let ask: Ask
  let solve: (mode?: 'settle') => Promise<unknown>

  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    const film = { kind: 'video', mediaType: 'video/mp4', durationMs: 20_000 }
    const clock = (atMs: number) => [{ source: 'quicktime.CreationDate', raw: 'made', atMs, trust: 75 }]
    item = await kit.addItem(incident, { ...film, claims: clock(AT) })
    other = await kit.addItem(incident, film)
    ask = await kit.signIn(await kit.addOfficer('anna', { [incident]: 'commander' }))
    const desk = createSolveDesk({ worlds: 2, items: 1000 })
    const solver = {
      from: async (id: string) => desk.from(id),
      solve: async (request: Parameters<typeof desk.solve>[0]) => desk.solve(request),
      stored: async (id: string) => desk.stored(id),
      drop: async (id: string) => desk.drop(id),
      close: async () => undefined,
    }
    const door = createReconstructDoor(kit.database.poolOf('reconstruct'))
    const log = createLogger({ process: 'reconstruct', write: () => undefined })
    solve = (mode) => reconstructIncident({ door, solver, log }, incident, ...(mode ? ([mode] as const) : []))
    await solve()
    await solve('settle')
  })
  afterAll(() => kit.release())

  const post = async (path: string, body: object) => {
    const answer = await ask(`/api/incidents/${incident}${path}`, { method: 'POST', body: JSON.stringify(body) })
    expect(answer.status).toBe(201)
    return (await answer.json()) as { anchor: string }
  }
  interface Page {
    readonly item: {
      readonly placement: {
        readonly earliest: number
        readonly estimate: number | null
        readonly latest: number
        readonly status: string
        readonly grade: string
        readonly rig: string | null
        readonly lat: number | null
        readonly provisional: boolean
      }
    }
    readonly time: { readonly why: { readonly summary: string; readonly sentences: readonly { text: string }[] } }
  }
  const page = async (id: string) => (await (await ask(`/api/incidents/${incident}/items/${id}`)).json()) as Page
  const solved = async (id: string) => {
    await solve()
    const first = await page(id)
    await solve('settle')
    const settled = await page(id)
    expect([first.item.placement.provisional, settled.item.placement.provisional]).toEqual([true, false])
    return settled
  }

  test('a pinned instant holds against the phone’s own clock, within seconds', async () => {
    expect((await page(item)).item.placement.estimate).toBeGreaterThan(AT - 5000)
    await post(`/items/${item}/anchors`, { time: { at: AT - 12 * MINUTE }, source: 'cctv', reason: REASON })
    const { item: pinned, time } = await solved(item)
    expect(Math.abs((pinned.placement.estimate ?? 0) - (AT - 12 * MINUTE))).toBeLessThan(500)
    expect(pinned.placement.latest - pinned.placement.earliest).toBeLessThanOrEqual(10_000)
    expect(pinned.placement.status).toBe('placed')
    expect(time.why.sentences.map(({ text }) => text).join(' ')).toContain('officer')
  })

  test('a film without any time is placed by the officer’s link, and no longer placed when the link is taken back', async () => {
    expect((await page(other)).item.placement.estimate).toBeNull()
    const { anchor } = await post(`/items/${item}/links`, {
      other,
      offsetMs: 4321,
      withinMs: 100,
      reason: 'the same bang',
    })
    const linked = await solved(other)
    expect(Math.abs((linked.item.placement.estimate ?? 0) - (AT - 12 * MINUTE + 4321))).toBeLessThan(1000)
    expect(linked.item.placement.rig).toBe([item, other].sort()[0])
    await post(`/anchors/${anchor}/recall`, { reason: 'it was another bang' })
    const alone = await solved(other)
    expect([alone.item.placement.estimate, alone.item.placement.rig]).toEqual([null, null])
  })

  test('a pinned span is the interval, and a pinned place is the place', async () => {
    const span = { from: AT - 40 * MINUTE, to: AT - 10 * MINUTE }
    await post(`/items/${other}/anchors`, { time: span, source: 'call-log', reason: REASON })
    await post(`/items/${other}/anchors`, {
      place: { lat: 60.17, lon: 24.94, radiusM: 40 },
      source: 'other',
      reason: REASON,
    })
    const { placement } = (await solved(other)).item
    expect(placement.lat).toBe(60.17)
    expect(placement.grade).toBe('anchor')
    // The placement is as wide as the officer stated: a clock's own uncertainty is not added to a span of half an hour.
    expect(Math.abs(placement.earliest - span.from)).toBeLessThanOrEqual(1)
    expect(Math.abs(placement.latest - span.to)).toBeLessThanOrEqual(1)
  })

  test('a replayed export gives the same revision; without the pins it gives another', async () => {
    const answer = await ask(`/api/incidents/${incident}/revisions/newest/document`)
    const parsed = parseExport(await answer.json())
    if (!parsed.ok) throw new Error(parsed.error.at)
    const { verdict } = replayExport(parsed.value)
    expect(verdict).toMatchObject({ isSame: true, otherwise: [], placements: 2 })
    const without = solveWithoutAnchors(parsed.value, '0'.repeat(64))
    expect(without.anchors.map(({ item: id }) => id).sort()).toEqual([item, other, other].sort())
    expect(without.moved.map(({ item: id }) => id).sort()).toEqual([item, other].sort())
  })
})
