import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { CliError } from '../cli/cli-error.ts'
import { refusedBy } from './call-door.ts'
import { mediaTypeOf } from './media-type.ts'
import { newKey } from './open-sending.ts'
import { callPatiently, type PublicDoor } from './retrying.ts'
import { type Sending, sendFile } from './send-file.ts'

export interface FileFacts {
  readonly path: string
  readonly bytes: number
  readonly modifiedMs: number
}

/** Reads a file's name, size and time. @throws CliError `file-unreadable` */
export async function readFacts(path: string): Promise<FileFacts> {
  const facts = await stat(path).catch((cause: unknown) => {
    throw new CliError('file-unreadable', `${path} cannot be read`, { cause })
  })
  if (!facts.isFile()) throw new CliError('file-unreadable', `${path} is not a file`)
  return { path, bytes: facts.size, modifiedMs: Math.floor(facts.mtimeMs) }
}

/** The result of sending one file. Times are in ms from its start. */
export interface FileSent {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly createMs: number
  readonly firstOffsetMs: number
  readonly totalMs: number
  readonly bytesPerSecond: number
  readonly patches: number
  readonly resumes: number
}

/** Sends the file with its name and time, as a phone's browser does. @throws CliError */
export async function sendOne(door: PublicDoor, submission: string, file: FileFacts): Promise<FileSent> {
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

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

export const round = (ms: number): number => Math.round(ms * 10) / 10
