import { madeFilm } from '../made-film.test-kit.ts'
import type { MadeItem, MadeRendition } from '../make-item.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'

/**
 * Makes a film like the copies of our workers, at 25 frames a second. Each has its own tone, and its sound begins with
 * a click.
 */
export function madeClip(seconds: number, tone: number): Buffer {
  const sound = `sine=frequency=${tone}:duration=${seconds}`
  return madeFilm(
    ...(['clip.mp4', seconds, '-f', 'lavfi', '-i', sound, '-r', '25', '-pix_fmt', 'yuv420p', '-g', '25'] as const),
    ...(['-preset', 'ultrafast', '-c:a', 'aac', '-movflags', '+faststart'] as const),
  )
}

const waveform = (seconds: number, bangMs: number): MadeRendition => {
  const peaks = Array.from({ length: seconds * 100 }, (_, at) => (Math.abs(at * 10 - bangMs) < 40 ? 1 : 0.15))
  const body = { version: 2, slotMs: 10, durationMs: seconds * 1000, peaks }
  return { kind: 'waveform', mediaType: 'application/json', bytes: Buffer.from(JSON.stringify(body)) }
}

interface ClipFacts {
  readonly film: Buffer
  readonly seconds: number
  readonly at: number
  readonly bangMs: number
  readonly status?: string
  readonly halfMs?: number
}

/** The item of a clip, placed at `at`. */
export const clipItem = ({ film, seconds, at, bangMs, status = 'placed', halfMs = 400 }: ClipFacts): MadeItem => ({
  ...{ kind: 'video', mediaType: 'video/mp4', durationMs: seconds * 1000, size: { width: 640, height: 400 } },
  placement: {
    ...{ earliest: at - halfMs, estimate: at, latest: at + halfMs, status },
    reasons: [{ code: 'claim', values: {}, share: 1 }],
  },
  renditions: [
    { kind: 'proxy', mediaType: 'video/mp4', bytes: film },
    { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP },
    waveform(seconds, bangMs),
  ],
})
