import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { S3Config } from '@firsthand/object-store/s3'
import { compiled } from '../../stack/compiled.ts'
import { ROOT } from '../../stack/start-stack.ts'
import type { BigUpload } from './big-upload.ts'

export interface ChildRequest {
  readonly store: { readonly folder: string } | { readonly s3: S3Config }
  /** The folder of the incidents' keys. */
  readonly keys: string
  readonly upload: BigUpload
  /** Whether held memory is measured as the bytes go by. This is slow, because garbage is collected each time. */
  readonly isWatched?: boolean
}

/** The cost of preserving one upload in one process. Bytes are resident memory. */
export interface Preserved {
  /** `done`, or the outcome of the failure. */
  readonly outcome: string
  readonly sha256: string
  readonly vaultKey: string
  readonly vaultVersion: string
  readonly peakBytes: number
  /** The peak of held memory minus what was held before; 0 if it was not measured. */
  readonly heldBytes: number
}

/**
 * Preserves in a process of its own, so that the peak memory is only this upload's. `heapMiB` bounds the JavaScript
 * heap.
 */
export async function preserveApart(request: ChildRequest, heapMiB: number): Promise<Preserved> {
  const { flags, file } = compiled('test/src/pipeline/preserve/preserve-child.ts')
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMiB}`, ...flags, file], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(JSON.stringify(request))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [out, faults] = await Promise.all([text(child.stdout), text(child.stderr)])
  if ((await ended) !== 0) throw new Error(`the process that preserves has ended badly: ${faults.slice(-2000)}`)
  return parsePreserved(out)
}

export const parseRequest = (json: string): ChildRequest => JSON.parse(json) as ChildRequest
const parsePreserved = (json: string): Preserved => JSON.parse(json) as Preserved
