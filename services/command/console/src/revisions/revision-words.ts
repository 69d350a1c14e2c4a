import type { Revision, RevisionChange } from '../api/types.ts'
import { distance } from '../words/distance.ts'
import { STATE_WORDS, wordsOf } from '../words/labels.ts'
import { dayAndTime, plusMinus } from '../words/time.ts'

export const settledWords = ({ provisional }: Pick<Revision, 'provisional'>): string =>
  provisional ? 'provisional' : 'settled'

/** What a revision placed anew, in few words. */
export function changedWords({ changed, items }: Revision): string {
  if (changed === 0) return `nothing of ${items} item${items === 1 ? '' : 's'} moved`
  return `${changed} of ${items} item${items === 1 ? '' : 's'} placed anew`
}

/** What a settled revision changed against what was shown before it. */
export function differenceWords({ difference, provisional }: Revision): string {
  if (provisional) return 'the touched neighbourhood alone; a settled one follows'
  const { moved, farthestMs, outside, first, held } = readDifference(difference)
  const parts = [
    ...(moved > 0 ? [`${moved} moved, at most ${distance(farthestMs)}`] : []),
    ...(outside > 0 ? [`${outside} left the interval that was shown`] : []),
    ...(first > 0 ? [`${first} placed for the first time`] : []),
    ...(held > 0 ? [`${held} held by an officer's pin`] : []),
  ]
  return parts.length === 0 ? 'nothing is shown otherwise than before' : parts.join(' · ')
}

/** An item that the difference names. */
export interface NamedMove {
  readonly item: string
  readonly byMs: number
  readonly held: boolean
}

/** As the worker stores it; what is missing is nothing. */
export function readDifference(difference: Revision['difference']) {
  const number = (name: string): number => {
    const value = difference[name]
    return typeof value === 'number' ? value : 0
  }
  const pinned = movesOf(difference['pinned'])
  return {
    ...{ moved: number('moved'), farthestMs: number('maxMs'), outside: number('outsideCount'), first: number('first') },
    ...{ pinned, held: pinned.filter(({ held }) => held).length },
  }
}

const movesOf = (list: unknown): readonly NamedMove[] =>
  Array.isArray(list) ? list.flatMap((one: unknown) => moveOf(one) ?? []) : []

function moveOf(one: unknown): NamedMove | undefined {
  if (typeof one !== 'object' || one === null || !('item' in one) || !('byMs' in one)) return undefined
  const { item, byMs } = one
  if (typeof item !== 'string' || typeof byMs !== 'number') return undefined
  return { item, byMs, held: 'held' in one && one.held === true }
}

type Brief = RevisionChange['moved'][number]['after']

export function placedWords(brief: Brief | null, zone: string): string {
  if (brief === null) return 'not placed'
  const { earliest, estimate, latest, status } = brief
  if (estimate === null) return `before ${dayAndTime(latest, zone)}`
  const state = status === 'placed' || status === 'tentative' ? STATE_WORDS[status].toLowerCase() : wordsOf(status)
  return `${dayAndTime(estimate, zone)} ${plusMinus(earliest, latest)}, ${state}`
}

export function movedWords({ movedMs, before }: RevisionChange['moved'][number]): string {
  if (before === null) return 'placed for the first time'
  if (movedMs === null) return 'its status changed'
  if (movedMs === 0) return 'its interval or its reasons changed'
  return `${distance(movedMs)} ${movedMs < 0 ? 'earlier' : 'later'}`
}
