import type { LastClockCheck } from '@firsthand/database/ops'
import { ago } from './status-warnings.ts'

const SOURCES = {
  ntp: 'the time server',
  https: 'the time source',
  store: "the store's clock",
} as const

/** Words for the clock of the database, which writes all times: its state at the last comparison with a reference. */
export function clockWords(check: LastClockCheck | undefined): string {
  if (!check) return 'Clock: not compared yet.'
  const { source, offsetMs, uncertaintyMs, ageMs } = check
  if (source === 'no-reference')
    return 'Clock: compared with nothing, for there is no reference. Set FIRSTHAND_TIME_SOURCE.'
  const found = offsetMs === null ? '' : `: ${distanceWords(offsetMs)} (± ${uncertaintyMs} ms)`
  return `Clock: compared ${ago(ageMs)} ago with ${SOURCES[source]}${found}.`
}

/** Names the direction of the error, for the person who sets the clock. */
const distanceWords = (offsetMs: number): string => `${Math.abs(offsetMs)} ms ${offsetMs < 0 ? 'behind' : 'ahead'}`
