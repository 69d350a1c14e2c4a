import { type Access, COMMANDERS, COUNTERS } from '../roles.ts'

export const MEMBERS_ACCESS = {
  'members-read': { method: 'GET', path: '/members', roles: COUNTERS },
  'member-unlock': { method: 'POST', path: '/members/:officer/unlock', roles: COMMANDERS },
  'member-take': { method: 'POST', path: '/members/:officer/removal', roles: COMMANDERS },
} as const satisfies Record<string, Access>
