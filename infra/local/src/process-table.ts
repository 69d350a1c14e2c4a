import type { ProcessRole } from '@firsthand/database/migrate'

/** One of Firsthand's own processes, and its permissions: neither intake nor the relay ever gets a key. */
export type ProcessEntry = {
  readonly name: ProcessRole
  /** Its folder below the checkout. */
  readonly room: string
  /** Listens on the public port, on its neighbour (the officers'), or on none. */
  readonly listens?: 'public' | 'officers'
  readonly usesRedis?: true
  readonly readsKeys?: true
  /** May still open what belongs to a closed incident. */
  readonly servesClosed?: true
  readonly runsPrograms?: true
  /** Gets intake's own S3 pair and never the owner's. */
  readonly writesOnly?: true
}

/**
 * All processes in the order in which they are stopped: intake, which takes bytes in, first; the relay, which passes
 * work on, last.
 */
export const processTable: readonly ProcessEntry[] = [
  { name: 'intake', room: 'services/intake', listens: 'public', writesOnly: true },
  { name: 'command', room: 'services/command', listens: 'officers', readsKeys: true, servesClosed: true },
  {
    ...{ name: 'preserve', room: 'workers/preserve', usesRedis: true, readsKeys: true },
    servesClosed: true,
  },
  { name: 'inspect', room: 'workers/inspect', usesRedis: true, readsKeys: true, runsPrograms: true },
  { name: 'normalise', room: 'workers/normalise', usesRedis: true, readsKeys: true, runsPrograms: true },
  { name: 'reconstruct', room: 'workers/reconstruct', usesRedis: true, readsKeys: true },
  { name: 'relay', room: 'workers/relay', usesRedis: true },
]
