import { useQuery } from '@tanstack/react-query'
import { api, told } from '../api/client.ts'
import type { IncidentFacts } from '../api/types.ts'
import { AnchorLine } from '../items/time/anchor-line.tsx'
import { Link } from '../parts/link.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { REVISION_PAGE_WORDS } from './revision-page-words.ts'

/** Everything that officers pinned in the incident: what a court takes away to see what the files alone say. */
export function Pins({ incident }: { readonly incident: IncidentFacts }) {
  const asked = useQuery({
    queryKey: ['anchors', incident.id],
    queryFn: () => told(api.incidents[':incident'].anchors.$get({ param: { incident: incident.id } })),
  })
  const anchors = asked.data?.anchors ?? []
  return (
    <section aria-labelledby="pins" className="pins">
      <h2 id="pins">{REVISION_PAGE_WORDS.pins}</h2>
      {asked.error && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
      {asked.data && anchors.length === 0 && <p className="muted">{REVISION_PAGE_WORDS.noPins}</p>}
      <ul className="anchors">
        {anchors.map((anchor) => (
          <AnchorLine key={anchor.anchor} {...{ anchor, incident, item: anchor.item }}>
            <Link href={`/incidents/${incident.id}/items/${anchor.item}`}>№ {anchor.itemSeq}</Link>:{' '}
          </AnchorLine>
        ))}
      </ul>
    </section>
  )
}
