import type { Role } from '@firsthand/domain'
import type { Access } from './roles.ts'
import { DECIDERS } from './roles.ts'
import { ALARMS_ACCESS } from './rows/alarms.ts'
import { BRIEFS_ACCESS } from './rows/briefs.ts'
import { EVIDENCE_ACCESS } from './rows/evidence.ts'
import { MAP_ACCESS } from './rows/map.ts'
import { MEMBERS_ACCESS } from './rows/members.ts'
import { OVERVIEW_ACCESS } from './rows/overview.ts'
import { POLICE_ACCESS } from './rows/police.ts'
import { SAVED_VIEWS_ACCESS } from './rows/saved-views.ts'
import { SUBJECTS_ACCESS } from './rows/subjects.ts'
import { TRIAGE_ACCESS } from './rows/triage.ts'
import { VERIFICATION_ACCESS } from './rows/verification.ts'
import { WALL_ACCESS } from './rows/wall.ts'

/**
 * What each role may do in an incident it is a member of: the one table (issue: route × role), a file of rows for each
 * room. A non-member is answered 404 everywhere, as if the incident were not there. The auditor sees custody entries and
 * nothing else; ops look after the platform and see counts.
 */
export const ACCESS = {
  ...EVIDENCE_ACCESS,
  ...OVERVIEW_ACCESS,
  ...ALARMS_ACCESS,
  ...MAP_ACCESS,
  ...WALL_ACCESS,
  ...TRIAGE_ACCESS,
  ...VERIFICATION_ACCESS,
  ...SAVED_VIEWS_ACCESS,
  ...POLICE_ACCESS,
  ...SUBJECTS_ACCESS,
  ...BRIEFS_ACCESS,
  ...MEMBERS_ACCESS,
} as const satisfies Record<string, Access>

export type RouteName = keyof typeof ACCESS

/** The list that this route shows, where reading it is a look by itself. */
export const pageOf = (route: RouteName): string | undefined => ROWS[route].page
const ROWS: Readonly<Record<RouteName, Access>> = ACCESS

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
