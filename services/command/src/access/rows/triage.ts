import { type Access, DECIDERS, VIEWERS } from '../roles.ts'

/** The queue of what nobody decided on: taking from it, deciding, taking back. Who may look sees how far it is. */
export const TRIAGE_ACCESS = {
  'triage-read': { method: 'GET', path: '/triage', roles: VIEWERS },
  'triage-take': { method: 'POST', path: '/triage/leases', roles: DECIDERS },
  'triage-return': { method: 'POST', path: '/triage/leases/returns', roles: DECIDERS },
  'triage-decide': { method: 'POST', path: '/triage/decisions', roles: DECIDERS },
  'triage-undo': { method: 'POST', path: '/triage/decisions/:wish/undo', roles: DECIDERS },
  'triage-group': { method: 'GET', path: '/triage/groups/:item', roles: DECIDERS },
} as const satisfies Record<string, Access>
