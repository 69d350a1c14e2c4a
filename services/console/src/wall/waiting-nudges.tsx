import { wallHref } from '../evidence/item/wall-address.ts'
import { NUDGE_WORDS } from '../evidence/nudges/nudge-words.ts'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { Link } from '../shared/parts/link.tsx'
import { lastWall } from './last-wall.ts'

/** The number of proposals that wait for a second officer. 0 for an officer who may not see them. */
function useWaitingNudges(incident: IncidentFacts): number {
  const asked = useFresh({
    queryKey: ['nudges', incident.id, 'waiting'],
    isWanted: incident.may.includes('nudges-waiting'),
    queryFn: () =>
      answerOf(api.incidents[':incident'].nudges.waiting.$get({ param: { incident: incident.id } }, inBackground)),
  })
  return asked.data?.waiting ?? 0
}

/** One line that links to waiting proposals. Renders nothing if none waits. */
export function WaitingNudges({ incident }: { readonly incident: IncidentFacts }) {
  const count = useWaitingNudges(incident)
  if (count === 0) return null
  return (
    <p className="wall-waiting" role="status">
      <Link href={wallHref(incident.id, lastWall(incident.id))}>{NUDGE_WORDS.waiting(count)}</Link>
    </p>
  )
}
