import type { ProcessRole } from '@firsthand/database/migrate'

/** One of Firsthand's own processes, and what it is trusted with: neither intake nor the relay is ever given a key. */
export type ProcessEntry = {
  readonly name: ProcessRole
  /** Its room below the checkout. */
  readonly room: string
  /** The public port, its neighbour, or none. */
  readonly listens?: 'public' | 'officers'
  readonly usesRedis?: true
  readonly readsKeys?: true
  /** Still opens what belongs to an incident that has closed. */
  readonly servesClosed?: true
  readonly runsPrograms?: true
  /** Gets intake's own S3 pair and never the owner's. */
  readonly writesOnly?: true
}

/** All processes in the order in which they are stopped: who takes bytes in first, who passes work on last. */
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
