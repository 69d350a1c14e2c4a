import { type Access, DECIDERS, VIEWERS } from '../roles.ts'

/**
 * Pages for patrols. Roles that decide make and recall them; roles that look see what the pages say. The page itself
 * needs no session.
 */
export const BRIEFS_ACCESS = {
  'briefs-read': { method: 'GET', path: '/briefs', roles: VIEWERS, page: 'briefs' },
  'brief-picture': { method: 'GET', path: '/briefs/:brief/picture', roles: VIEWERS },
  'brief-make': { method: 'POST', path: '/items/:item/briefs', roles: DECIDERS },
  'brief-recall': { method: 'POST', path: '/briefs/:brief/recall', roles: DECIDERS },
  'brief-link': { method: 'POST', path: '/briefs/:brief/links', roles: DECIDERS },
} as const satisfies Record<string, Access>
