import type { Role } from '@firsthand/domain'

/**
 * What each role may do in an incident it is a member of: the one table (issue: route × role). A non-member is answered
 * 404 everywhere, as if the incident were not there. The auditor sees custody entries and nothing else; ops look after
 * the platform and see counts.
 */
const VIEWERS = ['viewer', 'analyst', 'commander'] as const
const DECIDERS = ['analyst', 'commander'] as const
const COUNTERS = ['viewer', 'analyst', 'commander', 'ops'] as const
const EVERYONE = ['viewer', 'analyst', 'commander', 'ops', 'auditor'] as const

interface Access {
  readonly method: 'GET' | 'POST'
  /** Below `/api/incidents/:incident`. */
  readonly path: string
  readonly roles: readonly Role[]
}

export const ACCESS = {
  'incident-read': { method: 'GET', path: '', roles: EVERYONE },
  'summary-read': { method: 'GET', path: '/summary', roles: COUNTERS },
  'status-read': { method: 'GET', path: '/status', roles: COUNTERS },
  'view-open': { method: 'POST', path: '/views', roles: VIEWERS },
  'timeline-read': { method: 'GET', path: '/timeline', roles: VIEWERS },
  'density-read': { method: 'GET', path: '/timeline/density', roles: VIEWERS },
  'statements-read': { method: 'GET', path: '/statements', roles: VIEWERS },
  'arrivals-read': { method: 'GET', path: '/arrivals', roles: VIEWERS },
  'still-read': { method: 'GET', path: '/arrivals/:item/still', roles: VIEWERS },
  'live-read': { method: 'GET', path: '/events', roles: VIEWERS },
  'item-open': { method: 'GET', path: '/items/:item', roles: VIEWERS },
  'thumb-read': { method: 'GET', path: '/items/:item/thumb', roles: VIEWERS },
  'rendition-read': { method: 'GET', path: '/items/:item/renditions/:kind', roles: VIEWERS },
  'received-ask': { method: 'POST', path: '/items/:item/as-received', roles: DECIDERS },
  'received-read': { method: 'GET', path: '/items/:item/as-received/:download', roles: DECIDERS },
  'identifying-open': { method: 'POST', path: '/items/:item/identifying', roles: DECIDERS },
  'restriction-read': { method: 'GET', path: '/items/:item/restriction', roles: VIEWERS },
  'restriction-set': { method: 'POST', path: '/items/:item/restriction', roles: DECIDERS },
  'officers-read': { method: 'GET', path: '/officers', roles: DECIDERS },
  'rendition-ask': { method: 'POST', path: '/items/:item/renditions/:kind/again', roles: DECIDERS },
  'cleaning-ask': { method: 'POST', path: '/items/:item/cleanings', roles: DECIDERS },
  'cleaning-read': { method: 'GET', path: '/items/:item/cleanings/:cleaning', roles: DECIDERS },
  'search-ask': { method: 'POST', path: '/search', roles: VIEWERS },
  'review-decide': { method: 'POST', path: '/items/:item/reviews', roles: DECIDERS },
  'reply-send': { method: 'POST', path: '/items/:item/replies', roles: DECIDERS },
  'contact-open': { method: 'POST', path: '/items/:item/contact', roles: DECIDERS },
  'words-open': { method: 'GET', path: '/submissions/:submission', roles: VIEWERS },
  'words-reply': { method: 'POST', path: '/submissions/:submission/replies', roles: DECIDERS },
  'words-contact': { method: 'POST', path: '/submissions/:submission/contact', roles: DECIDERS },
  'anchors-read': { method: 'GET', path: '/anchors', roles: VIEWERS },
  'anchor-set': { method: 'POST', path: '/items/:item/anchors', roles: DECIDERS },
  'anchor-recall': { method: 'POST', path: '/anchors/:anchor/recall', roles: DECIDERS },
  'link-set': { method: 'POST', path: '/items/:item/links', roles: DECIDERS },
  'scenes-read': { method: 'GET', path: '/scenes', roles: VIEWERS },
  'coverage-read': { method: 'GET', path: '/coverage', roles: VIEWERS },
  'revisions-read': { method: 'GET', path: '/revisions', roles: VIEWERS },
  'revision-read': { method: 'GET', path: '/revisions/:revision', roles: VIEWERS },
  'revision-export': { method: 'GET', path: '/revisions/:revision/document', roles: DECIDERS },
  'custody-read': { method: 'GET', path: '/custody', roles: ['analyst', 'commander', 'auditor'] },
} as const satisfies Record<string, Access>

export type RouteName = keyof typeof ACCESS

export const mayUse = (role: Role, route: RouteName): boolean => ACCESS[route].roles.some((one) => one === role)

export const rolesOf = (route: RouteName): readonly Role[] => ACCESS[route].roles

/** Reasons that officers gave are read by who decides, too: custody tells the others that one was given. */
export const mayReadReasons = (role: Role): boolean => DECIDERS.some((one) => one === role)

/** What the console may show to a role: the same table, told beforehand. */
export const routesOf = (role: Role): readonly RouteName[] => ROUTE_NAMES.filter((route) => mayUse(role, route))

const ROUTE_NAMES = parseRouteNames(Object.keys(ACCESS))
function parseRouteNames(names: readonly string[]): readonly RouteName[] {
  return names as readonly RouteName[]
}
