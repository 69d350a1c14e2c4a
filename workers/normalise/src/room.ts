import type { Scratch } from '@firsthand/runtime'

/** Space for files that decoders write, in addition to the item and one copy of it. */
const SPARE_BYTES = 512 * 1024 * 1024

export interface Need {
  readonly bytes: number
  /** Bytes of the copies to be made. */
  readonly copies: number
}

/** Scratch space, shared by the jobs of this process. Space that is reserved for one job is not free for another. */
export interface Room {
  /** Runs `work` with an empty folder. Returns undefined if there is not enough space now. */
  withRoomFor<T>(need: Need, work: (folder: string) => Promise<T>): Promise<T | undefined>
}

export function createRoom(scratch: Scratch): Room {
  let promised = 0
  return {
    async withRoomFor({ bytes, copies }, work) {
      const needed = 2 * bytes + copies + SPARE_BYTES
      promised += needed
      try {
        // Bytes that other jobs have already written are counted twice. Waiting needlessly is better than filling the
        // database's disk.
        if ((await scratch.freeBytes()) < promised) return undefined
        return await scratch.withFolder(work)
      } finally {
        promised -= needed
      }
    },
  }
}
