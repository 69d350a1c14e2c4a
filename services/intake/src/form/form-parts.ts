import type { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { type BodyEnd, type Pace, readBody } from '../http/read-body.ts'

export interface FormFile {
  readonly name: string | undefined
  readonly mediaType: string | undefined
  /** Fails if the body is cut inside it. It must be read to its end, or the form does not continue. */
  readonly bytes: Readable
}

export interface Form {
  /** Fills up as the stream is read. The first value of a name counts. */
  readonly fields: Map<string, string>
  readonly maxFiles: number
  readonly signal: AbortSignal
  readonly pace: Pace
  /** Called for one file at a time, in order. False ends the reading. */
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
      // Busboy completes a write only once its files were read that far. That is the back-pressure.
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
 * @fastify/busboy 3.2.6 never completes a write in which an unread part (no name, or one file too many) both fills its
 * buffer and ends, so one small form would hold its connection for ever. A part's buffer is therefore larger than any
 * write.
 */
const MOST_AT_ONCE = 64 * 1024
const PART_BUFFER = 2 * MOST_AT_ONCE

function openParser(contentType: string, maxFiles: number): Parser | undefined {
  const limits = { fieldNameSize: 100, fieldSize: 256 * 1024, fields: 50, files: maxFiles, headerPairs: 50 }
  try {
    // Keeps the name as the browser sends it, including slashes, because a claim is kept and not tidied.
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
  // Nothing more is read. A caller that waits for the parser to take a chunk must not wait for ever.
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
    // Its reader sees the failure. Without a listener it would be an unhandled error.
    bytes.on('error', () => {})
    files = files.then(async () => {
      if (isOver && !isMalformed) return
      if (!(await form.onFile({ name, mediaType, bytes }))) stop()
    })
    // Awaited in `filesDone`; until then it must not count as unhandled.
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
