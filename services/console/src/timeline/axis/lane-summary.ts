import { countOf } from '../../shared/words/number.ts'
import { AXIS_WORDS } from './axis-words.ts'
import type { LaneView } from './lane-view.ts'

/** The content of a lane, for screen readers. */
export interface LaneSummary {
  readonly key: string
  readonly mode: LaneView['mode']
  /** The number of items shown one by one, or the approximate number in a crowded lane. */
  readonly count: number
  readonly text: string
}

/** Returns the previous list if nothing changed. */
export function summariesOf(views: readonly LaneView[], last: readonly LaneSummary[]): readonly LaneSummary[] {
  const next = views.map(
    (view): LaneSummary => ({ key: view.box.lane.key, mode: view.mode, count: countIn(view), text: laneWords(view) }),
  )
  const isSame = (one: LaneSummary, other: LaneSummary | undefined): boolean =>
    one.text === other?.text && one.key === other.key
  return next.length === last.length && next.every((one, n) => isSame(one, last[n])) ? last : next
}

function countIn({ mode, mass, laid }: LaneView): number {
  if (mode === 'waiting') return 0
  if (mode !== 'items') return Math.round(mass)
  return laid.marks.length + laid.bundles.reduce((sum, { rows }) => sum + rows.length, 0)
}

export function laneWords(view: LaneView): string {
  const { box, mode, laid, left } = view
  const { label } = box.lane
  if (mode === 'waiting') return `${label}: ${AXIS_WORDS.loading}`
  if (mode !== 'items') return AXIS_WORDS.laneClusters(label, countOf(countIn(view)))
  const wide = laid.wide.length + left
  const more = wide > 0 ? `. ${AXIS_WORDS.wideSays(countOf(wide))}` : ''
  return `${AXIS_WORDS.laneItems(label, countIn(view))}${more}`
}
