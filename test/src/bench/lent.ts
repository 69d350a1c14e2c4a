// What a run has already and lends to a bench, so that many benches do not each bring up the same.
import type { TestS3 } from '../services/ceph/start-ceph.ts'
import type { Stack } from '../stack/start-stack.ts'

/** A database with every table and nothing in it. */
export interface LentDatabase {
  readonly ownerUrl: string
  release(): Promise<void>
}

/** What is not lent a bench brings up itself, with the settings of production: a figure that counts is measured there. */
export interface Lent {
  /** Stopped by whom it is lent. */
  readonly stack?: () => Promise<Stack>
  readonly database?: () => Promise<LentDatabase>
  readonly ceph?: TestS3
}

export const NOTHING_LENT: Lent = {}
