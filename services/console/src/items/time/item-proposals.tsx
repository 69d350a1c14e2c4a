import { useState } from 'react'
import { DecideNudge } from '../../evidence/nudges/decide-nudge.tsx'
import { NUDGE_WORDS } from '../../evidence/nudges/nudge-words.ts'
import { Proposal } from '../../evidence/nudges/proposal.tsx'
import type { Deciding } from '../../evidence/nudges/proposal-words.ts'
import { Undecided } from '../../evidence/nudges/undecided.tsx'
import { useNudges } from '../../evidence/nudges/use-nudges.ts'
import type { IncidentFacts } from '../../shared/api/types.ts'

interface ItemProposalsProps {
  readonly incident: IncidentFacts
  readonly item: string
}

/**
 * Proposed links of this item that wait for a second officer, who decides on them here. Renders nothing if none waits
 * and none expired today.
 */
export function ItemProposals({ incident, item }: ItemProposalsProps) {
  const asked = useNudges(incident.id, item, incident.may.includes('nudges-read'))
  const [deciding, setDeciding] = useState<Deciding>()
  const nudges = asked.data?.nudges ?? []
  const open = nudges.filter(({ ended }) => ended === null)
  if (open.length === 0 && !deciding) return <Undecided {...{ incident, nudges }} />
  return (
    <>
      <h3 id="proposed" tabIndex={-1}>
        {NUDGE_WORDS.proposals} <span className="chip chip-doubt">{open.length}</span>
      </h3>
      <ul className="anchors">
        {open.map((nudge) => (
          <Proposal
            key={nudge.nudge}
            {...{ incident, nudge }}
            decide={(decision) => setDeciding({ nudge, decision })}
          />
        ))}
      </ul>
      <Undecided {...{ incident, nudges }} />
      {deciding && <DecideNudge {...{ incident, deciding, nudges }} onClose={() => setDeciding(undefined)} />}
    </>
  )
}
