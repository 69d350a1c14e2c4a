import type { StreamOwner } from '@firsthand/database/command/sign-in'

/**
 * Ends a live stream soon after its right to read has ended, for whatever reason and in whichever process: a sign-out,
 * an expired session, an ended account, a removed membership or role. It polls on a timer and not when a screen is
 * quiet, because on a busy incident no screen is ever quiet.
 */
export interface StreamWatch {
  /** Calls `end` once, when this session may no longer follow this incident. Returns a function that stops watching. */
  add(owner: StreamOwner, end: () => void): () => void
  close(): Promise<void>
}
