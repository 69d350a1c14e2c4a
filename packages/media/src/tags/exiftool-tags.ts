import { parseObject } from '../answers/lenient-json.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { type ExiftoolOptions, exiftoolOptions } from './exiftool-options.ts'
import type { ReaderRun } from './reader-run.ts'
import { readerRun } from './reader-run.ts'
import { putTag } from './tag-set.ts'

export interface ReadCall {
  readonly sandbox: Sandbox
  readonly file: string
  readonly scratch: string
  readonly signal?: AbortSignal | undefined
}

/**
 * `-n`: numbers as stored. `-G1`: the group of each tag. `QuickTimeUTC=1`: dates of QuickTime are read as UTC and
 * printed in the local zone, which is UTC inside the sandbox. No argument comes from the witness: the input has a
 * neutral name.
 */
const ARGS = ['-j', '-n', '-G1', '-api', 'QuickTimeUTC=1', '-api', 'LargeFileSupport=1', '-charset', 'UTF8', '-m', '-q']

/** Reads exiftool's tags. A file that it cannot read gives an empty set with the reason. */
export async function readExiftool(call: ReadCall): Promise<ReaderRun> {
  const options = await exiftoolOptions(call.file)
  // Also reads embedded tracks and motion photos.
  const run = await readWith(call, { ...options, args: ['-ee', ...options.args] })
  // A broken track may end exiftool early. The tags of the file's head still count.
  return run.run.reason === 'no-answer' ? await readWith(call, options) : run
}

async function readWith(call: ReadCall, { args, limits }: ExiftoolOptions): Promise<ReaderRun> {
  const run = await call.sandbox.run({
    program: 'exiftool',
    args: ({ input }) => [...ARGS, ...args, input],
    inputFile: call.file,
    scratchDir: call.scratch,
    limits,
    signal: call.signal,
  })
  return readerRun('exiftool', run, (stdout) => {
    const found = parseObject(stdout)
    if (found === undefined) return undefined
    const tags = new Map<string, string | number>()
    for (const [key, value] of Object.entries(found)) if (key !== 'SourceFile') putTag(tags, key, value)
    return { tags, version: String(found['ExifTool:ExifToolVersion'] ?? 'unknown') }
  })
}
