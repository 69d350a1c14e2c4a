import type { StreamOwner } from '@firsthand/database/command/sign-in'

/**
 * Ends a stream soon after its right has ended, however and wherever that happened: a sign-out in another process, an
 * expired session, an ended officer, a removed membership or role. It polls by the clock and not when a screen is
 * quiet, because on a busy incident no screen is ever quiet.
 */
export interface StreamWatch {
  /** Calls `end` once, when this session may no longer follow this incident. Returns a function that stops watching. */
  add(owner: StreamOwner, end: () => void): () => void
  close(): Promise<void>
}
