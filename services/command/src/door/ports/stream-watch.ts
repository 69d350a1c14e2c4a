import type { StreamOwner } from '@firsthand/database/command/sign-in'

/**
 * Ends a stream soon after its right has ended, however it ended and wherever: signed out in another process, run out, the
 * officer ended, the membership or its role taken away. It asks by the clock and not when a screen is quiet: on a busy
 * incident a screen never is.
 */
export interface StreamWatch {
  /** `end` is called once, when this session may follow this incident no more. Answers how to stop watching. */
  add(owner: StreamOwner, end: () => void): () => void
  close(): Promise<void>
}
