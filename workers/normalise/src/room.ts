import type { Scratch } from '@firsthand/runtime'

/** Room beside the item and a copy of it, for what decoders write of their own. */
const SPARE_BYTES = 512 * 1024 * 1024

export interface Need {
  readonly bytes: number
  /** Bytes of what is made, beside the item and a copy of it. */
  readonly copies: number
}

/** Room in scratch, shared by this process's jobs: what is promised to one job is not free for another. */
export interface Room {
  /** Runs `work` with an empty folder; returns undefined if there is no room now. */
  withRoomFor<T>(need: Need, work: (folder: string) => Promise<T>): Promise<T | undefined>
}

export function createRoom(scratch: Scratch): Room {
  let promised = 0
  return {
    async withRoomFor({ bytes, copies }, work) {
      const needed = 2 * bytes + copies + SPARE_BYTES
      promised += needed
      try {
        // Bytes that other jobs have written already are counted twice: waiting is better than filling the database's
        // disk.
        if ((await scratch.freeBytes()) < promised) return undefined
        return await scratch.withFolder(work)
      } finally {
        promised -= needed
      }
    },
  }
}
