import type { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { type BodyEnd, type Pace, readBody } from '../http/read-body.ts'

export interface FormFile {
  readonly name: string | undefined
  readonly mediaType: string | undefined
  /**
   * Fails if the form is cut inside this file. Must be read to its end; otherwise the rest of the form is never read.
   */
  readonly bytes: Readable
}

export interface Form {
  /** Fills up as the stream is read. If a name comes twice, its first value counts. */
  readonly fields: Map<string, string>
  readonly maxFiles: number
  readonly signal: AbortSignal
  readonly pace: Pace
  /** Called for one file at a time, in order. Returns false to end the reading. */
  readonly onFile: (file: FormFile) => Promise<boolean>
}

export type FormEnd = BodyEnd | 'malformed' | 'too-many-files'

/** Streams a plain multipart form. No file is held whole or written to disk. */
export async function readForm(body: Readable, contentType: string, form: Form): Promise<FormEnd> {
  const parser = openParser(contentType, form.maxFiles)
  if (!parser) return 'malformed'
  const reading = followParts(parser, form)
  const end = await readBody(body, {
    signal: form.signal,
    pace: form.pace,
    onChunk: async (chunk) => {
      // Busboy completes a write only when the files in it were read. This is the back-pressure.
      for (let at = 0; at < chunk.length && !reading.isOver(); at += MOST_AT_ONCE) {
        const piece = chunk.subarray(at, at + MOST_AT_ONCE)
        await Promise.race([new Promise<void>((resolve) => parser.write(piece, () => resolve())), reading.over])
      }
      return !reading.isOver()
    },
  })
  parser.end()
  await Promise.race([reading.finished, reading.over])
  await reading.filesDone()
  if (end === 'complete' && reading.isMalformed()) return 'malformed'
  return end === 'complete' && reading.hitFilesLimit() ? 'too-many-files' : end
}

type Parser = BusboyInstance

/**
 * @fastify/busboy 3.2.6 never completes a write in which an unread part (one without a name, or one file too many) both
 * fills its buffer and ends. One small form could then hold its connection for ever, so a part's buffer is larger than
 * any write.
 */
const MOST_AT_ONCE = 64 * 1024
const PART_BUFFER = 2 * MOST_AT_ONCE

function openParser(contentType: string, maxFiles: number): Parser | undefined {
  const limits = { fieldNameSize: 100, fieldSize: 256 * 1024, fields: 50, files: maxFiles, headerPairs: 50 }
  try {
    // `preservePath` keeps the name as the browser sends it, including slashes: a claim is kept, not tidied.
    return new Busboy({
      headers: { 'content-type': contentType },
      preservePath: true,
      fileHwm: PART_BUFFER,
      limits: { ...limits, parts: maxFiles + 60 },
    })
  } catch {
    return undefined
  }
}

function followParts(parser: Parser, form: Form) {
  let files: Promise<void> = Promise.resolve()
  let isMalformed = false
  let isOver = false
  let hitLimit = false
  let endReading = (): void => {}
  // Resolves when nothing more will be read. Without this promise, a caller that waits until the parser takes a chunk
  // could wait for ever.
  const over = new Promise<void>((resolve) => {
    endReading = resolve
  })
  const stop = (): void => {
    isOver = true
    endReading()
  }
  const finished = new Promise<void>((resolve) => {
    parser.on('finish', () => resolve())
  })
  parser.on('error', () => {
    isMalformed = true
    stop()
  })
  parser.on('filesLimit', () => {
    hitLimit = true
  })
  parser.on('field', (name, value) => {
    if (!form.fields.has(name)) form.fields.set(name, value)
  })
  parser.on('file', (_field, bytes, name, ...[, mediaType]) => {
    // The stream's reader sees the failure. Without this listener it would also be an unhandled error.
    bytes.on('error', () => {})
    files = files.then(async () => {
      if (isOver && !isMalformed) return
      if (!(await form.onFile({ name, mediaType, bytes }))) stop()
    })
    // `filesDone` awaits this promise. Until then a rejection must not count as unhandled.
    files.catch(stop)
  })
  return {
    over,
    finished,
    filesDone: () => files,
    isOver: () => isOver,
    isMalformed: () => isMalformed,
    hitFilesLimit: () => hitLimit,
  }
}
