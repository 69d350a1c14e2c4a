import { deviceAt } from './names.ts'
import type { Voice } from './voices.ts'

/** All voices of all rigs in one sequence, with an index by clock. */
export interface VoiceTable {
  /** Indexed by rig. */
  readonly voices: readonly (readonly Voice[])[]
  /** Indexed by rig: where its voices begin in the sequence. One entry more than there are rigs. */
  readonly start: Int32Array
  /** Indexed by voice: its rig and its clock. The clock is −1 if its error cannot be learnt. */
  readonly rigOf: Int32Array
  readonly clockOf: Int32Array
  /** Indexed by clock: where its voices begin in `of`. One entry more than there are clocks. */
  readonly heads: Int32Array
  /** Voices sorted by clock, then by rig. */
  readonly of: Int32Array
}

/** `size`: the number of clocks. `isKnown`: whether an earlier solve estimated a clock. */
export function voiceTableOf(
  voices: readonly (readonly Voice[])[],
  size: number,
  isKnown: (clock: number) => boolean,
): VoiceTable {
  const heard = heardDevices(voices, size)
  const isTaught = (clock: number): boolean => clock >= 0 && (heard[deviceAt(clock)] === 1 || isKnown(clock))
  const start = new Int32Array(voices.length + 1)
  for (const [rig, rigVoices] of voices.entries()) start[rig + 1] = (start[rig] ?? 0) + rigVoices.length
  const rigOf = new Int32Array(start[voices.length] ?? 0)
  const clockOf = new Int32Array(rigOf.length)
  for (const [rig, rigVoices] of voices.entries())
    for (const [at, { index }] of rigVoices.entries()) {
      rigOf[(start[rig] ?? 0) + at] = rig
      clockOf[(start[rig] ?? 0) + at] = isTaught(index) ? index : -1
    }
  return { voices, start, rigOf, clockOf, ...byClock(clockOf, size) }
}

function byClock(clockOf: Int32Array, size: number): Pick<VoiceTable, 'heads' | 'of'> {
  const heads = new Int32Array(size + 1)
  for (const clock of clockOf) if (clock >= 0) heads[clock + 1] = (heads[clock + 1] ?? 0) + 1
  for (let clock = 0; clock < size; clock++) heads[clock + 1] = (heads[clock + 1] ?? 0) + (heads[clock] ?? 0)
  const next = heads.slice()
  const of = new Int32Array(heads[size] ?? 0)
  for (const [voice, clock] of clockOf.entries()) {
    if (clock < 0) continue
    const at = next[clock] ?? 0
    of[at] = voice
    next[clock] = at + 1
  }
  return { heads, of }
}

/** Devices in rigs with at least two voices. A rig with one voice teaches nothing. */
function heardDevices(voices: readonly (readonly Voice[])[], size: number): Uint8Array {
  const heard = new Uint8Array(size >> 1)
  for (const rigVoices of voices) {
    if (rigVoices.length < 2) continue
    for (const { index } of rigVoices) if (index >= 0) heard[deviceAt(index)] = 1
  }
  return heard
}

export function voiceAt({ voices, start, rigOf }: VoiceTable, voice: number): Voice {
  const rig = rigOf[voice] ?? 0
  const found = voices[rig]?.[voice - (start[rig] ?? 0)]
  if (!found) throw new Error('no such voice')
  return found
}
