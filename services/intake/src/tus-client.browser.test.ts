import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium, openChromium } from '../../../web-upload/test/chromium.test-kit.ts'
import { type CutLine, layLine } from './cut-line.test-kit.ts'
import {
  eventually,
  type Ground,
  makeSubmission,
  type OpenedIncident,
  openUpload,
  prepareGround,
  serve,
  uploadsOf,
} from './intake.test-kit.ts'

/** tus-js-client as browsers run it (XMLHttpRequest, File, localStorage), on a test page at the door's origin. */
const bundle = join(dirname(createRequire(import.meta.url).resolve('tus-js-client')), '..', '..', 'dist', 'tus.min.js')

interface Sending {
  readonly endpoint: string
  readonly bytes: number
  readonly options?: Readonly<Record<string, unknown>>
  /** Aborts once this many bytes are accepted, then resumes as a reloaded page would. */
  readonly abortAt?: number
}

interface TusUpload {
  start(): void
  abort(): Promise<void>
  findPreviousUploads(): Promise<readonly object[]>
  resumeFromPreviousUpload(previous: object): void
}

describe.skipIf(!hasChromium())('tus-js-client in Chromium (skipped without it)', () => {
  let ground: Ground
  let server: Awaited<ReturnType<typeof serve>>
  let line: CutLine
  let browser: Browser
  let incident: OpenedIncident
  let page: Page
  let endpoint: string

  beforeAll(async () => {
    ground = await prepareGround()
    server = await serve(await ground.deps())
    line = await layLine(server.port)
    incident = await ground.openIncident()
    endpoint = line.url + (await makeSubmission(server.url, incident.slug)).submission
    browser = await openChromium()
    page = await browser.newPage()
    page.setDefaultTimeout(60_000)
    // A page of our own: without the door's CSP, and at the door's origin, so that no CORS is needed.
    const script = await readFile(bundle, 'utf8')
    await page.route('**/tus-page', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
    await page.goto(`${line.url}/tus-page`)
    await page.addScriptTag({ content: script })
  })
  afterAll(async () => {
    await browser?.close()
    await line?.close()
    await server?.close()
    await ground?.release()
  })

  /** Each byte of the file derives from its offset, so that the browser and the test can both compute it. */
  const send = (sending: Sending): Promise<string> =>
    page.evaluate(async ({ endpoint, bytes, options, abortAt }) => {
      const { tus } = window as unknown as { tus: { Upload: new (file: File, options: object) => TusUpload } }
      const content = Uint8Array.from({ length: bytes }, (_, at) => (at * 7 + (at >> 8)) & 255)
      const file = new File([content], 'kaupunki.mov', { type: 'video/quicktime', lastModified: 1_700_000_000_000 })
      const run = (stopAt?: number): Promise<string> =>
        new Promise((resolve, reject) => {
          const upload = new tus.Upload(file, {
            endpoint,
            metadata: { filename: file.name, filetype: file.type },
            retryDelays: [0, 100, 300, 500, 1000, 1000, 1000],
            ...options,
            onSuccess: () => resolve('done'),
            onError: reject,
            onChunkComplete: (_size: number, accepted: number) => {
              if (stopAt !== undefined && accepted >= stopAt) upload.abort().then(() => resolve('aborted'), reject)
            },
          })
          if (stopAt !== undefined || abortAt === undefined) return upload.start()
          upload.findPreviousUploads().then((found) => {
            const [previous] = found
            if (previous === undefined) return reject(new Error('no previous upload'))
            upload.resumeFromPreviousUpload(previous)
            upload.start()
          }, reject)
        })
      const first = await run(abortAt)
      return abortAt === undefined ? first : `${first}, ${await run()}`
    }, sending)

  async function isKept(bytes: number): Promise<boolean> {
    const row = (await uploadsOf(ground, incident.id)).at(-1)
    const expected = Buffer.from(Uint8Array.from({ length: bytes }, (_, at) => (at * 7 + (at >> 8)) & 255))
    return row?.state === 'complete' && (await openUpload(ground, row.id, incident.identity)).equals(expected)
  }

  test('it sends a file whole, in chunks, and by POST where PATCH does not pass', async () => {
    for (const options of [{}, { chunkSize: 200_000 }, { overridePatchMethod: true }]) {
      expect(await send({ endpoint, bytes: 700_000, options })).toBe('done')
      expect(await isKept(700_000)).toBe(true)
    }
  })

  test('it finds its upload in the browser’s storage and resumes at the offset', async () => {
    const before = (await uploadsOf(ground, incident.id)).length
    const options = { chunkSize: 250_000 }
    expect(await send({ endpoint, bytes: 1_100_000, options, abortAt: 500_000 })).toBe('aborted, done')
    expect(await isKept(1_100_000)).toBe(true)
    expect((await uploadsOf(ground, incident.id)).length).toBe(before + 1)
  })

  test('a connection that is cut in the middle loses nothing', async () => {
    // Many retries, as a slow machine needs them.
    const options = { chunkSize: 500_000, retryDelays: Array.from({ length: 200 }, () => 300) }
    const broken = line.cutAfter(1_800_000)
    const sending = send({ endpoint, bytes: 4_000_000, options })
    await broken
    await eventually('a part of it is kept', async () => {
      const row = (await uploadsOf(ground, incident.id)).at(-1)
      return row?.state === 'open' && row.offset > 0
    })
    await eventually('nobody sends', async () => {
      const { rows } = await ground.db.owner.query(
        'select 1 from public_zone.upload where incident_id = $1 and holder is not null',
        [incident.id],
      )
      return rows.length === 0
    })
    line.mend()
    expect(await sending).toBe('done')
    expect(await isKept(4_000_000)).toBe(true)
  })
})
