import { expect, test } from 'vitest'
import type { WaitingPin } from '../../shared/api/types.ts'
import { restsOnOne } from './rests-on-one.ts'

const pin = (item: string, rig: string | null, apart: readonly string[] = []): WaitingPin => ({
  ...{ anchor: `an_${item}`, item, itemSeq: 1, officer: 'anna', rig, apart: [...apart] },
})

test('the pinned item and its rig rest on the pin; an item with its own pin does not, nor does another rig', () => {
  const pins = [pin('it_a', 'it_a', ['it_a', 'it_own']), pin('it_lone', null)]
  const rests = (item: string | null, rig: string | null) => restsOnOne(pins, { item, rig })
  expect(rests('it_a', 'it_a')).toBe(true)
  expect(rests('it_b', 'it_a')).toBe(true)
  expect(rests('it_own', 'it_a')).toBe(false)
  expect(rests('it_c', 'it_c')).toBe(false)
  expect(rests('it_lone', null)).toBe(true)
  // Two items without a rig do not share a time. A message without an item has no placement.
  expect(rests('it_d', null)).toBe(false)
  expect(rests(null, 'it_a')).toBe(false)
  expect(restsOnOne([], { item: 'it_a', rig: 'it_a' })).toBe(false)
})
