import { encodePrint, printOf } from '@firsthand/sound'

/** Below this (dB of full scale) not even a room's noise is present: a muted microphone. */
const SILENT_DB = -100

export function printed(samples: Int16Array): Uint8Array | 'silent' {
  const print = printOf(samples)
  return print.level.rmsDb < SILENT_DB ? 'silent' : encodePrint(print)
}
