// Runs exiftool separately from our readers' own run of it. Recall is measured against these answers.
import type { Sandbox } from '@firsthand/media'

/** Values by tag name alone (exiftool then returns the one that it prefers), and all values by `group:name`. */
export interface OracleAnswer {
  readonly flat: ReadonlyMap<string, string>
  readonly grouped: ReadonlyMap<string, string>
}

const AS_ASKED = ['-j', '-n', '-api', 'QuickTimeUTC=1', '-ee', '-m', '-q']
const LIMITS = { cpuSeconds: 60, wallMs: 90_000, memoryBytes: 1024 ** 3, outputBytes: 64 * 1024 ** 2, files: 64 }

/** Undefined if exiftool cannot be started or is stopped before it prints anything. */
export async function askOracle(sandbox: Sandbox, file: string, scratch: string): Promise<OracleAnswer | undefined> {
  const run = await sandbox.run({
    program: 'exiftool',
    args: ({ input }) => [...AS_ASKED, input, '-execute', ...AS_ASKED, '-G1', input],
    inputFile: file,
    scratchDir: scratch,
    limits: LIMITS,
  })
  if (!run.ok) return undefined
  const [flat, grouped] = parseAnswers(run.value.stdout)
  return flat === undefined ? undefined : { flat, grouped: grouped ?? new Map() }
}

/**
 * Returns one map for each JSON array in the output. Invalid UTF-8 is replaced. An array that is cut off is left out.
 */
export function parseAnswers(stdout: Uint8Array): Map<string, string>[] {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(stdout)
  return text.split(/(?<=^\}\])\s*$(?=\s*^\[\{)/m).flatMap((part) => {
    try {
      const read: unknown = JSON.parse(part)
      const first: unknown = Array.isArray(read) ? read[0] : undefined
      return typeof first === 'object' && first !== null ? [valuesOf(first)] : []
    } catch {
      return []
    }
  })
}

function valuesOf(record: object): Map<string, string> {
  const values = new Map<string, string>()
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === 'string' || typeof value === 'number') values.set(name, String(value).trim())
    else if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) values.set(name, value.join(' '))
  }
  return values
}
