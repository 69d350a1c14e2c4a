import type { Role } from '@firsthand/domain'

export const VIEWERS = ['viewer', 'analyst', 'commander'] as const
export const DECIDERS = ['analyst', 'commander'] as const
export const COMMANDERS = ['commander'] as const
export const COUNTERS = ['viewer', 'analyst', 'commander', 'ops'] as const
export const EVERYONE = ['viewer', 'analyst', 'commander', 'ops', 'auditor'] as const

export interface Access {
  readonly method: 'GET' | 'POST'
  /** Relative to `/api/incidents/:incident`. */
  readonly path: string
  readonly roles: readonly Role[]
  /**
   * The name of a list of evidence that the route shows without an open view. Each read is recorded in custody, once in
   * each slot of ten minutes.
   */
  readonly page?: string
}
