import type { Stats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { err, ok, type Result } from '@firsthand/domain'
import { type ByteRange, type ObjectContent, StoreFault, type StoreRefusal } from '../object-store.ts'
import { diskRefusal } from './disk-refusal.ts'

const CHUNK = 256 * 1024

interface Reading {
  readonly file: string
  readonly found: Stats
  readonly start: number
  readonly end: number
  readonly signal: AbortSignal | undefined
}

/**
 * Returns the facts of the object at once, and opens the file only when the body is read. So an unread body holds no
 * file descriptor.
 */
export async function readFileRange(
  file: string,
  range: ByteRange | undefined,
  signal: AbortSignal | undefined,
): Promise<Result<ObjectContent, StoreRefusal<'range-not-satisfiable'>>> {
  const found = await stat(file)
  const start = range?.start ?? 0
  const end = Math.min(range?.end ?? found.size, found.size)
  if (range !== undefined && (start < 0 || start >= end)) return err({ code: 'range-not-satisfiable', cause: 'range' })
  return ok({ body: readBytes({ file, found, start, end, signal }), length: end - start })
}

async function* readBytes(reading: Reading): AsyncGenerator<Buffer> {
  const { file, found, start, end, signal } = reading
  const handle = await open(file, 'r').catch(toFault)
  try {
    const { ino, size } = await handle.stat()
    if (ino !== found.ino || size !== found.size) throw fault('replaced')
    for (let at = start; at < end; ) {
      if (signal?.aborted === true) throw fault('aborted')
      const chunk = await readChunk(handle, at, Math.min(CHUNK, end - at))
      at += chunk.length
      yield chunk
    }
  } finally {
    await handle.close()
  }
}

async function readChunk(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length, at).catch(toFault)
  if (bytesRead === 0) throw fault('cut-short')
  return buffer.subarray(0, bytesRead)
}

const fault = (cause: string): StoreFault => new StoreFault('reading', { code: 'unavailable', cause })

function toFault(error: unknown): never {
  const refusal = diskRefusal(error)
  throw refusal === undefined ? error : new StoreFault('reading', refusal)
}
