// Witnesses arrive independently of one another, at the requested rate per second. Each sends as the page does:
// submission, upload, a first PATCH of 64 KiB, and the rest.
import { setTimeout as pause } from 'node:timers/promises'
import { createUpload, openSubmission, sendPiece } from '../../stack/witness.ts'
import type { PhotoPool } from './photo-pool.ts'

export interface SendOptions {
  readonly door: string
  readonly slug: string
  readonly photos: PhotoPool
  /** Uploads per second. */
  readonly rate: number
  readonly durationMs: number
  readonly onSecond: (second: number) => void
}

export interface SentPhotos {
  readonly sent: number
  /** Milliseconds from the start of each sending until the page may show the code. */
  readonly codeShown: readonly number[]
  /** Milliseconds until the whole photo is durable. */
  readonly whole: readonly number[]
  readonly errors: readonly string[]
}

const FIRST_PIECE = 64 * 1024

export async function sendPhotos(options: SendOptions): Promise<SentPhotos> {
  const codeShown: number[] = []
  const whole: number[] = []
  const errors: string[] = []
  const running: Promise<void>[] = []
  const began = performance.now()
  let second = 0
  for (let dueAt = began; dueAt < began + options.durationMs; dueAt += nextArrival(options.rate)) {
    await pause(Math.max(0, dueAt - performance.now()))
    // Times are counted from `dueAt`: if our own sender is late, its delay counts as the witness's wait.
    running.push(
      sendOne(options, dueAt, { codeShown, whole }).catch((cause: unknown) => {
        errors.push(cause instanceof Error ? cause.message : String(cause))
      }),
    )
    const now = Math.floor((performance.now() - began) / 1000)
    if (now > second) options.onSecond(now)
    second = now
  }
  await Promise.all(running)
  return { sent: running.length, codeShown, whole, errors }
}

/** Milliseconds until the next arrival of a Poisson process. */
const nextArrival = (rate: number): number => (-Math.log(1 - Math.random()) * 1000) / rate

interface Times {
  readonly codeShown: number[]
  readonly whole: number[]
}

async function sendOne({ door, slug, photos }: SendOptions, began: number, times: Times): Promise<void> {
  const at = await openSubmission(door, slug)
  const upload = await createUpload(at, photos.next())
  await sendPiece(upload, FIRST_PIECE)
  times.codeShown.push(performance.now() - began)
  while (upload.acknowledged < upload.file.bytes.length) await sendPiece(upload, upload.file.bytes.length)
  times.whole.push(performance.now() - began)
}
