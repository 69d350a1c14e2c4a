import { useCallback } from 'react'
import { answerOf, api, inBackground } from '../../shared/api/client.ts'
import type { WaitingPin } from '../../shared/api/types.ts'
import { useFresh } from '../../shared/live/use-fresh.ts'

/** The fields of a row that its time depends on. */
export interface PlacedRow {
  readonly item: string | null
  readonly rig: string | null
}

/** Whether the time of a row rests on a pin without confirmation by a second officer. */
export type RestsOnOne = (row: PlacedRow) => boolean

/**
 * True if a pin that still waits for a second officer is on this item, or on another item of its rig. A pin on another
 * item does not matter if this item has a pinned time of its own (`apart`).
 */
export const restsOnOne = (pins: readonly WaitingPin[], { item, rig }: PlacedRow): boolean =>
  item !== null &&
  pins.some((pin) => pin.item === item || (rig !== null && pin.rig === rig && !pin.apart.includes(item)))

const NONE: readonly WaitingPin[] = []
const EVERY_MS = 2000

/**
 * For a list: one query for all of its rows, refetched after changes. Returns the same function until an answer
 * differs.
 */
export function useRestsOnOne(incident: string, isWanted = true): RestsOnOne {
  const asked = useFresh({
    queryKey: ['waiting-pins', incident],
    queryFn: () =>
      answerOf(api.incidents[':incident'].timeline['waiting-pins'].$get({ param: { incident } }, inBackground)),
    everyMs: EVERY_MS,
    isWanted,
  })
  const pins = asked.data?.pins ?? NONE
  return useCallback((row) => restsOnOne(pins, row), [pins])
}
