import { describe, expect, test } from 'vitest'
import type { Conflict, Reason } from '../api/types.ts'
import { conflictGroups, reasonSentence } from './reasons.ts'
import { atStart, within } from './sentence.ts'
import { sourceWords } from './sources.ts'

const AT = Date.UTC(2026, 5, 1, 9)
const reason = (code: string, source: string): Reason => ({ code, source, share: 1, values: { at: AT } })
const SOURCES = new Map([
  ...[
    ['a', 'exif.DateTimeOriginal+place'],
    ['b', 'witness.words'],
    ['c', 'witness.words'],
    ['d', 'xmp.Odd'],
  ],
] as const)
const differs = (other: string, byMs: number, code = 'conflict.disagrees'): Conflict => ({
  ...{ code, claims: ['a', other], byMs },
})

describe('what disagrees', () => {
  test('is one line where one source says the same twice, with the count', () => {
    const [line] = conflictGroups([differs('b', -7_200_000), differs('c', -7_200_000)], SOURCES)
    expect(line).toEqual({
      claims: ['a', 'b', 'c'],
      sentence:
        "The witness's own words (2 readings) say 2 hours earlier than the camera's own clock (EXIF DateTimeOriginal), time zone from where it was taken.",
    })
    expect(conflictGroups([differs('b', -7_200_000), differs('c', 3_600_000)], SOURCES)).toHaveLength(2)
  })

  test('is no reading that nobody meant', () => {
    expect(conflictGroups([differs('b', 43_200_000, 'reading.start')], SOURCES)).toEqual([])
  })
})

test('several words say, one clock says', () => {
  expect(reasonSentence(reason('claim.start', 'witness.words'), 'UTC')).toContain("The witness's own words say 1 Jun")
  expect(reasonSentence(reason('agrees.start', 'witness.words'), 'UTC')).toContain('words agree:')
  expect(reasonSentence(reason('claim.start', 'witness.when'), 'UTC')).toContain("The witness's answer to when says")
})

test('a label is the same at the beginning of a sentence and inside it', () => {
  expect(within(sourceWords('exif.Odd'))).toBe('EXIF Odd')
  expect(within('The file name')).toBe('the file name')
  expect(atStart(within('The file name'))).toBe('The file name')
  for (const source of ['exif.DateTimeOriginal+place', 'mp4.CreateDate+place', 'xmp.New+place'])
    expect(sourceWords(source)).toMatch(/[^+]*, time zone from where it was taken$/)
})
