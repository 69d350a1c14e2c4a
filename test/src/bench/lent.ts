// Defines what a test run has already started and lends to benches, so that each need not start its own.
import type { TestS3 } from '../services/ceph/start-ceph.ts'
import type { Stack } from '../stack/start-stack.ts'

/** A database with all tables and no rows. */
export interface LentDatabase {
  readonly ownerUrl: string
  release(): Promise<void>
}

/**
 * What a bench may borrow from its caller. The bench starts everything else itself, with production settings. Published
 * figures are measured without borrowing.
 */
export interface Lent {
  /** The lender, and not the bench, stops the stack. */
  readonly stack?: () => Promise<Stack>
  readonly database?: () => Promise<LentDatabase>
  readonly ceph?: TestS3
}

export const NOTHING_LENT: Lent = {}
