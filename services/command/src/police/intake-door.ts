import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * Command's client of intake (tus 1.0), by which it sends officers' files. The address comes from the platform's
 * settings. It follows no redirect and stores no byte: the body of the browser's request is streamed into the request
 * to intake.
 */
export interface IntakeDoor {
  create(wish: IntakeCreation): Promise<IntakeUpload | undefined>
  /** Sends one piece. Undefined if intake did not answer or refused the piece; then the offset must be read again. */
  send(upload: string, piece: IntakePiece): Promise<IntakeAnswer | undefined>
}

export interface IntakeCreation {
  readonly token: string
  readonly key: string
  readonly length: number
  readonly claims: Readonly<Record<string, string>>
}

export interface IntakeUpload {
  /** The path of the upload. Whoever knows it can write to the upload. */
  readonly path: string
  readonly number: number
  readonly offset: number
}

export interface IntakePiece {
  readonly offset: number
  readonly bytes: number
  readonly body: ReadableStream<Uint8Array>
  readonly signal: AbortSignal
}

export interface IntakeAnswer {
  readonly status: number
  readonly offset: number | undefined
}

const CREATE_MS = 20_000
const TUS = { 'tus-resumable': '1.0.0' } as const

export function createIntakeDoor(base: URL): IntakeDoor {
  return {
    async create({ token, key, length, claims }) {
      const headers = {
        ...TUS,
        'idempotency-key': key,
        'upload-length': String(length),
        'upload-metadata': metadataOf(claims),
        'content-length': '0',
      }
      const call = { method: 'POST', path: `/files/s/${token}`, headers }
      const answer = await ask(base, call, undefined, AbortSignal.timeout(CREATE_MS))
      const { location } = answer?.headers ?? {}
      const number = countOf(answer?.headers['upload-number'])
      if (answer?.statusCode !== 201 || location === undefined || number === undefined) return undefined
      return { path: location, number, offset: countOf(answer.headers['upload-offset']) ?? 0 }
    },
    async send(path, { offset, bytes, body, signal }) {
      const headers = {
        ...TUS,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        'content-length': String(bytes),
      }
      const answer = await ask(base, { method: 'PATCH', path, headers }, body, signal)
      return answer && { status: answer.statusCode ?? 0, offset: countOf(answer.headers['upload-offset']) }
    },
  }
}

interface Call {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

async function ask(
  base: URL,
  { method, path, headers }: Call,
  body: ReadableStream<Uint8Array> | undefined,
  signal: AbortSignal,
): Promise<IncomingMessage | undefined> {
  const send = base.protocol === 'https:' ? overHttps : overHttp
  try {
    const call = send(new URL(path, base), { method, headers, signal })
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      call.once('response', resolve)
      call.once('error', reject)
    })
    // Intake may answer before it has received everything. Then the remaining bytes are dropped, and the answer counts.
    const sent = body ? pipeline(Readable.fromWeb(parseWeb(body)), call) : Promise.resolve(call.end())
    sent.catch(() => undefined)
    const answer = await answered
    answer.resume()
    return answer
  } catch {
    return undefined
  }
}

/** Node's types declare the same class under two names. */
const parseWeb = (body: ReadableStream<Uint8Array>) => body as Parameters<typeof Readable.fromWeb>[0]

const countOf = (text: string | string[] | undefined): number | undefined =>
  typeof text === 'string' && /^\d{1,16}$/.test(text) ? Number(text) : undefined

const metadataOf = (claims: Readonly<Record<string, string>>): string =>
  Object.entries(claims)
    .map(([name, value]) => `${name} ${Buffer.from(value, 'utf8').toString('base64')}`)
    .join(',')
