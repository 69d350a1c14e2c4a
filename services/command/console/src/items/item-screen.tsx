import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, isGone, told } from '../api/client.ts'
import type { IncidentFacts } from '../api/types.ts'
import { Conversation } from '../conversation/conversation.tsx'
import { ItemContact } from '../conversation/item-contact.tsx'
import { TrailList } from '../custody/trail-list.tsx'
import { Link } from '../parts/link.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { KIND_WORDS, STATE_WORDS } from '../words/labels.ts'
import { ClaimsTable } from './claims-table.tsx'
import { FileFacts } from './file-facts.tsx'
import { HiddenNotice } from './hidden-notice.tsx'
import { ItemMedia } from './item-media.tsx'
import { kindOf, stateOf } from './item-words.ts'
import { Origin } from './origin.tsx'
import { ReviewBar } from './review-bar.tsx'
import { WhenAndWhere } from './when-and-where.tsx'

interface ItemScreenProps {
  readonly incident: IncidentFacts
  readonly item: string
}

/** All about one item: what it shows, when and where it was, why we think so, who looked. */
export function ItemScreen({ incident, item }: ItemScreenProps) {
  const param = { incident: incident.id, item }
  const asked = useQuery({
    queryKey: ['item', incident.id, item],
    queryFn: () => told(api.incidents[':incident'].items[':item'].$get({ param })),
  })
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    void scrollTo(0, 0)
  }, [])
  const back = <Back incident={incident.id} />
  if (asked.isPending) return <p className="waiting">Loading…</p>
  if (!asked.data)
    return (
      <div className="plain">
        {back}
        <h1>{isGone(asked.error) ? 'This item is not here' : 'The item did not load'}</h1>
        <Trouble cause={asked.error} again={() => void asked.refetch()} />
      </div>
    )
  const page = asked.data
  const { zone } = incident
  const kind = kindOf(page.item.kind)
  return (
    <div className="item-page">
      <div className="item-head">
        {back}
        <h1>
          {KIND_WORDS[kind]} <span className="muted">№ {page.item.seq}</span>
        </h1>
        <span className={`chip chip-${stateOf(page)}`}>{STATE_WORDS[stateOf(page)]}</span>
      </div>
      <HiddenNotice {...{ page, incident: incident.id }} />
      <div className="item-columns">
        <div className="item-main">
          <ItemMedia {...{ page, incident: incident.id }} />
          {incident.may.includes('review-decide') && <ReviewBar {...{ page, incident }} />}
          <Conversation {...{ page, incident }} />
          {page.conversation.hasContact && <ItemContact {...{ incident, item }} />}
          <FileFacts {...{ page, incident }} />
        </div>
        <div className="item-side">
          <WhenAndWhere {...{ page, zone }} />
          <Origin page={page} />
          <ClaimsTable claims={page.claims} zone={zone} />
          <section className="panel" aria-labelledby="trail">
            <h2 id="trail">Custody</h2>
            <TrailList entries={page.trail} zone={zone} />
          </section>
        </div>
      </div>
    </div>
  )
}

const Back = ({ incident }: { readonly incident: string }) => (
  <Link
    href={`/incidents/${incident}`}
    className="back"
    onClick={(event) => {
      // The list as it was, with its filter, where one came from it.
      if (history.state === null && history.length > 1 && event.button === 0 && !event.metaKey && !event.ctrlKey) {
        event.preventDefault()
        history.back()
      }
    }}
  >
    ← Timeline
  </Link>
)
