import { callLogMapping, callLogOf } from './call-log.ts'
import type { Encoder } from './encode.ts'
import type { PoliceMaterial, Sending } from './made-file.ts'
import { policeOf } from './police.ts'
import { createStudio, type StudioOptions } from './studio.ts'
import { witnessesOf } from './witnesses.ts'

export interface SceneOptions extends StudioOptions {
  readonly encoder: Encoder
  /** The incident's zone. Witnesses write wall-clock times in it. */
  readonly zone: string
}

export interface MadeScene {
  readonly sendings: readonly Sending[]
  readonly police: readonly PoliceMaterial[]
  readonly logMapping: ReturnType<typeof callLogMapping>
}

/**
 * Makes the scene: an explosion on a market square as twenty people saw it. Some clocks are wrong; some files are
 * broken or duplicates. Files are made only when requested. The same seed makes the same incident at any time.
 */
export function makeScene(options: SceneOptions): MadeScene {
  const studio = createStudio(options.encoder, options)
  return {
    sendings: witnessesOf(studio, options),
    police: policeOf(studio, callLogOf(options.bangAt, options.zone)),
    logMapping: callLogMapping(options.zone),
  }
}
