import { lazy, memo, type ReactNode } from 'react'
import { AlarmsPage } from '../alarms/alarms-page.tsx'
import { ArrivalsStrip } from '../arrivals/arrivals-strip.tsx'
import { BriefsPage } from '../briefs/briefs-page.tsx'
import { Statements } from '../conversation/statements.tsx'
import { WordsAnswer } from '../conversation/words-answer.tsx'
import { CustodyPage } from '../custody/custody-page.tsx'
import { SummaryPage } from '../incidents/summary-page.tsx'
import { LookedForPage } from '../looked-for/looked-for-page.tsx'
import { MembersPage } from '../members/members-page.tsx'
import { OverviewPage } from '../overview/overview-page.tsx'
import { PolicePage } from '../police/police-page.tsx'
import { RevisionPage } from '../reconstruction/revision-page.tsx'
import { RevisionsPage } from '../reconstruction/revisions-page.tsx'
import { SavedViews } from '../saved-views/saved-views.tsx'
import { ScenesPage } from '../scenes/scenes-page.tsx'
import { SearchPage } from '../search/search-page.tsx'
import type { IncidentFacts, RouteName } from '../shared/api/types.ts'
import type { Address, Screen } from '../shared/parts/address.ts'
import { SubjectsPage } from '../subjects/subjects-page.tsx'
import { TimelinePage } from '../timeline/timeline-page.tsx'
import { TriagePage } from '../triage/triage-page.tsx'
import { WaitingNudges } from '../wall/waiting-nudges.tsx'
import { WallPage } from '../wall/wall-page.tsx'
import { ItemScreen } from './item-screen.tsx'

type Pages = { readonly [S in Screen]?: readonly [RouteName, (at: PageProps) => ReactNode] }
interface PageProps {
  readonly incident: IncidentFacts
  readonly query: URLSearchParams
}

/** Large screens that few officers open are loaded when they are opened. */
const MapPage = lazy(() => import('../map/map-page.tsx').then((room) => ({ default: room.MapPage })))

// The list below the timeline renders again only if its own view changes.
const Words = memo(Statements)

const Overview = ({ incident }: PageProps) => (
  <OverviewPage incident={incident}>
    <WaitingNudges incident={incident} />
  </OverviewPage>
)

const Timeline = ({ incident, query }: PageProps) => (
  <TimelinePage
    {...{ incident, query }}
    showArrivals={(at) => <ArrivalsStrip {...at} />}
    showStatements={(view) => <Words {...{ incident, view, wanted: query.get('words') ?? undefined }} />}
  />
)

const Search = ({ incident, query }: PageProps) => (
  <SearchPage
    {...{ incident, query }}
    showSaved={(words) => <SavedViews {...{ incident, query, words }} screen="search" />}
  />
)

const LookedFor = ({ incident, query }: PageProps) => (
  <LookedForPage
    {...{ incident }}
    wanted={query.get('words') ?? undefined}
    showAnswer={(of) => <WordsAnswer {...{ incident, ...of }} />}
  />
)

/** Each screen, with the API route that it needs. Only officers who may use that route see the screen. */
const PAGES: Pages = {
  overview: ['overview-read', Overview],
  timeline: ['timeline-read', Timeline],
  map: ['map-read', MapPage],
  wall: ['wall-read', WallPage],
  triage: ['triage-take', TriagePage],
  alarms: ['alarms-read', AlarmsPage],
  police: ['police-read', PolicePage],
  subjects: ['subjects-read', SubjectsPage],
  briefs: ['briefs-read', BriefsPage],
  'looked-for': ['looked-for-read', LookedFor],
  scenes: ['scenes-read', ScenesPage],
  search: ['search-ask', Search],
  custody: ['custody-read', CustodyPage],
  members: ['members-read', MembersPage],
}

/**
 * Renders the screen that the address names, or else the first that this officer may see. Passes in the parts that come
 * from other features.
 */
export function ScreenOf({ incident, address }: { readonly incident: IncidentFacts; readonly address: Address }) {
  const may = new Set(incident.may)
  const { query } = address
  if (address.item !== undefined && may.has('item-open'))
    return <ItemScreen key={address.item} incident={incident} item={address.item} query={query} />
  if (address.screen === 'revisions' && may.has('revisions-read')) return <Revisions {...{ incident, address }} />
  const [route, Page] = PAGES[address.screen as Screen] ?? []
  if (Page && route && may.has(route)) return <Page {...{ incident, query }} />
  if (may.has('timeline-read')) return <Timeline incident={incident} query={query} />
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
