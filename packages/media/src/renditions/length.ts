import { stat } from 'node:fs/promises'
import type { FileFacts } from '../facts/file-facts.ts'
import { type Limits, TRANSCODE_LIMITS } from '../sandbox/index.ts'

/**
 * Limits the claimed duration of a file by its size: for a megabyte that claims a hundred years, ffmpeg would write a
 * hundred years of silence. Speech at the lowest bit rates takes 90 bytes a second.
 */
const FEWEST_BYTES_A_SECOND = 90
const GRACE_SECONDS = 60
const HOUR_MS = 3_600_000
const MOST_SECONDS = 24 * 3600
/** Sound longer than this is processed in the lane (queue) of the films, so that shorter sound does not wait for it. */
const LONG_SOUND_SECONDS = 600
const MiB = 1024 * 1024
/** Size of AAC at 128 kb/s, with its index. */
const SOUND_BYTES_A_SECOND = 20_000
const FILM_BYTES_A_SECOND = 500_000
/** Spare room for an encoder's output. */
const SPARE_BYTES = 256 * MiB

/** The longest plausible duration of a file of this size, in seconds; no copy is longer. */
export const heldSeconds = (bytes: number): number =>
  Math.min(MOST_SECONDS, GRACE_SECONDS + bytes / FEWEST_BYTES_A_SECOND)

export const bytesOf = async (file: string): Promise<number> => (await stat(file)).size

type Claims = { readonly bytes: number; readonly facts: Pick<FileFacts, 'durationMs'> }

/** The claimed duration in seconds, up to the plausible limit. Without a claim, the limit. */
const secondsOf = ({ bytes, facts: { durationMs } }: Claims): number =>
  Math.min(heldSeconds(bytes), durationMs === undefined ? MOST_SECONDS : durationMs / 1000)

export const isLongSound = (file: Claims): boolean => secondsOf(file) > LONG_SOUND_SECONDS

/** Whether the file's bytes can hold its claimed duration. */
export const isPlausible = ({ bytes, facts: { durationMs } }: Claims): boolean =>
  durationMs === undefined || durationMs / 1000 <= heldSeconds(bytes)

/**
 * Maximum scratch bytes for the copies of a film or sound. Twice the file's own size and the fixed spare space of every
 * item come on top. The output limits of the decoders stay within the total.
 */
export const roomForCopies = (file: Claims & { readonly kind: string }): number => {
  if (file.kind !== 'video' && file.kind !== 'audio') return 0
  const seconds = secondsOf(file)
  const sound = seconds * (SOUND_BYTES_A_SECOND + 32_000)
  return Math.ceil(sound + (file.kind === 'video' ? pictureBytes(seconds, file.bytes) : 0))
}

const pictureBytes = (seconds: number, bytes: number): number => Math.min(seconds * FILM_BYTES_A_SECOND, 4 * bytes)

/**
 * Limits for sound. A decoder gets a minute, and a quarter of the sound's duration. So ten minutes of sound end after
 * three and a half minutes at the latest.
 */
function soundLimits(seconds: number, outputBytes: number): Limits {
  const wallMs = Math.min(6 * HOUR_MS, 60_000 + 250 * Math.max(0, seconds))
  return { ...TRANSCODE_LIMITS, ...timeOf(wallMs), outputBytes: Math.ceil(outputBytes) }
}

/** Limits for 16-bit samples at `rate`. */
export const samplesLimits = (seconds: number, rate: number): Limits =>
  soundLimits(seconds, (seconds + GRACE_SECONDS) * rate * 2 + MiB)

export interface Length {
  readonly kind: 'video' | 'audio'
  readonly bytes: number
  /** Duration in seconds as the file claims it. */
  readonly claimed: number | undefined
}

/** Time and space for a playable copy. On a busy machine x264 may run at a thirtieth of real time for a 4K source. */
export function limitsFor({ kind, bytes, claimed }: Length): Limits {
  const most = heldSeconds(bytes)
  const seconds = Math.max(0, Math.min(most, claimed ?? most))
  const sound = (seconds + GRACE_SECONDS) * SOUND_BYTES_A_SECOND + bytes + SPARE_BYTES
  if (kind === 'audio') return soundLimits(seconds, sound)
  const outputBytes = Math.ceil(sound + pictureBytes(seconds, bytes))
  return { ...TRANSCODE_LIMITS, ...timeOf(Math.min(12 * HOUR_MS, 120_000 + 30_000 * seconds)), outputBytes }
}

const timeOf = (wallMs: number): Pick<Limits, 'wallMs' | 'cpuSeconds'> => ({
  wallMs,
  cpuSeconds: Math.ceil((wallMs / 1000) * 8),
})

/** Ends the output, which is the last argument, after this many seconds, even if the input continues. */
export const cutAt = (args: readonly string[], seconds: number): string[] => [
  ...args.slice(0, -1),
  ...['-t', seconds.toFixed(3)],
  ...args.slice(-1),
]
