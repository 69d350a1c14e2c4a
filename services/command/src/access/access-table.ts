import type { Role } from '@firsthand/domain'
import type { Access } from './roles.ts'
import { DECIDERS } from './roles.ts'
import { ALARMS_ACCESS } from './rows/alarms.ts'
import { BRIEFS_ACCESS } from './rows/briefs.ts'
import { EVIDENCE_ACCESS } from './rows/evidence.ts'
import { LOOKED_FOR_ACCESS } from './rows/looked-for.ts'
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
 * The access table for incidents (route × role): what each role may do in an incident that it is a member of. Each
 * feature has a file of rows. A non-member gets 404 everywhere, as if the incident did not exist. The auditor sees
 * custody entries and nothing else; ops look after the platform and see counts.
 */
export const ACCESS = {
  ...EVIDENCE_ACCESS,
  ...LOOKED_FOR_ACCESS,
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

/**
 * The name under which custody records that this route's list was read. Undefined if the route shows no list. Also
 * undefined if the route needs an open view: custody records when the officer opens that view.
 */
export const pageOf = (route: RouteName): string | undefined => ROWS[route].page
const ROWS: Readonly<Record<RouteName, Access>> = ACCESS

export const mayUse = (role: Role, route: RouteName): boolean => ACCESS[route].roles.some((one) => one === role)

export const rolesOf = (route: RouteName): readonly Role[] => ACCESS[route].roles

/**
 * Only roles that decide may read the reasons that officers gave. Custody tells the other roles that a reason was
 * given.
 */
export const mayReadReasons = (role: Role): boolean => DECIDERS.some((one) => one === role)

/** The routes that a role may use, so that the console hides what would be refused. */
export const routesOf = (role: Role): readonly RouteName[] => ROUTE_NAMES.filter((route) => mayUse(role, route))

const ROUTE_NAMES = parseRouteNames(Object.keys(ACCESS))
function parseRouteNames(names: readonly string[]): readonly RouteName[] {
  return names as readonly RouteName[]
}
