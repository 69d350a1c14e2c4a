import { encodePrint, printOf } from '@firsthand/sound'

/** Level in dB of full scale. A quieter recording lacks even the noise of a room: its microphone was muted. */
const SILENT_DB = -100

export function printed(samples: Int16Array): Uint8Array | 'silent' {
  const print = printOf(samples)
  return print.level.rmsDb < SILENT_DB ? 'silent' : encodePrint(print)
}
