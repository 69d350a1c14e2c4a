import { expect, test } from 'vitest'
import type { WaitingPin } from '../../shared/api/types.ts'
import { restsOnOne } from './rests-on-one.ts'

const pin = (item: string, rig: string | null, apart: readonly string[] = []): WaitingPin => ({
  ...{ anchor: `an_${item}`, item, itemSeq: 1, officer: 'anna', rig, apart: [...apart] },
})

test('what was pinned rests on it, and its rig; not what is pinned by itself, nor another rig', () => {
  const pins = [pin('it_a', 'it_a', ['it_a', 'it_own']), pin('it_lone', null)]
  const rests = (item: string | null, rig: string | null) => restsOnOne(pins, { item, rig })
  expect(rests('it_a', 'it_a')).toBe(true)
  expect(rests('it_b', 'it_a')).toBe(true)
  expect(rests('it_own', 'it_a')).toBe(false)
  expect(rests('it_c', 'it_c')).toBe(false)
  expect(rests('it_lone', null)).toBe(true)
  // Two items without a rig are not tied to each other; a message without an item has no item's time.
  expect(rests('it_d', null)).toBe(false)
  expect(rests(null, 'it_a')).toBe(false)
  expect(restsOnOne([], { item: 'it_a', rig: 'it_a' })).toBe(false)
})
