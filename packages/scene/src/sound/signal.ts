/** The sample rate of all sound in this folder, Hz. */
export const RATE = 16_000

/** A mono signal. A value of 1 is as loud as a voice at one metre. */
export type Signal = Float32Array<ArrayBuffer>

export const silence = (seconds: number): Signal => new Float32Array(Math.round(seconds * RATE))

/** A resonance of a throat, a room or a metal sheet: its frequency in Hz and its bandwidth. */
export interface Resonance {
  readonly hz: number
  readonly width: number
}

/**
 * A two-pole resonator (Klatt 1980), with unit gain at its frequency. `tune` may change the frequency while it rings.
 */
export function createResonator(): { tune(resonance: Resonance): void; pass(sample: number): number } {
  let [gain, near, far] = [1, 0, 0]
  let [last, before] = [0, 0]
  return {
    tune({ hz, width }) {
      const radius = Math.exp((-Math.PI * width) / RATE)
      far = -radius * radius
      near = 2 * radius * Math.cos((2 * Math.PI * hz) / RATE)
      gain = 1 - near - far
    },
    pass(sample) {
      const now = gain * sample + near * last + far * before
      before = last
      last = now
      return now
    },
  }
}

/** Adds `sound`, scaled by `gain`, from `laterSeconds` on. The time need not be a whole sample. */
export function addLater(to: Signal, sound: Signal, laterSeconds: number, gain: number): void {
  const later = laterSeconds * RATE
  const whole = Math.floor(later)
  const rest = later - whole
  const first = Math.max(0, whole)
  const end = Math.min(to.length, whole + sound.length + 1)
  for (let n = first; n < end; n += 1) {
    const at = n - whole
    const value = (sound[at] ?? 0) * (1 - rest) + (sound[at - 1] ?? 0) * rest
    to[n] = (to[n] ?? 0) + value * gain
  }
}
