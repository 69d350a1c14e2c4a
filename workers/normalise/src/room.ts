import type { Scratch } from '@firsthand/runtime'

/** Beside the item and a copy of it: what decoders write of their own. */
const SPARE_BYTES = 512 * 1024 * 1024

export interface Need {
  readonly bytes: number
  /** Of what is made beside the item and a copy of it. */
  readonly copies: number
}

/** Room in scratch, shared by the hands of this process: what one has been promised is not free for another. */
export interface Room {
  /** Runs `work` with an empty folder; undefined where there is no room for it now. */
  withRoomFor<T>(need: Need, work: (folder: string) => Promise<T>): Promise<T | undefined>
}

export function createRoom(scratch: Scratch): Room {
  let promised = 0
  return {
    async withRoomFor({ bytes, copies }, work) {
      const needed = 2 * bytes + copies + SPARE_BYTES
      promised += needed
      try {
        // what others have written already is counted twice: better to wait than to fill the disk of the database
        if ((await scratch.freeBytes()) < promised) return undefined
        return await scratch.withFolder(work)
      } finally {
        promised -= needed
      }
    },
  }
}
