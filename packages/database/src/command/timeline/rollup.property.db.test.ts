import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawRuns } from '../../../../domain/src/law-runs.test-kit.ts'
import { openTimelineWorld, type TimelineWorld } from '../counted/counted-world.test-kit.ts'
import { foldRecounts } from '../counted/marks.ts'
import { summarise } from '../overview/summary.ts'
import { readDensity } from './density.ts'

let world: TimelineWorld
beforeAll(async () => {
  world = await openTimelineWorld()
})
afterAll(() => world.release())

const NOON = Date.UTC(2026, 5, 1, 12)
const KINDS = ['image', 'video', 'audio']
const WIDTHS = [0, 1, 999, 64_000, 3_600_000, 86_400_000, 30 * 365 * 86_400_000]

const span = fc
  .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.constantFrom(...WIDTHS), fc.integer({ min: 0, max: 5000 }))
  .map(([from, width, more]) => [NOON + from - width, NOON + from + more] as const)
const which = fc.nat({ max: 30 })
const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), kind: fc.constantFrom(...KINDS), submission: fc.nat({ max: 4 }) }),
  fc.record({ do: fc.constant('place' as const), which, span, isPoint: fc.boolean() }),
  fc.record({ do: fc.constant('place' as const), which, span, isPoint: fc.boolean() }),
  fc.record({
    do: fc.constant('hide' as const),
    which,
    hidden: fc.constantFrom('withdrawn', 'superseded', 'moved', null),
  }),
  fc.record({ do: fc.constant('fold' as const), which, into: fc.option(which) }),
  fc.record({
    do: fc.constant('kind' as const),
    which,
    kind: fc.constantFrom(...KINDS),
    stage: fc.constantFrom('ready', 'failed'),
  }),
  fc.record({ do: fc.constant('review' as const), which, decision: fc.constantFrom('urgent', 'relevant') }),
  fc.record({ do: fc.constant('unplace' as const), which }),
  fc.record({ do: fc.constant('recount' as const), most: fc.integer({ min: 1, max: 5 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(one: Step, items: string[], incident: string): Promise<void> {
  if (one.do === 'recount') await foldRecounts(world.db, { batch: one.most })
  else if (one.do === 'add')
    items.push(await world.addItem({ kind: one.kind, submission: `su_${incident}_${one.submission}` }, incident))
  else {
    const item = items[one.which % Math.max(1, items.length)]
    if (item !== undefined) await change(one, item, items)
  }
}

async function change(one: Exclude<Step, { do: 'recount' | 'add' }>, item: string, items: readonly string[]) {
  switch (one.do) {
    case 'place': {
      const middle = Math.floor((one.span[0] + one.span[1]) / 2)
      return world.place(item, { span: one.span, ...(one.isPoint ? { estimate: middle } : {}) })
    }
    case 'hide':
      return world.run('update evidence.card set hidden = $2 where item_id = $1', [item, one.hidden])
    case 'fold': {
      const into = one.into === null ? item : items[one.into % items.length]
      return world.run('update evidence.card set folded_into = nullif($2, item_id) where item_id = $1', [item, into])
    }
    case 'kind':
      return world.run('update evidence.card set kind = $2, stage = $3 where item_id = $1', [item, one.kind, one.stage])
    case 'review':
      return world.review(item, one.decision)
    default:
      return world.run('delete from evidence.current_placement where item_id = $1', [item])
  }
}

/**
 * What the stored sums (evidence.density, the pyramid) must contain, computed anew from cards and placements, cell by
 * cell.
 */
const RECOUNT = `select d.level, d.bin, c.kind, p.status, sum(d.mass)::bigint as mass, sum(d.own)::bigint as own
  from evidence.card c join evidence.current_placement p on p.item_id = c.item_id
  cross join lateral evidence.density_cells(p.earliest, p.latest, evidence.density_level(p.earliest, p.latest)) d
  where c.incident_id = $1 and c.hidden is null and c.folded_into is null group by 1, 2, 3, 4 order by 1, 2, 3, 4`
const KEPT = `select level, bin, kind, status, mass, own from evidence.density where incident_id = $1 order by 1, 2, 3, 4`

const TALLY = `select count(*) filter (where c.folded_into is null) as total,
    coalesce(sum(i.bytes) filter (where c.folded_into is null), 0)::bigint as bytes, count(distinct i.submission_id) as submissions,
    count(*) filter (where c.folded_into is null and not exists (select from evidence.review r where r.item_id = i.id)) as unreviewed
  from evidence.card c join evidence.item i on i.id = c.item_id where c.incident_id = $1 and c.hidden is null`

let worlds = 0

test('after any history, the pyramid equals a recount, and answers do not depend on how much is folded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      worlds += 1
      const incident = `in_p${worlds}`
      await world.addIncident(incident)
      const items: string[] = []
      for (const one of steps) await take(one, items, incident)
      const windows = [10_000, 3_600_000, 9e11].map((half) => ({ from: NOON - half, to: NOON + half }))
      const told = (): Promise<readonly unknown[]> =>
        Promise.all([
          ...windows.map((window) => readDensity(world.db, { incident, filter: {}, bins: 100, ...window })),
          ...windows.map((window) =>
            readDensity(world.db, { incident, filter: { stage: 'ready' }, bins: 100, ...window }),
          ),
          summarise(world.db, incident),
        ])
      const before = await told()
      await foldRecounts(world.db)
      expect(await told()).toEqual(before)
      expect(await world.run(KEPT, [incident])).toEqual(await world.run(RECOUNT, [incident]))
      expect([await summarise(world.db, incident)]).toMatchObject(await world.run(TALLY, [incident]))
      const [ground] = await world.run('select count(*) as n from evidence.recount')
      expect(ground).toEqual({ n: 0 })
    }),
    { numRuns: lawRuns(60) },
  )
})

test('one pass over the items gives the same answer as the pyramid, at every zoom', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ span, isPoint: fc.boolean(), kind: fc.constantFrom(...KINDS) }), {
        minLength: 1,
        maxLength: 15,
      }),
      fc.integer({ min: -200_000, max: 200_000 }),
      fc.constantFrom(1, 5000, 100_000, 86_400_000, 9e11),
      async (places, at, width) => {
        worlds += 1
        const incident = `in_p${worlds}`
        await world.addIncident(incident)
        for (const {
          span: [earliest, latest],
          isPoint,
          kind,
        } of places)
          await world.addItem({ kind, span: [earliest, latest], ...(isPoint ? { estimate: latest } : {}) }, incident)
        await foldRecounts(world.db)
        const query = { incident, from: NOON + at, to: NOON + at + width, bins: 200 }
        const summed = await readDensity(world.db, { ...query, filter: {} })
        // A filter by stage and review cannot be answered from stored sums, so this answer comes from reading all
        // items. It must be the same.
        const passed = await readDensity(world.db, { ...query, filter: { stage: 'ready', review: 'none' } })
        const flat = (density: typeof summed) =>
          Object.fromEntries(
            density.lanes.flatMap(({ kind, state, counts }) =>
              counts.flatMap((count, bin) => (count < 0.002 ? [] : [[`${kind} ${state} ${bin}`, count]])),
            ),
          )
        const [one, other] = [flat(summed), flat(passed)]
        // The two answers may differ a little. Each is rounded to thousandths. And the sums spread an interval that is
        // wider than 64 bins evenly within bins of its own level, which are wider than the requested ones.
        const wide = places.filter(({ span: [earliest, latest] }) => latest - earliest >= 63 * summed.binMs).length
        for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
          expect(Math.abs(Number(one[key] ?? 0.002) - Number(other[key] ?? 0.002))).toBeLessThan(0.0025 + wide / 64)
      },
    ),
    { numRuns: lawRuns(40) },
  )
})

test('what commits during another fold is folded in the end, exactly once', async () => {
  const incident = 'in_busy'
  await world.addIncident(incident)
  const items = await Promise.all(
    Array.from({ length: 40 }, () => world.addItem({ span: [NOON, NOON + 5000], estimate: NOON }, incident)),
  )
  let isDone = false
  const fold = async (): Promise<void> => {
    while (!isDone) await foldRecounts(world.db, { batch: 3 })
  }
  const folding = [fold(), fold()]
  await Promise.all(
    items.map(async (item, n) => {
      await world.run('update evidence.card set hidden = $2 where item_id = $1', [item, n % 3 === 0 ? 'moved' : null])
      await world.place(item, { span: [NOON + n * 1000, NOON + n * 1000], estimate: NOON + n * 1000 })
    }),
  )
  isDone = true
  await Promise.all(folding)
  await foldRecounts(world.db)
  expect(await world.run(KEPT, [incident])).toEqual(await world.run(RECOUNT, [incident]))
})
