import { expect, test, vi } from 'vitest'
import { type Asking, createSights } from './sights.ts'

type SightAnswer = Awaited<ReturnType<NonNullable<Parameters<ReturnType<typeof createSights>['setAsk']>[0]>>>[number]

const FIELD = btoa('x'.repeat(16 * 9 * 3))
const items = Array.from({ length: 150 }, (_, n) => `it_${n}`)

/** A fake service that gives the answers set by the test. */
function serviceOf(state: (item: string) => SightAnswer['state']) {
  const asked: Asking[] = []
  const ask = async (asking: Asking): Promise<SightAnswer[]> => {
    asked.push(asking)
    const told = (item: string, field: string | null): SightAnswer => ({ item, state: state(item), field })
    return [...asking.wanted.map((item) => told(item, FIELD)), ...asking.known.map((item) => told(item, null))]
  }
  return { asked, ask }
}

test('a screen of many tiles is requested in batches, each item once, and its colours only once', async () => {
  const { asked, ask } = serviceOf(() => 'covered')
  const sights = createSights()
  const release = items.map((item) => sights.want(item))
  expect(sights.get('it_0').state).toBeUndefined()
  sights.setAsk(ask)
  await vi.waitFor(() => expect(items.every((item) => sights.get(item).field?.length === 432)).toBe(true))
  expect(asked.map(({ wanted, known }) => [wanted.length, known.length])).toEqual([
    ...[
      [100, 0],
      [50, 0],
    ],
  ])
  for (const leave of release) leave()
  // When the item is shown again, it stays covered until the service has given its present state. The blurred colours
  // of its cover are kept and not requested again.
  expect(sights.get('it_0')).toMatchObject({ state: undefined, field: { length: 432 } })
  sights.want('it_0')
  await vi.waitFor(() => expect(sights.get('it_0').state).toBe('covered'))
  expect(asked.at(-1)).toEqual({ wanted: [], known: ['it_0'] })
  sights.close()
})

test('covering an item again increases its turn, so that no opened picture of it stays open', async () => {
  let state: SightAnswer['state'] = 'cleared'
  const sights = createSights()
  sights.setAsk(serviceOf(() => state).ask)
  sights.want('it_0')
  await vi.waitFor(() => expect(sights.get('it_0').state).toBe('cleared'))
  const turns = [sights.get('it_0').turn]
  for (const next of ['covered', 'cleared', 'withheld'] as const) {
    state = next
    sights.again()
    await vi.waitFor(() => expect(sights.get('it_0').state).toBe(next), 4000)
    turns.push(sights.get('it_0').turn)
  }
  expect(turns).toEqual([0, 1, 1, 2])
  expect(sights.get('it_0').field).toBeUndefined()
  sights.close()
})

test('if the service does not answer, all items stay covered and the request is repeated', async () => {
  const { ask } = serviceOf(() => 'cleared')
  const sights = createSights()
  let failed = 0
  sights.want('it_0')
  sights.setAsk(async () => {
    failed += 1
    throw new Error('no line')
  })
  await vi.waitFor(() => expect(failed).toBe(1))
  expect(sights.get('it_0').state).toBeUndefined()
  sights.setAsk(ask)
  await vi.waitFor(() => expect(sights.get('it_0').state).toBe('cleared'), 4000)
  sights.close()
})
