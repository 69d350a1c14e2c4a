import type { Packets } from './packets.ts'
import type { StreamsRead } from './streams.ts'

/** Caches the probes of one file, so that its copies share them. Lives as long as the work on that file. */
export interface Probes {
  streams?: Promise<StreamsRead>
  /** Packets of all streams, if one probe could read them all. */
  film?: Promise<ReadonlyMap<number, Packets | undefined> | undefined>
  readonly packets: Map<number, Promise<Packets | undefined>>
}

export const createProbes = (): Probes => ({ packets: new Map() })
