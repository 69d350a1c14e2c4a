import type { ProcessRole } from '@firsthand/database/migrate'

/** One of Firsthand's processes, with its permissions. Neither intake nor the relay ever gets a key. */
export type ProcessEntry = {
  readonly name: ProcessRole
  /** The folder of the process's package, below the checkout. */
  readonly room: string
  /** Whether it listens on the public port or on the officers' port next to it. Undefined if it listens on none. */
  readonly listens?: 'public' | 'officers'
  readonly usesRedis?: true
  readonly readsKeys?: true
  /** Gets the keys of closed incidents, so that it can open what belongs to them. */
  readonly servesClosed?: true
  readonly runsPrograms?: true
  /** Gets intake's own S3 key pair and never the owner's. */
  readonly writesOnly?: true
}

/**
 * All processes in the order in which they are stopped: first intake, which receives bytes; last the relay, which
 * passes work on.
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
