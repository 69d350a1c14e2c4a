import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { CliError } from '../cli/cli-error.ts'
import { fieldsOf, listOf, numberOf, textOf } from '../officers-door/outside-fields.ts'
import { refusedBy } from './call-door.ts'
import { mediaTypeOf } from './media-type.ts'
import { callPatiently, type PublicDoor } from './retrying.ts'
import { type Sending, sendFile } from './send-file.ts'

export interface SubmitWish {
  readonly slug: string
  readonly files: readonly string[]
  readonly words?: string | undefined
  readonly where?: string | undefined
  readonly when?: string | undefined
}

export type SubmitDeps = PublicDoor & {
  /** Told as soon as the code is known: what comes later may fail. */
  readonly onCode?: (code: string) => void
}

/** One file as the receipt and the clock tell of it; `state` as on the receipt. */
export interface SentFile {
  readonly file: string
  readonly number: number
  readonly bytes: number
  readonly sha256: string
  readonly state: string
  readonly createMs: number
  readonly firstOffsetMs: number
  readonly totalMs: number
  readonly bytesPerSecond: number
  readonly patches: number
  readonly resumes: number
}

export interface Submitted {
  readonly code: string
  readonly exercise: boolean
  readonly slug: string
  readonly createMs: number
  readonly totalMs: number
  readonly files: readonly SentFile[]
}

/** Sends files through the public door as a phone does, one after the other. @throws CliError */
export async function submitFiles(deps: SubmitDeps, wish: SubmitWish): Promise<Submitted> {
  const began = performance.now()
  const files = await Promise.all(wish.files.map(readFacts))
  const made = await createSubmission(deps, wish)
  deps.onCode?.(made.code)
  const createMs = round(performance.now() - began)
  const sent: Omit<SentFile, 'state'>[] = []
  for (const file of files) {
    sent.push({ ...(await sendOne(deps, made.submission, file)), number: sent.length + 1 })
  }
  const states = await readReceipt(deps, made.code)
  return {
    code: made.code,
    exercise: made.exercise,
    slug: wish.slug,
    createMs,
    totalMs: round(performance.now() - began),
    files: sent.map((file) => ({ ...file, state: states.get(file.number) ?? 'unknown' })),
  }
}

interface FileFacts {
  readonly path: string
  readonly bytes: number
  readonly modifiedMs: number
}

async function readFacts(path: string): Promise<FileFacts> {
  const facts = await stat(path).catch((cause: unknown) => {
    throw new CliError('file-unreadable', `${path} cannot be read`, { cause })
  })
  if (!facts.isFile()) throw new CliError('file-unreadable', `${path} is not a file`)
  return { path, bytes: facts.size, modifiedMs: Math.floor(facts.mtimeMs) }
}

interface Made {
  readonly submission: string
  readonly code: string
  readonly exercise: boolean
}

/** ≥ 128 bits: whoever knew it could ask for the code. */
const newKey = (): string => randomBytes(24).toString('base64url')

async function createSubmission(door: PublicDoor, { slug, words, where, when }: SubmitWish): Promise<Made> {
  const said = { ...(words && { words }), ...(where && { where }), ...(when && { when }) }
  const body = JSON.stringify(Object.keys(said).length === 0 ? {} : { statement: said })
  const headers = { 'content-type': 'application/json', 'idempotency-key': newKey() }
  const answer = await callPatiently(door, { method: 'POST', path: `/${slug}/submissions`, headers, body })
  const fields = fieldsOf(answer?.body)
  const code = textOf(fields, 'code')
  const submission = textOf(fields, 'submission')
  if (answer?.status !== 201 || code === null || submission === null) throw refusedBy(answer, door.base)
  return { submission, code, exercise: fields.get('exercise') === true }
}

type Unreceipted = Omit<SentFile, 'state' | 'number'>

async function sendOne(door: PublicDoor, submission: string, file: FileFacts): Promise<Unreceipted> {
  const began = performance.now()
  const upload = await createUpload(door, submission, file)
  const createMs = round(performance.now() - began)
  const sending: Sending = await sendFile(door, { ...file, upload })
  const now = await readFacts(file.path)
  if (now.bytes !== file.bytes || now.modifiedMs !== file.modifiedMs) {
    throw new CliError('file-changed', `${file.path} changed while it was being sent; what arrived is kept.`)
  }
  return {
    file: file.path,
    bytes: file.bytes,
    sha256: await sha256Of(file.path),
    createMs,
    firstOffsetMs: round(sending.firstOffsetMs),
    totalMs: round(createMs + sending.totalMs),
    bytesPerSecond: Math.round((file.bytes / Math.max(1, sending.totalMs)) * 1000),
    patches: sending.patches,
    resumes: sending.resumes,
  }
}

async function createUpload(door: PublicDoor, submission: string, file: FileFacts): Promise<string> {
  const type = mediaTypeOf(file.path)
  const metadata = {
    filename: basename(file.path),
    lastmodified: String(file.modifiedMs),
    ...(type === undefined ? {} : { filetype: type }),
  }
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-length': String(file.bytes),
    'idempotency-key': newKey(),
    'upload-metadata': Object.entries(metadata)
      .map(([name, value]) => `${name} ${Buffer.from(value, 'utf8').toString('base64')}`)
      .join(','),
  }
  const answer = await callPatiently(door, { method: 'POST', path: submission, headers })
  if (answer?.status !== 201 || answer.location === undefined) throw refusedBy(answer, door.base)
  return answer.location
}

/** State by number, as whoever holds the code is told. */
async function readReceipt(door: PublicDoor, code: string): Promise<ReadonlyMap<number, string>> {
  const headers = { 'content-type': 'application/json' }
  const answer = await callPatiently(door, {
    method: 'POST',
    path: '/receipt',
    headers,
    body: JSON.stringify({ code }),
  })
  if (answer?.status !== 200) throw refusedBy(answer, door.base)
  return new Map(
    listOf(fieldsOf(answer.body), 'files')
      .map(fieldsOf)
      .map((file) => [numberOf(file, 'number') ?? 0, textOf(file, 'state') ?? 'unknown']),
  )
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

const round = (ms: number): number => Math.round(ms * 10) / 10
