import { countOf } from '../../words/number.ts'
import { AXIS_WORDS } from './axis-words.ts'
import type { LaneView } from './lane-view.ts'

/** What a lane shows, for who hears it. */
export interface Told {
  readonly key: string
  readonly mode: LaneView['mode']
  /** Items that are seen one by one, or about how many run. */
  readonly count: number
  readonly text: string
}

/** The same list where nothing in it changed. */
export function toldOf(views: readonly LaneView[], last: readonly Told[]): readonly Told[] {
  const next = views.map(tellLane)
  const isSame =
    next.length === last.length &&
    next.every(({ text, key, mode }, n) => text === last[n]?.text && key === last[n]?.key && mode === last[n]?.mode)
  return isSame ? last : next
}

function tellLane({ box, mode, mass, laid, left }: LaneView): Told {
  const { key, label } = box.lane
  if (mode === 'waiting') return { key, mode, count: 0, text: `${label}: ${AXIS_WORDS.loading}` }
  if (mode !== 'items') {
    const count = Math.round(mass)
    return { key, mode, count, text: AXIS_WORDS.laneHeaps(label, countOf(count)) }
  }
  const count = laid.marks.length + laid.bundles.reduce((sum, { rows }) => sum + rows.length, 0)
  const wide = laid.wide.length + left
  const more = wide > 0 ? `. ${AXIS_WORDS.wideSays(countOf(wide))}` : ''
  return { key, mode, count, text: `${AXIS_WORDS.laneItems(label, count)}${more}` }
}
