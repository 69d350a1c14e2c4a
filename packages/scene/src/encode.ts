import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** The ffmpeg that encodes, and its environment. Its only input is what this package drew. */
export interface Encoder {
  readonly ffmpeg: string
  /** Environment variables that name library folders, for an ffmpeg that was unpacked into a private folder. */
  readonly env: Readonly<Record<string, string>>
  /** Where files lie while they are encoded; the caller removes it. */
  readonly folder: string
  readonly signal: AbortSignal
}

export interface Encoding {
  /** Raw frames, written to stdin in order. Each is drawn only when ffmpeg can take it. */
  readonly frames?: Iterable<Uint8Array>
  /** Further input files by name, such as `sound.wav`. */
  readonly files?: Readonly<Record<string, Uint8Array>>
  /**
   * The arguments between ffmpeg's general options and the output's name. Input names are those of `files`, in order.
   */
  readonly args: readonly string[]
  /** The name of the output; its extension decides the container. */
  readonly output: string
}

const LIMIT_MS = 120_000

/** Encodes in a temporary folder, which is removed afterwards. @throws Error if ffmpeg fails or takes too long */
export async function encode(
  { ffmpeg, env, folder: within, signal }: Encoder,
  { frames, files = {}, args, output }: Encoding,
): Promise<Buffer> {
  const folder = await mkdtemp(join(within, 'encode-'))
  try {
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
    const child = spawn(ffmpeg, ['-v', 'error', '-y', ...args, output], {
      ...{ cwd: folder, env: { ...env }, stdio: ['pipe', 'ignore', 'pipe'] },
      signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]),
    })
    const errors: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve)
    })
    // an ffmpeg that ends early closes its stdin, so writing fails; ffmpeg's own message says why
    const given = pipeline(Readable.from(frames ?? []), child.stdin).catch(() => undefined)
    const [code] = await Promise.all([ended, given])
    if (code !== 0) throw new Error(`ffmpeg ended with ${code}: ${errors.join('').slice(0, 500)}`)
    return await readFile(join(folder, output))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
