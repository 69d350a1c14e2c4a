import type { Role } from '@firsthand/domain'

export const VIEWERS = ['viewer', 'analyst', 'commander'] as const
export const DECIDERS = ['analyst', 'commander'] as const
export const COMMANDERS = ['commander'] as const
export const COUNTERS = ['viewer', 'analyst', 'commander', 'ops'] as const
export const EVERYONE = ['viewer', 'analyst', 'commander', 'ops', 'auditor'] as const

export interface Access {
  readonly method: 'GET' | 'POST'
  /** Below `/api/incidents/:incident`. */
  readonly path: string
  readonly roles: readonly Role[]
  /**
   * The list of evidence that the route shows without a view. Reading it leaves a view of its own in custody, once a
   * slot.
   */
  readonly page?: string
}
