import { expect, test } from 'vitest'
import { askTogether } from './commit-together.ts'

/** The test decides when each statement is answered. */
function heldAsk() {
  const asked: { readonly questions: readonly number[]; answer(): void; fail(): void }[] = []
  const ask = (questions: readonly number[]): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      asked.push({
        questions,
        answer: () => resolve(questions.map((one) => `kept ${one}`)),
        fail: () => reject(new Error('away')),
      })
    })
  return { asked, ask }
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('a single question is asked at once; later ones share the next statement, each with its own answer', async () => {
  const { asked, ask } = heldAsk()
  const commit = askTogether(ask, { lanes: 1, most: 3 })
  const answers = [1, 2, 3, 4, 5].map(commit)
  expect(asked.map(({ questions }) => questions)).toEqual([[1]])
  asked[0]?.answer()
  expect(await answers[0]).toBe('kept 1')
  await settled()
  expect(asked[1]?.questions).toEqual([2, 3, 4])
  asked[1]?.answer()
  await settled()
  asked[2]?.answer()
  expect(await Promise.all(answers)).toEqual(['kept 1', 'kept 2', 'kept 3', 'kept 4', 'kept 5'])
})

test('after a fault of a shared statement each question is asked again by itself', async () => {
  const { asked, ask } = heldAsk()
  const commit = askTogether(ask, { lanes: 1, most: 10 })
  const first = commit(0)
  const others = [1, 2].map((one) => commit(one).catch((fault: Error) => fault.message))
  asked[0]?.answer()
  await first
  await settled()
  asked[1]?.fail()
  await settled()
  expect(asked[2]?.questions).toEqual([1])
  asked[2]?.fail()
  await settled()
  asked[3]?.answer()
  expect(await Promise.all(others)).toEqual(['away', 'kept 2'])
})
