import type { Mismatch, MismatchCode } from '@firsthand/database/ops'
import { plainText } from '../cli/plain-text.ts'
import type { KeptHeads } from './heads-file.ts'
import type { Verified, VerifiedChain } from './verify-chains.ts'

const WHY = {
  sequence: 'a number is missing, doubled or out of order',
  incident: 'the entry belongs to another chain',
  'previous-hash': 'it does not follow the entry before it',
  hash: 'the entry was changed',
  form: 'a field is not as custody writes it',
  head: 'the entries and the head beside them differ',
  'known-head': 'it is not the chain that a head kept from earlier is of, or is shorter',
  mismatch: 'it does not tell of what there is',
} as const satisfies Record<NonNullable<VerifiedChain['why']>, string>

const MISMATCH = {
  'incident-without-opening': 'the incident is there, its opening is not told',
  'item-without-entry': 'the item is there, its arrival is not told',
  'hidden-without-entry': 'the item is hidden, and no entry says so',
  'erased-without-entry': 'the key of the item is gone, and no entry says so',
  'entry-without-item': 'an entry tells of an item that is not there',
  'chain-of-no-incident': 'the chain belongs to no incident',
  'officer-without-entry': 'the officer is there, the making of the account is not told',
  'membership-without-entry': 'the membership is there, and no entry gave it',
  'look-without-entry': 'an officer looked, and an entry of it is gone',
} as const satisfies Record<MismatchCode, string>

/**
 * What a verification cannot find out. It is always printed, so that nobody takes "whole" for more than was checked.
 */
export const CANNOT_SEE: readonly string[] = [
  'that an entry was true when it was written',
  'an end that was cut off since the newest head compared, where it told of decisions alone',
  'a chain rewritten to its end together with its head, where no earlier head is compared or all of them were rewritten too',
  'an incident that was removed with its items and its chain, where no earlier head is compared',
]

/** One line per chain, then what was compared and what cannot be seen. */
export function verdictText(verified: Verified, kept: readonly KeptHeads[]): string {
  const { chains, mismatches } = verified
  const lines = chains.length === 0 ? ['There is no custody entry yet.'] : chains.map(chainLine)
  return [
    ...[...lines, ...mismatches.map(mismatchLine)].map(plainText),
    '',
    comparedText(verified, kept),
    notSeenText(),
  ].join('\n')
}

const chainLine = ({ incident, ok, entries, head, brokenAt, why }: VerifiedChain): string =>
  ok || why === null
    ? `whole   ${incident}  ${entries} entries, head ${head}`
    : `BROKEN  ${incident}  ${brokenAt === null ? '' : `at entry ${brokenAt} `}(${why}): ${WHY[why]}`

const mismatchLine = ({ code, incident, subject }: Mismatch): string =>
  `  ${incident}  ${subject}  (${code}): ${MISMATCH[code]}`

function comparedText({ compared, verifications }: Verified, kept: readonly KeptHeads[]): string {
  const { incidents, items, hidden, officers, memberships, looks } = compared
  const things = `${incidents} incidents, ${items} items (${hidden} of them hidden), ${officers} officers, ${memberships} memberships, ${looks} looks`
  const files = kept.map(({ file, writtenAt, chains }) => `  ${file}, of ${writtenAt}: ${chains.length} heads`)
  return [
    `Compared with ${things}; ${verifications} heads that earlier verifications told to the platform's chain.`,
    ...(files.length === 0
      ? ['No file of earlier heads was compared: give one with --heads FILE.']
      : ['Heads from files:', ...files]),
  ].join('\n')
}

const notSeenText = (): string => ['What this cannot see:', ...CANNOT_SEE.map((what) => `  ${what}`)].join('\n')
