import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, isGone, told } from '../api/client.ts'
import type { IncidentFacts } from '../api/types.ts'
import { CustodyPage } from '../custody/custody-page.tsx'
import { ItemScreen } from '../items/item-screen.tsx'
import type { Address } from '../parts/address.ts'
import { Link } from '../parts/link.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { RevisionPage } from '../revisions/revision-page.tsx'
import { RevisionsPage } from '../revisions/revisions-page.tsx'
import { ScenesPage } from '../scenes/scenes-page.tsx'
import { SearchPage } from '../search/search-page.tsx'
import { TimelinePage } from '../timeline/timeline-page.tsx'
import { IncidentFrame } from './incident-frame.tsx'
import { SummaryPage } from './summary-page.tsx'

/** One incident: what its officer may do there decides which screens there are. */
export function IncidentPage({ address }: { readonly address: Address }) {
  const id = address.incident ?? ''
  const asked = useQuery({
    queryKey: ['incident', id],
    queryFn: () => told(api.incidents[':incident'].$get({ param: { incident: id } })),
  })
  const title = asked.data?.title
  useEffect(() => {
    document.title = title === undefined ? 'Firsthand' : `${title} · Firsthand`
  }, [title])
  if (asked.isPending) return <p className="waiting">Loading…</p>
  if (!asked.data)
    return (
      <main className="plain">
        <h1>{isGone(asked.error) ? 'There is nothing here' : 'Firsthand'}</h1>
        <Trouble cause={asked.error} again={() => void asked.refetch()} />
        <Link href="/">All incidents</Link>
      </main>
    )
  return (
    <IncidentFrame incident={asked.data} screen={address.screen}>
      <Screen incident={asked.data} address={address} />
    </IncidentFrame>
  )
}

function Screen({ incident, address }: { readonly incident: IncidentFacts; readonly address: Address }) {
  const may = new Set(incident.may)
  if (address.item !== undefined && may.has('item-open'))
    return <ItemScreen key={address.item} incident={incident} item={address.item} query={address.query} />
  if (address.screen === 'scenes' && may.has('scenes-read')) return <ScenesPage incident={incident} />
  if (address.screen === 'revisions' && may.has('revisions-read')) return <Revisions {...{ incident, address }} />
  if (address.screen === 'search' && may.has('search-ask')) return <SearchPage incident={incident} />
  if (address.screen === 'custody' && may.has('custody-read')) return <CustodyPage incident={incident} />
  if (may.has('timeline-read')) return <TimelinePage incident={incident} query={address.query} />
  return may.has('custody-read') ? <CustodyPage incident={incident} /> : <SummaryPage incident={incident} />
}

function Revisions({ incident, address }: { readonly incident: IncidentFacts; readonly address: Address }) {
  const { revision } = address
  return revision === undefined ? (
    <RevisionsPage incident={incident} />
  ) : (
    <RevisionPage incident={incident} number={revision} />
  )
}
