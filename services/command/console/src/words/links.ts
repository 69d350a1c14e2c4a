import type { ItemLink } from '../api/types.ts'
import { wordsOf } from './labels.ts'

/** What the solve made of a link, and what that means for the item. */
export function verdictWords({ verdict, recalled }: ItemLink): string {
  if (recalled) return 'Taken back'
  switch (verdict) {
    case 'used':
      return 'Used'
    case 'tentative':
      return 'Tentative'
    case 'rejected':
      return 'Rejected'
    default:
      return 'Not judged yet'
  }
}

const WHY: Readonly<Record<string, string>> = {
  triangle: 'a third item agrees with it',
  'claims-agree': 'what both files say of their time agrees with it',
  anchor: 'an officer set it',
  alone: 'nothing but this one measurement says so; it places only what has no other time',
  contradicted: 'other links contradict it',
  'claims-disagree': 'what the files say of their time contradicts it',
  'same-file': 'both are copies of one file, which begin together',
  'no-item': 'one of the two items takes no part in the solve',
  zone: 'what both files say of their time agrees with it once whole hours of a zone are set right',
  replay: 'what sounds in both was played, as music or a broadcast is, and may be of two moments',
  'left-the-lists': 'one of the two items is no longer in the lists',
  bound: 'with it an item would have begun after it had arrived, or outside another limit',
}

export const verdictWhy = ({ reason }: ItemLink): string => (reason === null ? '' : (WHY[reason] ?? wordsOf(reason)))

export const linkKindWords = ({ kind }: ItemLink): string =>
  kind === 'sound' ? 'the same sound in both' : "an officer's comparison"
