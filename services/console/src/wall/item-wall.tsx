import { useState } from 'react'
import { wallHref } from '../evidence/item/wall-address.ts'
import { NUDGE_WORDS } from '../evidence/nudges/nudge-words.ts'
import { useNudges } from '../evidence/nudges/use-nudges.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { Link } from '../shared/parts/link.tsx'
import { joined, lastWall } from './last-wall.ts'
import { MakeRoom } from './make-room.tsx'
import { WALL_WORDS } from './wall-words.ts'

interface ItemWallProps {
  readonly incident: IncidentFacts
  readonly item: string
}

/**
 * For the item's page: a link that adds the item to the last wall. If a nudge of the item waits for a second officer, a
 * line says so.
 */
export function ItemWall({ incident, item }: ItemWallProps) {
  const [isAsking, setAsking] = useState(false)
  const mayRead = incident.may.includes('nudges-read')
  const asked = useNudges(incident.id, item, mayRead)
  if (!incident.may.includes('wall-read')) return null
  const open = (asked.data?.nudges ?? []).filter(({ ended }) => ended === null)
  const [first] = open
  const last = lastWall(incident.id)
  const items = joined(last, item)
  return (
    <>
      {items ? (
        <Link className="wall-put" href={wallHref(incident.id, items)}>
          {WALL_WORDS.putOn}
        </Link>
      ) : (
        <button type="button" onClick={() => setAsking(true)}>
          {WALL_WORDS.putOnFull}
        </button>
      )}
      {isAsking && <MakeRoom {...{ incident, item, last }} onClose={() => setAsking(false)} />}
      {first && (
        <p className="wall-item-line" role="status">
          {NUDGE_WORDS.itemLine(open.length)}{' '}
          {incident.may.includes('nudge-decide') ? (
            <a href="#proposed">{NUDGE_WORDS.seeBelow}</a>
          ) : (
            <Link href={wallHref(incident.id, [first.item, first.other])}>{NUDGE_WORDS.see}</Link>
          )}
        </p>
      )}
    </>
  )
}
