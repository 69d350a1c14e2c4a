import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTimelineWorld, type TimelineWorld } from '../command/counted/counted-world.test-kit.ts'
import { foldRecounts } from '../command/counted/marks.ts'
import { migrate } from './index.ts'

const NAME = '102-placed-likely-open.sql'
let world: TimelineWorld
beforeAll(async () => {
  world = await openTimelineWorld()
})
afterAll(() => world.release())

/** Takes the migration back, so that the world is as the version before left it. */
async function takeBack(): Promise<void> {
  await world.run(`
    drop trigger placement_has_present_word on evidence.placement;
    drop trigger placement_shown_has_present_word on evidence.current_placement;
    drop function evidence.present_word();
    alter table evidence.placement drop constraint placement_status_check;
    alter table evidence.placement add constraint placement_status_check check (status in ('placed', 'tentative', 'bounded'));
    create or replace function evidence.lane_of(p_kind text, p_state text) returns smallint
    language sql immutable parallel safe as $$
      select (8 * coalesce(array_position('{image,video,audio,document,archive,other}'::text[], p_kind), 6)
        + coalesce(array_position('{placed,tentative,bounded,arriving}'::text[], p_state), 3))::smallint
    $$`)
  await world.run('delete from public.firsthand_migration where name = $1', [NAME])
}

const wordsOf = async (table: string, column: string): Promise<readonly unknown[]> =>
  (await world.run(`select distinct ${column} as word from ${table} order by 1`)).map(({ word }) => word)

const SUMS = [
  ['evidence.placement', 'status'],
  ['evidence.current_placement', 'status'],
  ['evidence.counted', 'state'],
  ['evidence.density', 'status'],
  ['evidence.tally', 'state'],
] as const

const mapSums = () => world.run('select level, x, y, lane, items from evidence.map_cell order by 1, 2, 3, 4')

test('stored words become likely and open: placements, sums, differences and saved screens', async () => {
  await takeBack()
  const at = { lat: 60.17, lon: 24.94 }
  await world.addItem({ span: [1000, 2000], estimate: 1500, at })
  await world.addItem({ span: [1000, 2000], estimate: 1500, status: 'tentative', at })
  await world.addItem({ span: [1000, 9000], status: 'bounded', at })
  await foldRecounts(world.db)
  for (const [table, column] of SUMS) expect(await wordsOf(table, column)).toEqual(['bounded', 'placed', 'tentative'])
  const statuses = [
    { item: 'it_0002', from: 'placed', to: 'tentative' },
    { item: 'it_0003', from: 'tentative', to: 'bounded' },
  ]
  await world.run(`update evidence.revision set difference = $1 where number = 1`, [
    JSON.stringify({ moved: 1, settled: { restated: 2, statuses } }),
  ])
  await world.run(
    `insert into staff.saved_view (id, incident_id, officer_id, name, screen, query, sharing)
     values ('sv_1', $1, 'of_anna', 'Doubtful', 'timeline', 'kind=video&state=tentative&look=table', 'own')`,
    [world.incident],
  )
  const cells = await mapSums()
  expect(cells).not.toHaveLength(0)

  expect(await migrate({ ownerUrl: world.database.ownerUrl })).toEqual([NAME])

  for (const [table, column] of SUMS) expect(await wordsOf(table, column)).toEqual(['likely', 'open', 'placed'])
  const [revision] = await world.run('select difference from evidence.revision where number = 1')
  expect(revision?.['difference']).toEqual({
    moved: 1,
    settled: {
      restated: 2,
      statuses: [
        { item: 'it_0002', from: 'placed', to: 'likely' },
        { item: 'it_0003', from: 'likely', to: 'open' },
      ],
    },
  })
  expect(await wordsOf('staff.saved_view', 'query')).toEqual(['kind=video&state=likely&look=table'])
  expect(await mapSums()).toEqual(cells)
})

test('the flat copy is as a fold would make it, so nothing is counted twice', async () => {
  const sums = () => world.run('select level, bin, kind, status, mass, own from evidence.density order by 1, 2, 3, 4')
  const before = await sums()
  await world.run('insert into evidence.recount select incident_id, id from evidence.item')
  await foldRecounts(world.db)
  expect(await sums()).toEqual(before)
})

test('what the version before writes meanwhile is stored in the present words', async () => {
  const item = await world.addItem({ span: [1000, 2000], estimate: 1500, status: 'tentative' })
  await world.place(item, { span: [1000, 9000], status: 'bounded' })
  const stored = await world.run('select status from evidence.placement where item_id = $1 order by revision', [item])
  expect(stored).toEqual([{ status: 'likely' }, { status: 'open' }])
  expect(await world.run('select status from evidence.current_placement where item_id = $1', [item])).toEqual([
    { status: 'open' },
  ])
})
