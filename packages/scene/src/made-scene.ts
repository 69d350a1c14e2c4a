import { callLogMapping, callLogOf } from './call-log.ts'
import type { Encoder } from './encode.ts'
import type { PoliceMaterial, Sending } from './made-file.ts'
import { policeOf } from './police.ts'
import { createStudio, type StudioWish } from './studio.ts'
import { witnessesOf } from './witnesses.ts'

export interface SceneWish extends StudioWish {
  readonly encoder: Encoder
  /** The incident's zone, in which people write wall times. */
  readonly zone: string
}

export interface MadeScene {
  readonly sendings: readonly Sending[]
  readonly police: readonly PoliceMaterial[]
  readonly logMapping: ReturnType<typeof callLogMapping>
}

/**
 * An explosion on a market square as twenty people saw it: with right and wrong clocks, statements, broken files and
 * duplicates. Files are made only when requested. The same seed makes the same incident at another time.
 */
export function makeScene(wish: SceneWish): MadeScene {
  const studio = createStudio(wish.encoder, wish)
  return {
    sendings: witnessesOf(studio, wish),
    police: policeOf(studio, callLogOf(wish.bangAt, wish.zone)),
    logMapping: callLogMapping(wish.zone),
  }
}
