import { inScratch } from '../agreement.test-kit.ts'
import { type Inspection, inspectFile } from '../inspect/inspect-file.ts'
import type { Sandbox } from '../sandbox/index.ts'

/** Answers the kind of a film, and whether it has pictures and sound. */
export type Inspector = (file: string, format: string | undefined) => Promise<Inspection>

/**
 * Four programs inspect a film, and a copy asks of all that they say only what films of one format, made here alike, have
 * in common: the first of each is inspected, and speaks for the others.
 */
export function createInspector(sandbox: Sandbox): Inspector {
  const known = new Map<string | undefined, Promise<Inspection>>()
  return async (file, format) => {
    const found = known.get(format) ?? inScratch((scratch) => inspectFile({ sandbox, file, scratch }))
    known.set(format, found)
    return await found
  }
}
