import type { ItemPage } from '../../shared/api/types.ts'
import { STATE_NAMES, VERIFICATION_WORDS } from './verification-words.ts'

export type Verification = ItemPage['work']['verification']
export type VerificationState = Verification['state']

const MARKS = { unverified: '○', corroborated: '◐', verified: '✓', disproved: '✕' } as const satisfies Record<
  VerificationState,
  string
>
const STATES: readonly VerificationState[] = ['unverified', 'corroborated', 'verified', 'disproved']

/** Shows the state by shape and words as well as by colour. Renders nothing without an entry in the ledger. */
export function VerificationBadge({ verification }: { readonly verification: Verification }) {
  const { state, officers, ledger } = verification
  if (ledger.length === 0) return null
  return (
    <span className={`verified verified-${state}`} data-verified={state}>
      <span aria-hidden="true">{MARKS[state]}</span> {STATE_NAMES[state]}
      {officers > 1 && <span className="verified-officers"> · {VERIFICATION_WORDS.officers(officers)}</span>}
    </span>
  )
}

/** The badge for lists, where a row holds only the state. The state is null without an entry. */
export function VerifiedMark({ state }: { readonly state: string | null }) {
  const known = STATES.find((one) => one === state)
  if (!known) return null
  return (
    <span className={`verified verified-${known}`} data-verified={known}>
      <span aria-hidden="true">{MARKS[known]}</span> {STATE_NAMES[known]}
    </span>
  )
}
