import { expect, test } from 'vitest'
import type { Arrival } from '../shared/api/types.ts'
import { progressWords, senderWords, shareWords } from './arrival-words.ts'

const arrival = {
  ...{ id: 'up_a', hasItemId: false, submission: 'su_abcdefgh', number: 1, length: 10, share: 35, still: 'none' },
  ...{ progress: 'moving', quietMinutes: 9, ageMinutes: 12, partialItem: null, total: 1 },
} as const satisfies Arrival

test('the progress of a file is worded in minutes, because intake keeps nothing finer', () => {
  const words = (['moving', 'standing-still', 'being-kept', 'expired'] as const).map((progress) =>
    progressWords({ ...arrival, progress }),
  )
  expect(words).toEqual(['arriving for 12 min', 'stands still since 9 min', 'all here, being kept', 'stopped for good'])
  expect(progressWords({ ...arrival, ageMinutes: 0 })).toBe('just begun')
})

test('an unknown share is called unknown, and a sender is four letters of a random id', () => {
  expect([shareWords(arrival), shareWords({ ...arrival, share: null }), senderWords(arrival)]).toEqual([
    '35 %',
    'size unknown',
    'abcd',
  ])
})
