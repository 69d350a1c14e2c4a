// Measures what a commander waits for: from the last byte sent until the console paints the item with its thumbnail.
import { request } from 'node:http'
import type { Page } from 'playwright-core'
import { launchBrowser, openDesk, openTimeline, signInToConsole } from '../stack/browser.ts'
import { createPhotoMaker } from '../stack/made-files.ts'
import { itemsOf, ownerPool, type Pool, untilFinished } from '../stack/owner-rows.ts'
import { type Stack, startStack } from '../stack/start-stack.ts'
import {
  createUpload,
  type FileToSend,
  openSubmission,
  type SentFile,
  type Submission,
  sendPiece,
} from '../stack/witness.ts'
import { atMost, type Bench, quantile } from './bench.ts'
import { machineNote } from './machine.ts'

const AIM_MS = 2000
const LIMIT_MS = 60_000
const PIECE = 1024 * 1024
/** The size in pixels: twelve megapixels. */
const [WIDTH, HEIGHT] = [4000, 3000]

interface Scene {
  readonly stack: Stack
  readonly page: Page
  readonly pool: Pool
  readonly makePhoto: (n: number) => Promise<FileToSend>
}

type FirstLightOptions = {
  readonly runs: number
  /** Photos that are sent first and not counted: a commander does not wait for what is loaded once per start. */
  readonly warmUps: number
  /** Scales the sides of the photo. */
  readonly share: number
}

export const firstLight: Bench<FirstLightOptions> = {
  name: 'first-light',
  summary: 'last byte of a 4 MB photo sent → painted in the console (--runs 50)',
  defaults: { runs: 50, warmUps: 2, share: 1 },
  // A share at which the photo still needs more than one piece.
  smoke: { runs: 1, warmUps: 0, share: 0.55 },
  needs: ['chromium'],
  fractions: ['share'],
  zeros: ['warmUps'],
  async measure({ runs, warmUps, share }, say, lent) {
    say('Starting the embedded stack and Chromium')
    const stack = await (lent.stack ?? startStack)()
    const browser = await launchBrowser().catch(async (cause: unknown) => {
      await stack.stop()
      throw cause
    })
    const pool = ownerPool(stack)
    try {
      const page = await (await openDesk(browser)).newPage()
      await signInToConsole(page, stack)
      await openTimeline(page)
      const [width, height] = [Math.round(WIDTH * share), Math.round(HEIGHT * share)]
      const scene = { stack, page, pool, makePhoto: createPhotoMaker({ width, height, noise: 19 }) }
      const { times, bytes } = await measureRuns(scene, { runs, warmUps }, say)
      return {
        rows: [
          atMost('first light, p95', quantile(times, 0.95), 'ms', AIM_MS),
          atMost('first light, p50', quantile(times, 0.5), 'ms', AIM_MS),
          atMost('first light, slowest', Math.max(...times), 'ms', AIM_MS),
        ],
        notes: [...notesOn(times, { bytes, megapixels: (width * height) / 1e6, warmUps }), ...workNotes(stack.logs())],
      }
    } finally {
      await browser.close()
      await pool.end()
      await stack.stop()
    }
  },
}

async function measureRuns(
  scene: Scene,
  { runs, warmUps }: Pick<FirstLightOptions, 'runs' | 'warmUps'>,
  say: (line: string) => void,
) {
  const at = await openSubmission(scene.stack.intakeUrl, scene.stack.slug)
  const times: number[] = []
  let bytes = 0
  for (let n = -warmUps; n < runs; n += 1) {
    const file = await scene.makePhoto(n + warmUps)
    const took = await measureOne(scene, at, file)
    if (n >= 0) {
      times.push(took)
      bytes += file.bytes.length / runs
    }
    say(`${n < 0 ? 'warm-up' : `run ${n + 1} of ${runs}`}: ${Math.round(took)} ms`)
    // Waits until all work is finished, so that the next photo is measured on an idle system.
    await untilFinished(scene.pool, { incident: scene.stack.incident, count: n + warmUps + 1, limitMs: LIMIT_MS })
  }
  return { times, bytes }
}

/** Returns milliseconds by this machine's clock, which Chromium also uses. */
async function measureOne({ page, pool, stack }: Scene, at: Submission, file: FileToSend): Promise<number> {
  const known = (await itemsOf(pool, stack.incident)).map(({ item }) => item)
  const upload = await createUpload(at, file)
  while (file.bytes.length - upload.acknowledged > PIECE) await sendPiece(upload, PIECE)
  const painted = untilPainted(page, known)
  const sentAt = await sendLastPiece(upload)
  return (await painted) - sentAt
}

/**
 * Waits for a new picture, checking before every frame. Returns the epoch ms at which it is there. The function below
 * contains no named function, because the compiler would then add a call that the page does not know.
 */
async function untilPainted(page: Page, known: readonly string[]): Promise<number> {
  const seen = await page.waitForFunction(
    (ids) =>
      [...document.querySelectorAll('[data-item][data-painted=true]')].some(
        (card) => !ids.includes(card.getAttribute('data-item') ?? ''),
      ) && Date.now(),
    [...known],
    { timeout: LIMIT_MS, polling: 'raf' },
  )
  return Number(await seen.jsonValue())
}

/**
 * Sends the rest of the file in one PATCH. When the answer comes, resolves with the epoch ms at which the last byte was
 * sent.
 */
function sendLastPiece(upload: SentFile): Promise<number> {
  const rest = upload.file.bytes.subarray(upload.acknowledged)
  return new Promise((resolve, reject) => {
    let sentAt = 0
    const patch = request(
      upload.url,
      {
        method: 'PATCH',
        headers: {
          'Tus-Resumable': '1.0.0',
          'Content-Type': 'application/offset+octet-stream',
          'Content-Length': rest.length,
          'Upload-Offset': upload.acknowledged,
        },
      },
      (answer) => {
        answer.resume()
        if (answer.statusCode === 204) resolve(sentAt)
        else reject(new Error(`the door answered ${answer.statusCode}`))
      },
    )
    patch.on('error', reject)
    patch.on('finish', () => {
      sentAt = Date.now()
    })
    patch.end(rest)
  })
}

/** Notes on where the time was spent, from the workers' own reports about their jobs. */
function workNotes(logs: ReadonlyMap<string, string>): readonly string[] {
  return ['preserve', 'inspect', 'normalise', 'reconstruct'].flatMap((worker) => {
    const text = logs.get(`${worker}.log`) ?? ''
    const spans = [...text.matchAll(/"event":"job\.done"[^\n]*"durationMs":(\d+)/g)].map((match) => Number(match[1]))
    if (spans.length === 0) return []
    return [`${worker}: ${spans.length} jobs, p50 ${quantile(spans, 0.5)} ms, p95 ${quantile(spans, 0.95)} ms`]
  })
}

interface Sent {
  /** The size of the photo. */
  readonly bytes: number
  readonly megapixels: number
  readonly warmUps: number
}

function notesOn(times: readonly number[], { bytes, megapixels, warmUps }: Sent): readonly string[] {
  return [
    `${times.length} photos of ${(bytes / 1e6).toFixed(1)} MB and ${Math.round(megapixels)} megapixels, one at a time; ${warmUps} before them are not counted`,
    machineNote(),
    'embedded default: Postgres, Valkey, local disk and Chromium all on this machine',
  ]
}
