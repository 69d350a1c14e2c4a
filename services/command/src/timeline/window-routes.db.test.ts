import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'

const NOON = Date.UTC(2026, 5, 1, 12)
const MINUTE = 60_000
const at = (minute: number) => {
  const estimate = NOON + minute * MINUTE + 30_000
  return { earliest: estimate - 1000, estimate, latest: estimate + 1000, status: 'placed' }
}

let kit: CommandKit
let incident: string
let ask: Ask
const items: string[] = []
beforeAll(async () => {
  kit = await openCommandKit()
  incident = await kit.addIncident()
  for (const [n, minute] of [0, 1, 1, 1, 5].entries())
    items.push(await kit.addItem(incident, { kind: n === 4 ? 'video' : 'image', placement: at(minute) }))
  ask = await kit.signIn(await kit.addOfficer('anna', { [incident]: 'viewer' }))
})
afterAll(() => kit.release())

const openView = async (filter: object = {}): Promise<string> => {
  const answer = await ask(`/api/incidents/${incident}/views`, { method: 'POST', body: JSON.stringify({ filter }) })
  return ((await answer.json()) as { view: string }).view
}
const get = (path: string) => ask(`/api/incidents/${incident}/timeline/${path}`)
const told = async (path: string): Promise<unknown> => (await get(path)).json()
const WINDOW = `from=${NOON}&to=${NOON + 10 * MINUTE}`

test('a window returns its items, and how many of each kind overlap it', async () => {
  const view = await openView()
  expect(await told(`window?view=${view}&${WINDOW}&limit=2`)).toMatchObject({
    ...{ rows: [{ item: items[0] }, {}], overlap: { image: 4, video: 1 }, hasMore: false },
  })
})

test('the extent returns counts, ends, the chosen time, and the change number from which to listen', async () => {
  const view = await openView()
  expect(await told(`extent?view=${view}`)).toMatchObject({
    ...{ placed: 5, arriving: 0, inWindow: null, low: NOON + 30_000, high: NOON + 5.5 * MINUTE },
    change: expect.any(Number),
  })
  expect(await told(`extent?view=${view}&from=${NOON + 4 * MINUTE}&to=${NOON + 9 * MINUTE}`)).toMatchObject({
    inWindow: 1,
  })
  expect(await told(`extent?view=${view}&kind=video`)).toMatchObject({ placed: 1 })
})

test('returns the busiest minute, or null if there is none', async () => {
  const view = await openView()
  const from = NOON + MINUTE
  expect(await told(`busiest?view=${view}&${WINDOW}`)).toEqual({ minute: { from, to: from + MINUTE - 1, items: 3 } })
  expect(await told(`busiest?view=${view}&${WINDOW}&kind=audio`)).toEqual({ minute: null })
})

test('none of these routes returns more than the view in custody allows', async () => {
  const view = await openView({ kind: 'video' })
  expect(await told(`window?view=${view}&${WINDOW}`)).toMatchObject({
    rows: [{ item: items[4] }],
    overlap: { video: 1 },
  })
  expect(await told(`extent?view=${view}`)).toMatchObject({ placed: 1 })
  for (const path of ['window', 'extent', 'busiest'])
    expect(await told(`${path}?view=${view}&${WINDOW}&kind=image`)).toMatchObject({ code: 'view-needed' })
  const colleague = await kit.signIn(await kit.addOfficer('bert', { [incident]: 'viewer' }))
  for (const path of ['window', 'extent', 'busiest', 'groups'])
    expect((await colleague(`/api/incidents/${incident}/timeline/${path}?view=${view}&${WINDOW}&by=rig`)).status).toBe(
      403,
    )
})

test.each(['window', 'busiest', 'groups?by=kind', 'groups'])(
  '%s without a window, or without a grouping, is malformed',
  async (path) => {
    const view = await openView()
    const query = `${path.includes('?') ? '&' : '?'}view=${view}`
    expect((await get(`${path}${query}`)).status).toBe(400)
  },
)
