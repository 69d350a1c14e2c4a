import type { IncidentFacts } from '../../shared/api/types.ts'
import type { NudgeTold } from './nudge-types.ts'
import { NUDGE_WORDS } from './nudge-words.ts'
import { Proposal } from './proposal.tsx'

/** Ended by itself: nobody decided. */
export const isUndecided = ({ ended }: NudgeTold): boolean => ended?.outcome === 'expired'

/** What ended by itself within the last day: open to sight, for nobody decided and it may have to be proposed anew. */
export function Undecided({
  incident,
  nudges,
}: {
  readonly incident: IncidentFacts
  readonly nudges: readonly NudgeTold[]
}) {
  const undecided = nudges.filter(isUndecided)
  if (undecided.length === 0) return null
  return (
    <details open>
      <summary>
        <span role="status">{NUDGE_WORDS.endedUndecided(undecided.length)}</span>
      </summary>
      <ul>
        {undecided.map((nudge) => (
          <Proposal key={nudge.nudge} {...{ incident, nudge }} />
        ))}
      </ul>
    </details>
  )
}
