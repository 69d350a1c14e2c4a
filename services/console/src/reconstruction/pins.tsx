import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AnchorLine } from '../evidence/pins/anchor-line.tsx'
import { RecallDialog } from '../evidence/pins/recall-dialog.tsx'
import { answerOf, api } from '../shared/api/client.ts'
import type { Anchor, IncidentFacts } from '../shared/api/types.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { Link } from '../shared/parts/link.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { REVISION_PAGE_WORDS } from './revision-page-words.ts'

/**
 * All facts that officers pinned in the incident. A court removes them to see what the files alone say. Officers recall
 * their pins here, too, because the item's page may be closed to them by now.
 */
export function Pins({ incident }: { readonly incident: IncidentFacts }) {
  const asked = useFresh({
    queryKey: ['anchors', incident.id],
    queryFn: (how) => answerOf(api.incidents[':incident'].anchors.$get({ param: { incident: incident.id } }, how)),
    ...{ everyMs: 2000, pollMs: false },
  })
  const me = useQuery({ queryKey: ['me'], queryFn: () => answerOf(api.me.$get()), staleTime: 60_000 })
  const [recalling, setRecalling] = useState<Anchor>()
  const anchors = asked.data?.anchors ?? []
  const isOwn = (anchor: Anchor) => incident.may.includes('anchor-recall') && anchor.officerId === me.data?.officer
  return (
    <section aria-labelledby="pins" className="pins">
      <h2 id="pins">{REVISION_PAGE_WORDS.pins}</h2>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.data && anchors.length === 0 && <p className="muted">{REVISION_PAGE_WORDS.noPins}</p>}
      <ul className="anchors">
        {anchors.map((anchor) => (
          <AnchorLine
            key={anchor.anchor}
            {...{ anchor, incident, item: anchor.item }}
            recall={isOwn(anchor) ? () => setRecalling(anchor) : undefined}
          >
            <Link href={`/incidents/${incident.id}/items/${anchor.item}`}>№ {anchor.itemSeq}</Link>:{' '}
          </AnchorLine>
        ))}
      </ul>
      {recalling && (
        <RecallDialog
          {...{ incident, item: recalling.item, anchor: recalling }}
          onClose={() => setRecalling(undefined)}
        />
      )}
    </section>
  )
}
