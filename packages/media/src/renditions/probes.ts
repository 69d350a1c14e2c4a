import type { Packets } from './packets.ts'
import type { StreamsRead } from './streams.ts'

/** What was read of one file already, so that its copies ask once. Lives as long as the work on that file. */
export interface Probes {
  streams?: Promise<StreamsRead>
  /** Of all streams, where they were read in one go and are not too many. */
  film?: Promise<ReadonlyMap<number, Packets | undefined> | undefined>
  readonly packets: Map<number, Promise<Packets | undefined>>
}

export const createProbes = (): Probes => ({ packets: new Map() })
