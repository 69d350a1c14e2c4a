import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseExport, type TimelineExport } from '@firsthand/timeline/replay'
import { CliError } from '../cli/cli-error.ts'

export interface ReadExport {
  readonly document: TimelineExport
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string
}

/**
 * Reads a document that `timeline export` wrote. It comes from outside, so it is parsed before anything in it is used.
 * @throws CliError
 */
export async function readExport(file: string): Promise<ReadExport> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CliError('file-unreadable', `${file} can not be read.`, { cause })
  })
  const parsed = parseExport(parseJson(bytes))
  if (!parsed.ok)
    throw new CliError(
      'not-an-export',
      parsed.error.code === 'not-an-export'
        ? `${file} is no document of firsthand timeline export.`
        : `${file}: this is not a whole export: its ${parsed.error.at} is not as it should be.`,
    )
  return { document: parsed.value, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** The parsed JSON. Undefined if it is malformed, or larger than the largest possible text. */
function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

/**
 * Runs `make`. Any error becomes one that calls the document incomplete, because no check can foresee every outside
 * document. @throws CliError
 */
export function requireWhole<T>(file: string, make: () => T): T {
  try {
    return make()
  } catch (cause) {
    throw new CliError('not-an-export', `${file}: this is not a whole export: it can not be worked out.`, { cause })
  }
}
