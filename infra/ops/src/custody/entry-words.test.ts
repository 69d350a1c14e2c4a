import { ACTIONS } from '@firsthand/custody'
import { expect, test } from 'vitest'
import { actionWords } from './action-words.ts'
import { entryText } from './entry-words.ts'

const textOfEntry = (actor: string, at: number): string =>
  entryText({
    ...{ seq: 7, at, actor, actorName: null, action: 'item.preserved', subject: 'it_a', subjectName: null },
    ...{ detail: '{}', hash: 'ab'.repeat(32) },
  })

test('an entry by a process is shown to the minute, one by a person to the second', () => {
  const at = Date.UTC(2026, 10, 25, 15, 20, 29)
  expect(textOfEntry('worker:preserve', at)).toBe(
    '#7  by 2026-11-25 15:21Z  worker:preserve: kept as received  about it_a  ababababab',
  )
  expect(textOfEntry('command', Date.UTC(2026, 10, 25, 15, 21))).toContain('#7  by 2026-11-25 15:21Z  command')
  expect(textOfEntry('of_a', at)).toContain('#7  2026-11-25 15:20:29Z  of_a')
  expect(textOfEntry('ops:anna', at)).toContain('#7  2026-11-25 15:20:29Z  ops:anna')
})

test('every action is shown in words, and an unknown one by its own name', () => {
  for (const action of ACTIONS) expect(actionWords(action)).toMatch(/^[a-z’ ]+\b/i)
  expect(actionWords('toString')).toBeUndefined()
})
