import { BackToTimeline } from '../../evidence/item/back-to-timeline.tsx'
import type { IncidentFacts } from '../../shared/api/types.ts'
import { Link } from '../../shared/parts/link.tsx'
import { Trouble } from '../../shared/parts/trouble.tsx'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { Waiting } from '../../shared/parts/waiting.tsx'
import { MOVE_WORDS } from './move-words.ts'
import { useStanding } from './use-move.ts'

/** Shown in place of an item that was moved. Only members of the other incident are told which one. */
export function MovedNotice({ incident, item }: { readonly incident: IncidentFacts; readonly item: string }) {
  const asked = useStanding(incident.id, item)
  if (asked.isPending) return <Waiting />
  const to = asked.data?.to
  return (
    <div className="plain" data-moved={to ? 'told' : 'untold'}>
      <BackToTimeline incident={incident.id} />
      <h1>
        {to ? MOVE_WORDS.movedTo : MOVE_WORDS.moved}
        {to && (
          <>
            {' '}
            <UntrustedText text={to.title} />
          </>
        )}
      </h1>
      {asked.error !== null && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      <p>{MOVE_WORDS.nothingHere}</p>
      {to && <Link href={`/incidents/${to.incident}/items/${to.item}`}>{MOVE_WORDS.openThere}</Link>}
    </div>
  )
}
