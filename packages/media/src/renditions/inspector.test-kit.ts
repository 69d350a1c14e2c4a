import { inScratch } from '../agreement.test-kit.ts'
import { type Inspection, inspectFile } from '../inspect/inspect-file.ts'
import type { Sandbox } from '../sandbox/index.ts'

/** Inspects a film: its kind, and whether it has pictures and sound. */
export type Inspector = (file: string, format: string | undefined) => Promise<Inspection>

/**
 * Inspects the first film of each format and reuses the result for others. An inspection starts four programs, but a
 * copy needs only facts that all films of one format made here share.
 */
export function createInspector(sandbox: Sandbox): Inspector {
  const known = new Map<string | undefined, Promise<Inspection>>()
  return async (file, format) => {
    const found = known.get(format) ?? inScratch((scratch) => inspectFile({ sandbox, file, scratch }))
    known.set(format, found)
    return await found
  }
}
