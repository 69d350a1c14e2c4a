import { expect, test } from 'vitest'
import { type ByteBudget, createByteBudget, type PressureMember } from './byte-budget.ts'

function join(budget: ByteBudget, name: string, asked: string[], yields: PressureMember['yields'] = 'early') {
  const member = {
    loose: 0,
    yields,
    flush() {
      asked.push(name)
      budget.markInFlight(member.loose)
      if (yields === 'last') budget.release(member.loose)
      member.loose = 0
    },
  }
  const leave = budget.onPressure(member)
  const take = (bytes: number): void => {
    member.loose += bytes
    budget.addLoose(bytes)
  }
  return { take, leave }
}

test('at half the limit the fullest members flush, and only as many as needed', () => {
  const budget = createByteBudget(1000)
  const asked: string[] = []
  const [small, large, middle] = ['small', 'large', 'middle'].map((name) => join(budget, name, asked))
  small?.take(50)
  middle?.take(150)
  large?.take(300)
  expect(asked).toEqual([])
  small?.take(1)
  expect(asked).toEqual(['large'])
  // Bytes in flight are held until they are durable.
  expect(budget.held).toBe(501)
})

test('over the limit readers wait until there is room, and bytes that wait for a digest are dropped', async () => {
  const budget = createByteBudget(100)
  const asked: string[] = []
  const checked = join(budget, 'checked', asked, 'last')
  checked.take(60)
  expect([budget.isTight, budget.isOverLimit, asked]).toEqual([false, false, []])
  const plain = join(budget, 'plain', asked)
  plain.take(40)
  expect([budget.isTight, budget.isOverLimit, asked]).toEqual([true, false, ['plain']])
  plain.take(10)
  expect([budget.held, budget.isOverLimit, asked]).toEqual([50, false, ['plain', 'checked']])
  budget.hold(60)
  let hasRoom = false
  const waiting = budget.room().then(() => {
    hasRoom = true
  })
  await Promise.resolve()
  expect([budget.isOverLimit, hasRoom]).toEqual([true, false])
  budget.release(40)
  await waiting
  expect(hasRoom).toBe(true)
})

test('bytes that could not be flushed for a while do not keep others from being flushed later', () => {
  const budget = createByteBudget(100)
  const asked: string[] = []
  const checked = join(budget, 'checked', asked, 'last')
  checked.take(99)
  checked.take(2)
  expect([budget.held, asked]).toEqual([0, ['checked']])
  const plain = join(budget, 'plain', asked)
  for (let n = 0; n < 6; n += 1) plain.take(10)
  expect(asked).toEqual(['checked', 'plain'])
})

test('a member that left is not asked to flush', () => {
  const budget = createByteBudget(100)
  const asked: string[] = []
  join(budget, 'gone', asked).leave()
  budget.addLoose(200)
  expect(asked).toEqual([])
})
