import type { TwinPair } from '@firsthand/timeline'
import type { Seen } from './score.ts'

/** A copy's start is its original's, to the rounding of both. */
const SAME_MS = 5_000

/**
 * Of the copies without a time of their own that are told as near twins of a recording that stands right: how many stand
 * within five seconds of the truth, and why the others do not.
 */
export function copyNote(alone: readonly Seen[], linked: readonly Seen[], twins: readonly TwinPair[]): string {
  const own = new Map(alone.map((one) => [one.planned.id, one]))
  const whole = new Map(linked.map((one) => [one.planned.id, one]))
  const isRight = (id: string): boolean => Math.abs(own.get(id)?.offMs ?? Number.POSITIVE_INFINITY) <= SAME_MS
  const copies = twins.flatMap(({ a, b, kind }) => {
    if (kind === 'exact') return []
    return [
      [a, b],
      [b, a],
    ].flatMap(([copy = '', original = '']) => (own.get(copy)?.offMs === undefined && isRight(original) ? [copy] : []))
  })
  const seen = copies.flatMap((id) => whole.get(id) ?? [])
  const takes = seen.filter(({ offMs }) => Math.abs(offMs ?? Number.POSITIVE_INFINITY) <= SAME_MS)
  const missed = seen.filter((one) => !takes.includes(one)).map(({ planned }) => planned.habit.name)
  const names = missed.length === 0 ? '' : `; not: ${missed.join(', ')}`
  return `copies of a recording that stands right take its time: ${takes.length} of ${seen.length}${names}`
}
