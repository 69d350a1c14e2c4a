import { type Access, DECIDERS, VIEWERS } from '../roles.ts'

/** The queue of undecided items: leases, decisions and undoing them. Roles that look see the progress. */
export const TRIAGE_ACCESS = {
  'triage-read': { method: 'GET', path: '/triage', roles: VIEWERS },
  'triage-take': { method: 'POST', path: '/triage/leases', roles: DECIDERS },
  'triage-return': { method: 'POST', path: '/triage/leases/returns', roles: DECIDERS },
  'triage-decide': { method: 'POST', path: '/triage/decisions', roles: DECIDERS },
  'triage-undo': { method: 'POST', path: '/triage/decisions/:wish/undo', roles: DECIDERS },
  'triage-group': { method: 'GET', path: '/triage/groups/:item', roles: DECIDERS },
} as const satisfies Record<string, Access>
