import { type Access, DECIDERS } from '../roles.ts'

/** The words name people who are missing. A viewer sees nothing that can name a person. */
export const LOOKED_FOR_ACCESS = {
  'looked-for-read': { method: 'GET', path: '/looked-for', roles: DECIDERS },
} as const satisfies Record<string, Access>
