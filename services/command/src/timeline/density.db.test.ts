import type { Density } from '@firsthand/database/command/timeline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { createCountsKeeper } from './counts-keeper.ts'
import type { TimelinePage } from './timeline-routes.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const at = (minute: number) => {
  const estimate = NOON + minute * 60_000
  return { earliest: estimate - 1000, estimate, latest: estimate + 1000, status: 'placed' }
}

let kit: CommandKit
let incident: string
let ask: Ask
const items: string[] = []
beforeAll(async () => {
  kit = await openCommandKit()
  incident = await kit.addIncident()
  for (let minute = 0; minute < 6; minute += 1)
    items.push(await kit.addItem(incident, { kind: minute < 2 ? 'video' : 'image', placement: at(minute) }))
  ask = await kit.signIn(await kit.addOfficer('anna', { [incident]: 'viewer' }))
})
afterAll(() => kit.release())

const openView = async (filter: object = {}): Promise<string> => {
  const answer = await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: JSON.stringify({ filter }) })
  return ((await answer.json()) as { view: string }).view
}
const WINDOW = `from=${NOON - 60_000}&to=${NOON + 600_000}`
const density = (query: string) => ask(`/api/incidents/${incident}/timeline/density?${query}`)
const countOf = ({ lanes }: Density): number =>
  Math.round(lanes.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0))
const told = async (query: string): Promise<Density> => (await (await density(query)).json()) as Density

test('counts how many items run at which time, under a view, in the requested number of bins', async () => {
  const view = await openView()
  const all = await told(`view=${view}&${WINDOW}&bins=30`)
  expect(all.bins).toBeLessThanOrEqual(30)
  expect(countOf(all)).toBe(6)
  expect(all.lanes.map(({ kind }) => kind)).toEqual(['image', 'video'])
  expect(countOf(await told(`view=${view}&${WINDOW}&kind=video`))).toBe(2)
  expect(countOf(await told(`view=${view}&${WINDOW}&review=none&conflicts=only`))).toBe(0)
})

test('without a view there are no counts, and counts never go beyond the view', async () => {
  const view = await openView({ kind: 'video' })
  expect((await density(`view=vw_x&${WINDOW}`)).status).toBe(400)
  expect(countOf(await told(`view=${view}&${WINDOW}`))).toBe(2)
  expect(await (await density(`view=${view}&${WINDOW}&kind=image`)).json()).toMatchObject({ code: 'view-needed' })
  const colleague = await kit.signIn(await kit.addOfficer('bert', { [incident]: 'viewer' }))
  const path = `/api/incidents/${incident}/timeline/density?view=${view}&${WINDOW}`
  expect((await colleague(path)).status).toBe(403)
})

test('custody records a view’s filter for a place or a decision as requested', async () => {
  const view = await openView({ review: 'urgent', box: '60,24,61,25.5' })
  expect(countOf(await told(`view=${view}&${WINDOW}`))).toBe(0)
  const { rows } = await kit.database.owner.query(
    "select subject from custody.entry where incident_id = $1 and action = 'look.view' order by seq desc limit 1",
    [incident],
  )
  expect(rows).toEqual([{ subject: 'timeline?review=urgent&box=60,24,61,25.5' }])
})

test('a window lists the items that overlap it', async () => {
  const view = await openView()
  const window = `from=${NOON + 121_000}&to=${NOON + 179_000}`
  const answer = await ask(`/api/incidents/${incident}/timeline?view=${view}&${window}`)
  const { rows, arriving } = (await answer.json()) as TimelinePage
  expect(rows.map(({ item }) => item)).toEqual([items[2], items[3]])
  expect(arriving).toEqual([])
})

test.each([
  ...['from=1', 'from=9&to=1', 'from=x&to=1', 'from=1&to=99999999999999999', `${WINDOW}&bins=1`, `${WINDOW}&bins=x`],
  ...[
    'review=maybe',
    'box=1,2,3',
    'box=91,0,92,1',
    'box=2,0,1,1',
    'flag=A%20B',
    'rig=x',
    'submission=x',
    'scene=x',
  ].map((query) => `${WINDOW}&${query}`),
])('%s is malformed', async (query) => {
  expect((await density(`view=${await openView()}&${query}`)).status).toBe(400)
})

test('the sums are folded in the background after each change', async () => {
  const marks = async (): Promise<number> =>
    (await kit.database.owner.query<{ n: number }>('select count(*) as n from evidence.recount')).rows[0]?.n ?? -1
  expect(await marks()).toBeGreaterThan(0)
  const faults: unknown[] = []
  const keeper = createCountsKeeper({ db: kit.deps.db, onFault: (cause) => faults.push(cause) })
  keeper.poke()
  keeper.poke()
  await expect.poll(marks).toBe(0)
  await keeper.close()
  expect(faults).toEqual([])
  expect(countOf(await told(`view=${await openView()}&${WINDOW}`))).toBe(6)
})
