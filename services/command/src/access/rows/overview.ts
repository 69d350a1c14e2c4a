import { type Access, VIEWERS } from '../roles.ts'

export const OVERVIEW_ACCESS = {
  'overview-read': { method: 'GET', path: '/overview', roles: VIEWERS, page: 'overview' },
  'overview-seen': { method: 'POST', path: '/overview/seen', roles: VIEWERS },
} as const satisfies Record<string, Access>
