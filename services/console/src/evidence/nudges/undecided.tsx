import type { IncidentFacts } from '../../shared/api/types.ts'
import type { NudgeAnswer } from './nudge-types.ts'
import { NUDGE_WORDS } from './nudge-words.ts'
import { Proposal } from './proposal.tsx'

/** A proposal expires if nobody decides on it. */
export const isUndecided = ({ ended }: NudgeAnswer): boolean => ended?.outcome === 'expired'

/** Proposals that expired within the last day. They stay visible, because somebody may have to propose them again. */
export function Undecided({
  incident,
  nudges,
}: {
  readonly incident: IncidentFacts
  readonly nudges: readonly NudgeAnswer[]
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
