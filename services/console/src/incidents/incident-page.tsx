import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { AlarmsPage } from '../alarms/alarms-page.tsx'
import { useAccessEndedTo } from '../api/access.ts'
import { api, byItself, isGone, told } from '../api/client.ts'
import type { IncidentFacts, RouteName } from '../api/types.ts'
import { BriefsPage } from '../briefs/briefs-page.tsx'
import { CustodyPage } from '../custody/custody-page.tsx'
import { ItemScreen } from '../items/item-screen.tsx'
import { useFresh } from '../live/use-fresh.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { MembersPage } from '../members/members-page.tsx'
import { OverviewPage } from '../overview/overview-page.tsx'
import type { Address, Screen } from '../parts/address.ts'
import { Link } from '../parts/link.tsx'
import { PARTS_WORDS } from '../parts/parts-words.ts'
import { Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { PolicePage } from '../police/police-page.tsx'
import { RevisionPage } from '../revisions/revision-page.tsx'
import { RevisionsPage } from '../revisions/revisions-page.tsx'
import { ScenesPage } from '../scenes/scenes-page.tsx'
import { SearchPage } from '../search/search-page.tsx'
import { SightsProvider } from '../sensitive/use-sight.tsx'
import { AccessEndedTo } from '../sign-in/access-ended.tsx'
import { SubjectsPage } from '../subjects/subjects-page.tsx'
import { TimelinePage } from '../timeline/timeline-page.tsx'
import { TriagePage } from '../triage/triage-page.tsx'
import { WallPage } from '../wall/wall-page.tsx'
import { incidentQuery } from './begin-screen.ts'
import { IncidentFrame } from './incident-frame.tsx'
import { SummaryPage } from './summary-page.tsx'

/** One incident: what its officer may do there decides which screens there are. */
export function IncidentPage({ address }: { readonly address: Address }) {
  const id = address.incident ?? ''
  const asked = useQuery(incidentQuery(id))
  const isEnded = useAccessEndedTo(id)
  const title = asked.data?.title
  useEffect(() => {
    document.title = title === undefined ? 'Firsthand' : `${title} · Firsthand`
  }, [title])
  if (isEnded) return <AccessEndedTo incident={id} />
  if (asked.isPending) return <Waiting />
  if (!asked.data)
    return (
      <main className="plain">
        <h1>{isGone(asked.error) ? PARTS_WORDS.nothingHere : 'Firsthand'}</h1>
        <Trouble cause={asked.error} again={() => void asked.refetch()} />
        <Link href="/">{PARTS_WORDS.allIncidents}</Link>
      </main>
    )
  const page = (
    <IncidentFrame incident={asked.data} screen={address.screen}>
      <Suspense fallback={<Waiting />}>
        <ScreenOf incident={asked.data} address={address} />
      </Suspense>
    </IncidentFrame>
  )
  if (!asked.data.may.includes('live-read')) return page
  return (
    <LiveProvider incident={id}>
      <FreshFacts {...{ id }} />
      <SightsProvider incident={id}>{page}</SightsProvider>
    </LiveProvider>
  )
}

/** Its state, and what the officer's own role may do, change while it is open. */
function FreshFacts({ id }: { readonly id: string }) {
  useFresh({
    queryKey: incidentQuery(id).queryKey,
    queryFn: () => told(api.incidents[':incident'].$get({ param: { incident: id } }, byItself)),
    ...{ everyMs: 3000, pollMs: false },
  })
  return null
}

type Pages = { readonly [S in Screen]?: readonly [RouteName, (at: PageProps) => ReactNode] }
interface PageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

/** What is large and not looked at by everybody comes when it is opened. */
const MapPage = lazy(() => import('../map/map-page.tsx').then((room) => ({ default: room.MapPage })))

/** Each screen, and the route of the API that whoever may see it may use. */
const PAGES: Pages = {
  overview: ['overview-read', OverviewPage],
  timeline: ['timeline-read', TimelinePage],
  map: ['map-read', MapPage],
  wall: ['wall-read', WallPage],
  triage: ['triage-take', TriagePage],
  alarms: ['alarms-read', AlarmsPage],
  police: ['police-read', PolicePage],
  subjects: ['subjects-read', SubjectsPage],
  briefs: ['briefs-read', BriefsPage],
  scenes: ['scenes-read', ScenesPage],
  search: ['search-ask', SearchPage],
  custody: ['custody-read', CustodyPage],
  members: ['members-read', MembersPage],
}

function ScreenOf({ incident, address }: { readonly incident: IncidentFacts; readonly address: Address }) {
  const may = new Set(incident.may)
  const { query } = address
  if (address.item !== undefined && may.has('item-open'))
    return <ItemScreen key={address.item} incident={incident} item={address.item} query={query} />
  if (address.screen === 'revisions' && may.has('revisions-read')) return <Revisions {...{ incident, address }} />
  const [route, Page] = PAGES[address.screen as Screen] ?? []
  if (Page && route && may.has(route)) return <Page {...{ incident, query }} />
  if (may.has('timeline-read')) return <TimelinePage incident={incident} query={query} />
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
