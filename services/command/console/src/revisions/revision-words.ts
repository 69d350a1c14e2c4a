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

/** Counts and milliseconds of the difference against what was shown before; ids stay in the revision's own page. */
export function differenceWords({ difference, provisional }: Revision): string {
  if (provisional) return 'the touched neighbourhood alone; a settled one follows'
  const parts = Object.entries(difference).flatMap(([name, value]) => {
    if (typeof value === 'number') return [`${labelOf(name)} ${isMs(name) ? distance(value) : value}`]
    return []
  })
  return parts.length === 0 ? 'nothing was shown otherwise before' : parts.join(' · ')
}

const isMs = (name: string): boolean => /Ms$/.test(name)
const labelOf = (name: string): string => wordsOf(name.replace(/Ms$/, '').replaceAll(/([A-Z])/g, ' $1')).toLowerCase()

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
