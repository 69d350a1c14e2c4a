import { asRecord, parseObject } from '../answers/lenient-json.ts'
import { METADATA_LIMITS } from '../sandbox/index.ts'
import type { ReadCall } from '../tags/exiftool-tags.ts'
import { type ReaderRun, readerRun } from '../tags/reader-run.ts'
import { putTag } from '../tags/tag-set.ts'

/** Version of the reader. It is raised when the child reports more. */
const VERSION = '1'

/**
 * Types whose dates are in parts of a ZIP (OOXML, OpenDocument, EPUB). exiftool reads these only with a Perl module
 * that few hosts have.
 */
export const isPackage = (mediaType: string): boolean =>
  /^application\/(zip|epub\+zip|vnd\.(openxmlformats-officedocument|oasis\.opendocument|ms-(word|excel|powerpoint|visio)))/.test(
    mediaType,
  )

/** Reads the document's own metadata, under exiftool's names (`XML:CreateDate`). */
export async function readOffice(call: ReadCall): Promise<ReaderRun> {
  const run = await call.sandbox.run({
    program: 'office',
    args: ({ input }) => [input],
    inputFile: call.file,
    scratchDir: call.scratch,
    limits: METADATA_LIMITS,
    signal: call.signal,
  })
  return readerRun('office', run, (stdout) => {
    const found = parseObject(stdout)
    if (found === undefined) return undefined
    const tags = new Map<string, string | number>()
    for (const [key, value] of Object.entries(asRecord(found['tags']) ?? {})) putTag(tags, key, value)
    return { tags, version: VERSION }
  })
}
