import { randomBytes } from 'node:crypto'
import { DetailedError, Upload, type UploadOptions } from 'tus-js-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Ground,
  makeSubmission,
  type OpenedIncident,
  offsetOf,
  openUpload,
  prepareGround,
  serve,
  uploadsOf,
} from './intake.test-kit.ts'

/** tus-js-client is the conformance client: whatever it can do with any tus server must work here. */
let ground: Ground
let server: Awaited<ReturnType<typeof serve>>
let incident: OpenedIncident
let endpoint: string

beforeAll(async () => {
  ground = await prepareGround()
  incident = await ground.openIncident()
  server = await serve(await ground.deps())
  endpoint = server.url + (await makeSubmission(server.url, incident.slug)).submission
})
afterAll(async () => {
  await server.close()
  await ground.release()
})

function run(file: Buffer, options: Partial<UploadOptions>): { readonly upload: Upload; readonly done: Promise<void> } {
  let upload: Upload | undefined
  const done = new Promise<void>((resolve, reject) => {
    upload = new Upload(file, {
      endpoint,
      retryDelays: [0, 50, 200],
      ...options,
      onSuccess: () => resolve(),
      onError: reject,
    })
    upload.start()
  })
  if (!upload) throw new Error('no upload')
  return { upload, done }
}

const isKept = async (file: Buffer): Promise<boolean> => {
  const row = (await uploadsOf(ground, incident.id)).at(-1)
  return row?.state === 'complete' && (await openUpload(ground, row.id, incident.identity)).equals(file)
}

test('it uploads, whole and in chunks, with a name', async () => {
  const file = randomBytes(1_500_000)
  await run(file, { metadata: { filename: 'ilta ☂.mov', filetype: 'video/quicktime' } }).done
  expect(await isKept(file)).toBe(true)
  await run(file, { chunkSize: 400_000 }).done
  expect(await isKept(file)).toBe(true)
})

test('it resumes an upload that it had to abort', async () => {
  const file = randomBytes(3_000_000)
  const first = await new Promise<Upload>((resolve, reject) => {
    const upload: Upload = new Upload(file, {
      endpoint,
      chunkSize: 500_000,
      onError: reject,
      onChunkComplete: (_size, accepted) => {
        if (accepted >= 1_000_000) resolve(upload)
      },
    })
    upload.start()
  })
  await first.abort()
  const { url } = first
  if (url === null) throw new Error('no address')
  expect(await offsetOf(url)).toBeGreaterThanOrEqual(1_000_000)
  await run(file, { uploadUrl: url }).done
  expect(await isKept(file)).toBe(true)
})

test('it sends a deferred length', async () => {
  const file = randomBytes(700_000)
  await run(file, { uploadLengthDeferred: true, chunkSize: 300_000 }).done
  expect(await isKept(file)).toBe(true)
})

test('it terminates, and its upload is gone', async () => {
  const { upload, done } = run(randomBytes(2_000_000), { chunkSize: 100_000 })
  done.catch(() => {})
  await new Promise<void>((resolve) => {
    upload.options.onChunkComplete = () => resolve()
  })
  await upload.abort(true)
  expect(await offsetOf(upload.url ?? '')).toBe(-410)
})

test('it overrides the method if a proxy does not pass PATCH', async () => {
  const file = randomBytes(10_000)
  await run(file, { overridePatchMethod: true }).done
  expect(await isKept(file)).toBe(true)
})

test('it learns that a file is too large', async () => {
  const tight = await ground.openIncident({ max_file_bytes: 100 })
  const { submission } = await makeSubmission(server.url, tight.slug)
  const failed = await run(randomBytes(101), { endpoint: server.url + submission }).done.catch(
    (fault: unknown) => fault,
  )
  expect(failed).toBeInstanceOf(DetailedError)
  expect(failed instanceof DetailedError && failed.originalResponse?.getStatus()).toBe(413)
})
