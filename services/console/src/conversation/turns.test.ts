import { expect, test } from 'vitest'
import type { ItemPage } from '../shared/api/types.ts'
import { turnsOf } from './turns.ts'

const AT = Date.parse('2026-11-30T21:06:00Z')
const said = (id: string, receivedAt: number, order: number | null) => ({ id, receivedAt, order })
const answered = (id: string, at: number, order: number | null) => ({ id, at, order })
const keysOf = (statements: readonly object[], replies: readonly object[]) =>
  turnsOf({ statements, conversation: { replies } } as unknown as ItemPage).map(({ key }) => key)

test('a question stands above its answer, although both have the same rounded minute', () => {
  const [words, answer] = [said('words', AT, 3), said('answer', AT + 60_000, 9)]
  const question = answered('question', AT + 19_000, 7)
  expect(keysOf([words, answer], [question])).toEqual(['words', 'question', 'answer'])
})

test('an answer of an officer stands below the words of the same minute', () => {
  expect(keysOf([said('words', AT + 60_000, 3)], [answered('reply', AT + 5_000, 4)])).toEqual(['words', 'reply'])
})

test('messages from another incident stand first, in the order of their times', () => {
  const before = [said('words', AT, null), said('later', AT + 300_000, null)]
  expect(keysOf([...before, said('here', AT + 120_000, 2)], [answered('reply', AT + 90_000, null)])).toEqual([
    ...['words', 'reply', 'later', 'here'],
  ])
})
