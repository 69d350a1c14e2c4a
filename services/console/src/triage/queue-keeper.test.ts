import { expect, test } from 'vitest'
import { createQueueKeeper, type QueueRequest, type QueueState } from './queue-keeper.ts'

interface Held {
  readonly item: string
}

/** A fake service: each request stays open until the test answers it. */
function openQueue() {
  const asked: {
    readonly request: QueueRequest
    readonly answer: (...items: string[]) => void
    readonly fail: () => void
  }[] = []
  const states: QueueState<Held>[] = []
  const keeper = createQueueKeeper<Held>({
    take: (request) =>
      new Promise((resolve, reject) => {
        asked.push({
          request,
          answer: (...items) => resolve(items.map((item) => ({ item }))),
          fail: () => reject(new TypeError('nothing answers')),
        })
      }),
    tell: (state) => states.push(state),
  })
  const at = (n: number) => asked[n] ?? expect.fail(`question ${n} was not asked`)
  const answer = async (n: number, ...items: string[]) => {
    at(n).answer(...items)
    await settle()
  }
  const fail = async (n: number) => {
    at(n).fail()
    await settle()
  }
  const now = () => states.at(-1) ?? expect.fail('nothing was told')
  const items = () => now().items.map(({ item }) => item)
  return { keeper, asked, at, answer, fail, now, items, states }
}

/** All consequences of an answer happen within one turn of the event loop. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

test('requests never overlap: one made meanwhile is sent after the answer, once for all callers', async () => {
  const { keeper, asked, answer, items } = openQueue()
  keeper.refill()
  keeper.refill()
  keeper.refill({ putOffToo: true })
  expect(asked.length).toBe(1)
  await answer(0, 'a', 'b', 'c')
  expect(asked.map(({ request }) => request.putOffToo === true)).toEqual([false, true])
  // The shown item stays first, in whatever order the service returns the items.
  await answer(1, 'c', 'b', 'a')
  expect(items()).toEqual(['a', 'b', 'c'])
  expect(asked.length).toBe(2)
})

test('a decided item stays away, even if an older answer still contains it', async () => {
  const { keeper, answer, items } = openQueue()
  keeper.refill()
  await answer(0, 'a', 'b', 'c')
  keeper.refill()
  keeper.advance('a', false)
  await answer(1, 'a', 'b', 'c')
  expect(items()).toEqual(['b', 'c'])
})

test('the queue is empty only after two answers in a row, and never while a decision is in flight', async () => {
  const { keeper, asked, answer, now } = openQueue()
  keeper.refill()
  await answer(0, 'a')
  keeper.advance('a', false)
  expect(now()).toMatchObject({ items: [], state: 'asking' })
  keeper.refill()
  // The service does not know of the decision yet, so its answer does not tell what waits.
  await answer(1, 'a')
  expect(now().state).toBe('asking')
  expect(asked.length).toBe(2)
  keeper.settled('a')
  keeper.refill()
  await answer(2)
  expect(now().state).toBe('asking')
  await answer(3)
  expect(now()).toMatchObject({ items: [], state: 'ready' })
  expect(asked.length).toBe(4)
})

test('an empty answer followed by an item, or a lost request, is no empty queue', async () => {
  const { keeper, answer, fail, now, items, states } = openQueue()
  keeper.refill()
  await answer(0)
  await fail(1)
  expect(now().state).toBe('failed')
  keeper.refill()
  await answer(2)
  expect(now().state).toBe('asking')
  await answer(3, 'a')
  expect(items()).toEqual(['a'])
  expect(states.some((state) => state.state === 'ready' && state.items.length === 0)).toBe(false)
})

test('an item that stays leased to this page after a refused decision does not keep the page waiting for ever', async () => {
  const { keeper, answer, now } = openQueue()
  keeper.refill()
  await answer(0, 'a')
  keeper.advance('a', false)
  keeper.settled('a')
  keeper.refill()
  await answer(1, 'a')
  await answer(2, 'a')
  expect(now()).toMatchObject({ items: [], state: 'ready' })
})

test('an undone item comes first because it was requested by name, and counts as known until it is decided on', async () => {
  const { keeper, answer, now, items } = openQueue()
  keeper.refill()
  await answer(0, 'a', 'b')
  keeper.advance('a', false)
  keeper.settled('a')
  keeper.refill({ first: 'a' })
  expect(now().awaited).toBe('a')
  await answer(1, 'b', 'c', 'a')
  expect(items()).toEqual(['a', 'b', 'c'])
  expect(now()).toMatchObject({ awaited: undefined, named: 'a', hasLost: false })
  keeper.advance('a', false)
  expect(now().named).toBeUndefined()
})

test('an item that went to another officer while it was shown is reported as lost', async () => {
  const { keeper, answer, now } = openQueue()
  keeper.refill()
  await answer(0, 'a', 'b')
  keeper.refill()
  await answer(1, 'b', 'c')
  expect(now()).toMatchObject({ items: [{ item: 'b' }, { item: 'c' }], hasLost: true })
  keeper.advance('b', false)
  expect(now().hasLost).toBe(false)
})

test('after a group decision nothing is shown until the service knows what is left, and no older answer counts', async () => {
  const { keeper, asked, answer, now, items } = openQueue()
  keeper.refill()
  await answer(0, 'a', 'b', 'c')
  keeper.refill()
  keeper.advance('a', true)
  expect(now()).toMatchObject({ items: [], state: 'asking' })
  await answer(1, 'a', 'b', 'c')
  expect(items()).toEqual([])
  keeper.refill()
  expect(asked.length).toBe(2)
  keeper.settled('a')
  keeper.refill()
  await answer(2, 'c', 'd')
  expect(items()).toEqual(['c', 'd'])
  expect(now()).toMatchObject({ state: 'ready', hasLost: false })
})

test('a page that was left sends no more requests, and knows when no lease can be granted any more', async () => {
  const { keeper, asked, answer } = openQueue()
  keeper.refill()
  keeper.refill()
  const stopped = keeper.stop()
  await answer(0, 'a')
  await stopped
  expect(asked.length).toBe(1)
})
