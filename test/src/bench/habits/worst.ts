import type { IdentifiedClaim, ItemInput } from '@firsthand/timeline'
import { isScreenPlaced, type Seen } from './score.ts'
import { stamp } from './stamps.ts'

const iso = (ms: number): string => stamp(ms, '%Y-%M-%D %h:%m:%s.%f')

function distance(ms: number): string {
  const size = Math.abs(ms)
  const sign = ms < 0 ? '-' : '+'
  if (size < 120_000) return `${sign}${(size / 1000).toFixed(1)} s`
  return size < 7_200_000 ? `${sign}${(size / 60_000).toFixed(1)} min` : `${sign}${(size / 3_600_000).toFixed(1)} h`
}

/** How far the truth lies outside the interval, ms; of a screen that is placed, how far before the estimate. */
function missMs(one: Seen): number {
  const { planned, placement, isHeld, offMs } = one
  if (isScreenPlaced(one)) return Math.abs(offMs ?? 0)
  if (isHeld || one.isScreen) return 0
  return Math.max(placement.earliest - planned.startMs, planned.startMs - placement.latest)
}

const RANK = { placed: 0, open: 1, likely: 2 } as const

/** The items that miss, the surest first: each with its claims' distances from the truth. */
export function worstNotes(seen: readonly Seen[], inputs: readonly ItemInput[], count: number): string[] {
  const byItem = new Map(inputs.map((input) => [input.item, input]))
  return seen
    .map((one) => ({ one, miss: missMs(one) }))
    .filter(({ miss }) => miss > 0)
    .sort((a, b) => RANK[a.one.sureness] - RANK[b.one.sureness] || b.miss - a.miss)
    .slice(0, count)
    .flatMap(({ one }) => itemNotes(one, byItem.get(one.planned.id)))
}

function itemNotes({ planned, placement, sureness, offMs }: Seen, input: ItemInput | undefined): string[] {
  const { habit, draft, sender, startMs } = planned
  const at = (ms: number): string => distance(ms - startMs)
  return [
    `${planned.id} ${habit.name}, ${JSON.stringify(draft.name)}: ${sureness} (${placement.grade}), truth ${iso(startMs)}, ` +
      `estimate ${offMs === undefined ? 'none' : distance(offMs)}, interval ${at(placement.earliest)} … ${at(placement.latest)}, ` +
      `clock ${distance(sender.clockMs)}, device ${input?.device}, conflicts ${placement.conflicts.map(({ code }) => code).join(' ') || 'none'}`,
    ...(input?.claims ?? []).flatMap((claim) => claimNote(claim, startMs)),
  ]
}

function claimNote(claim: IdentifiedClaim, startMs: number): string[] {
  if (claim.about !== 'time') return []
  const { source, ref, atMs, zone, zoneSource, trust } = claim
  return [
    `    ${source} ${ref} ${iso(atMs)} (${distance(atMs - startMs)}) zone ${zone ?? '-'} ${zoneSource} trust ${trust}`,
  ]
}
