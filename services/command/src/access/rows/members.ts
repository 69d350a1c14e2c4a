import { type Access, COUNTERS } from '../roles.ts'

export const MEMBERS_ACCESS = {
  'members-read': { method: 'GET', path: '/members', roles: COUNTERS },
} as const satisfies Record<string, Access>
