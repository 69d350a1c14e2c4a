import { type FileHandle, open } from 'node:fs/promises'
import { FIRST_PATCH_BYTES } from '@firsthand/domain'
import { CliError } from '../cli/cli-error.ts'
import { callDoor, type DoorAnswer, isPassing, refusedBy } from './call-door.ts'
import { callPatiently, MOST_FAILURES, type PublicDoor, rest } from './retrying.ts'

const TUS = { 'tus-resumable': '1.0.0' } as const
/** Each PATCH after the first has as many bytes as the connection carries in this time, up to a memory limit. */
const PATCH_MS = 20_000
const MOST_PATCH_BYTES = 16 * 1024 * 1024

export interface Sending {
  /**
   * Milliseconds from the moment at which the sending of this file began: until the first durable offset, and until the
   * last.
   */
  readonly firstOffsetMs: number
  readonly totalMs: number
  readonly patches: number
  /** How often the connection broke and the offset was asked for. */
  readonly resumes: number
}

export interface SendingFile {
  readonly path: string
  readonly bytes: number
  /** The path of the upload, from the Location header of its creation. */
  readonly upload: string
}

/**
 * Sends a file by tus 1.0, as the page does. The first PATCH has at most 64 KiB, so that a first offset is durable
 * early. Later ones have as much as the connection carries in 20 s. After a broken connection HEAD returns the offset
 * to resume from. @throws CliError
 */
export async function sendFile(door: PublicDoor, { path, bytes, upload }: SendingFile): Promise<Sending> {
  const began = performance.now()
  const file = await open(path, 'r')
  const counts = { patches: 0, resumes: 0, firstOffsetMs: 0 }
  let offset = 0
  let failures = 0
  let want = FIRST_PATCH_BYTES
  try {
    while (offset < bytes) {
      const chunk = await readChunk(file, offset, Math.min(want, bytes - offset))
      const sent = performance.now()
      const answer = await patch(door, { upload, offset, chunk })
      counts.patches += 1
      const next = answer?.status === 204 ? answer.offset : undefined
      if (next !== undefined && next > offset) {
        counts.firstOffsetMs ||= performance.now() - began
        want = wantedBytes(next - offset, performance.now() - sent)
        offset = next
        failures = 0
        continue
      }
      // It does not matter whether this connection or another one advanced the offset.
      const known = await findOffset(door, { upload, answer, failures })
      counts.resumes += 1
      failures = known > offset ? 0 : failures + 1
      offset = known
      want = FIRST_PATCH_BYTES
    }
  } finally {
    await file.close()
  }
  return { ...counts, totalMs: performance.now() - began }
}

const wantedBytes = (bytes: number, ms: number): number =>
  Math.min(MOST_PATCH_BYTES, Math.max(FIRST_PATCH_BYTES, Math.floor((bytes / Math.max(1, ms)) * PATCH_MS)))

interface Patch {
  readonly upload: string
  readonly offset: number
  readonly chunk: Uint8Array<ArrayBuffer>
}

const patch = (door: PublicDoor, { upload, offset, chunk }: Patch): Promise<DoorAnswer | undefined> =>
  callDoor(door.base, {
    method: 'PATCH',
    path: upload,
    body: chunk,
    headers: { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    signal: door.signal,
  })

interface Broken {
  readonly upload: string
  readonly answer: DoorAnswer | undefined
  readonly failures: number
}

/** The offset from which to resume after a failed PATCH. @throws CliError if resuming cannot succeed */
async function findOffset(door: PublicDoor, { upload, answer, failures }: Broken): Promise<number> {
  const isLasting = !isPassing(answer) && answer?.status !== 409
  if (isLasting || failures >= MOST_FAILURES) throw refusedBy(answer, door.base)
  await rest(door, failures, answer)
  const head = await callPatiently(door, { method: 'HEAD', path: upload, headers: TUS })
  if (head?.status === 200 && head.offset !== undefined) return head.offset
  throw refusedBy(head, door.base)
}

async function readChunk(file: FileHandle, at: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunk = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(chunk, filled, length - filled, at + filled)
    if (bytesRead === 0) throw new CliError('file-changed', 'The file became shorter while it was being sent.')
    filled += bytesRead
  }
  return chunk
}
