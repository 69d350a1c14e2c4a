import { encodePrint, printOf } from '@firsthand/sound'

/** Below this (dB of full scale) there is no room's noise either: a muted microphone. */
const SILENT_DB = -100

export function printed(samples: Int16Array): Uint8Array | 'silent' {
  const print = printOf(samples)
  return print.level.rmsDb < SILENT_DB ? 'silent' : encodePrint(print)
}
