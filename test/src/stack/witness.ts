import { randomBytes } from 'node:crypto'

/** Sends files as a phone does, by tus 1.0, and remembers which bytes were acknowledged. */
export interface Submission {
  /** The absolute URL. */
  readonly url: string
  readonly code: string
}

export interface WitnessOptions {
  /** Headers sent with every request, as a browser or a proxy would. */
  readonly headers?: Readonly<Record<string, string>>
  /** Words, place and time: see intake's `statement`. */
  readonly statement?: Readonly<Record<string, string>>
}

export interface FileToSend {
  readonly bytes: Buffer
  readonly name: string
  readonly mediaType: string
}

/** An upload's state by the server's answers. Bytes below `acknowledged` must never be lost. */
export interface SentFile {
  readonly url: string
  readonly file: FileToSend
  acknowledged: number
}

const TUS = { 'Tus-Resumable': '1.0.0' }

/**
 * Creates a submission.
 * @throws if the answer is not 201
 */
export async function openSubmission(door: string, slug: string, options: WitnessOptions = {}): Promise<Submission> {
  const { headers = {}, statement } = options
  const response = await fetch(new URL(`/${slug}/submissions`, door), {
    method: 'POST',
    headers: {
      'Idempotency-Key': randomBytes(24).toString('base64url'),
      'Content-Type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(statement === undefined ? {} : { statement }),
  })
  const { submission, code } = parseOpened(await expectStatus(response, 201))
  return { url: new URL(submission, door).href, code }
}

export async function createUpload(at: Submission, file: FileToSend, options: WitnessOptions = {}): Promise<SentFile> {
  const meta = [
    ['filename', file.name],
    ['filetype', file.mediaType],
  ].map(([key, value]) => `${key} ${Buffer.from(value ?? '').toString('base64')}`)
  const response = await fetch(at.url, {
    method: 'POST',
    headers: {
      ...TUS,
      'Idempotency-Key': randomBytes(24).toString('base64url'),
      'Upload-Length': String(file.bytes.length),
      'Upload-Metadata': meta.join(','),
      ...options.headers,
    },
  })
  await expectStatus(response, 201)
  const location = response.headers.get('Location')
  if (location === null) throw new Error('creation told no Location')
  return { url: new URL(location, at.url).href, file, acknowledged: 0 }
}

/** Sends the next `bytes` of the file in one PATCH. Writes the acknowledged offset into `sent`. */
export async function sendPiece(sent: SentFile, bytes: number, options: WitnessOptions = {}): Promise<void> {
  const piece = sent.file.bytes.subarray(sent.acknowledged, sent.acknowledged + bytes)
  const response = await fetch(sent.url, {
    method: 'PATCH',
    headers: {
      ...TUS,
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(sent.acknowledged),
      ...options.headers,
    },
    body: new Uint8Array(piece),
  })
  await expectStatus(response, 204)
  sent.acknowledged = Number(response.headers.get('Upload-Offset'))
}

/** Asks the server for the offset. */
export async function askOffset(sent: SentFile): Promise<number> {
  const response = await fetch(sent.url, { method: 'HEAD', headers: TUS })
  await expectStatus(response, 200)
  return Number(response.headers.get('Upload-Offset'))
}

/** Sends the whole file, in pieces of at most 8 MiB. */
export async function sendFile(at: Submission, file: FileToSend, options: WitnessOptions = {}): Promise<SentFile> {
  const sent = await createUpload(at, file, options)
  // The phone sends an empty PATCH for an empty file. It is not needed if the file is complete at its creation.
  if (file.bytes.length === 0) await sendPiece(sent, 0, options)
  while (sent.acknowledged < file.bytes.length) await sendPiece(sent, 8 * 1024 * 1024, options)
  return sent
}

async function expectStatus(response: Response, status: number): Promise<unknown> {
  const text = await response.text()
  if (response.status !== status) throw new Error(`the door answered ${response.status}, not ${status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

function parseOpened(body: unknown): { submission: string; code: string } {
  const { submission, code } = body as Record<string, unknown>
  if (typeof submission !== 'string' || typeof code !== 'string') throw new Error('no submission in the answer')
  return { submission, code }
}
