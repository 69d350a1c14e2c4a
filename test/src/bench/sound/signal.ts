// Mono signals: 32-bit floats at one rate.
import type { Draws } from './draws.ts'

/** The rate of all signals. Phones' microphones and codecs leave little of a crowd's sound above 8 kHz. */
export const RATE = 16_000

export type Signal = Float32Array

export const silence = (seconds: number): Signal => new Float32Array(Math.max(0, Math.round(seconds * RATE)))

export const secondsOf = (signal: Signal): number => signal.length / RATE

/** Mean square; 0 for an empty signal. */
export function powerOf(signal: Signal, from = 0, to = signal.length): number {
  const [first, last] = [Math.max(0, from), Math.min(signal.length, to)]
  let sum = 0
  for (let i = first; i < last; i += 1) sum += (signal[i] ?? 0) ** 2
  return last > first ? sum / (last - first) : 0
}

/**
 * The mean square of pieces of 50 ms, without the loudest tenth. It measures continuous sound: a single shot or knock
 * can outweigh a minute of voices.
 */
export function steadyPower(signal: Signal, from = 0, to = signal.length): number {
  const block = Math.round(RATE / 20)
  const powers: number[] = []
  const last = Math.min(signal.length, to)
  for (let at = Math.max(0, from); at < last; at += block) powers.push(powerOf(signal, at, Math.min(last, at + block)))
  const quieter = powers.sort((a, b) => a - b).slice(0, Math.max(1, Math.floor(powers.length * 0.9)))
  return quieter.reduce((sum, power) => sum + power, 0) / quieter.length
}

/** Scales in place. */
export function scale(signal: Signal, gain: number): Signal {
  for (let i = 0; i < signal.length; i += 1) signal[i] = (signal[i] ?? 0) * gain
  return signal
}

/** Scales the signal in place so that its parts with sound have power 1. Pauses do not count. */
export function levelled(signal: Signal): Signal {
  const block = Math.round(RATE / 20)
  const powers: number[] = []
  for (let at = 0; at < signal.length; at += block) powers.push(powerOf(signal, at, at + block))
  const loudest = Math.max(...powers, 0)
  const loud = powers.filter((power) => power > loudest / 100)
  const mean = loud.reduce((sum, power) => sum + power, 0) / Math.max(1, loud.length)
  return mean > 0 ? scale(signal, 1 / Math.sqrt(mean)) : signal
}

export function addAt(into: Signal, signal: Signal, at: number, gain = 1): void {
  const first = Math.max(0, -at)
  const last = Math.min(signal.length, into.length - at)
  for (let i = first; i < last; i += 1) into[at + i] = (into[at + i] ?? 0) + gain * (signal[i] ?? 0)
}

/** Reads the signal at every `step`-th sample, with cubic interpolation. A step above 1 makes it shorter and higher. */
export function resampled(signal: Signal, step: number): Signal {
  const made = new Float32Array(Math.max(0, Math.floor((signal.length - 3) / step)))
  readInto(made, signal, { from: 1, step })
  return made
}

/**
 * Reads `signal` at the positions `from`, `from + step`, … (in samples, with cubic interpolation). Positions outside of
 * the signal are silent.
 */
export function readInto(
  into: Signal,
  signal: Signal,
  { from, step }: { readonly from: number; readonly step: number },
): void {
  const first = Math.max(0, Math.ceil((1 - from) / step))
  const last = Math.min(into.length, Math.floor((signal.length - 2 - from) / step))
  for (let i = first; i < last; i += 1) {
    const at = from + i * step
    const k = Math.floor(at)
    const t = at - k
    const [a, b, c, d] = [signal[k - 1] ?? 0, signal[k] ?? 0, signal[k + 1] ?? 0, signal[k + 2] ?? 0]
    into[i] = b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
  }
}

/** White noise of power 1. */
export function whiteNoise(samples: number, draws: Draws): Signal {
  const made = new Float32Array(samples)
  // Uniform and not normal random numbers, because they are faster and sound the same after a filter.
  for (let i = 0; i < samples; i += 1) made[i] = 3.4641 * (draws.unit() - 0.5)
  return made
}

/** Fades both ends, in place. */
export function faded(signal: Signal, seconds: number): Signal {
  const edge = Math.min(Math.round(seconds * RATE), Math.floor(signal.length / 2))
  for (let i = 0; i < edge; i += 1) {
    const gain = i / edge
    signal[i] = (signal[i] ?? 0) * gain
    const end = signal.length - 1 - i
    signal[end] = (signal[end] ?? 0) * gain
  }
  return signal
}
