import type { DoorRefusal } from '@firsthand/database/intake'
import { err, ok, type Result } from '@firsthand/domain'
import { sizeClass } from '@firsthand/runtime'
import { hashCapability } from '@firsthand/sealing'
import type { IntakeDeps } from '../intake-deps.ts'
import { createSegmentWriter, type SegmentWriter } from '../segments/segment-writer.ts'
import { newKey } from '../submissions/capability-maker.ts'
import type { NewSubmission } from '../submissions/submission-desk.ts'
import { createUpload } from '../submissions/upload-desk.ts'
import { fileClaims } from '../tus/protocol.ts'
import type { FormFile } from './form-parts.ts'

/**
 * One file of a plain form through the same segment writer as any other. Its size is told by its end, so a cut leaves
 * an open upload of what arrived, which becomes a partial item.
 */
export async function receiveFormFile(
  deps: IntakeDeps,
  { token, urlHash }: NewSubmission,
  file: FormFile & { readonly first: Buffer | undefined; readonly rest: AsyncIterable<Buffer> },
): Promise<Result<void, DoorRefusal>> {
  // A form has no key per file: sent twice it is kept twice, and recognised as twins later.
  const uploadToken = deps.capabilities.uploadToken(token, newKey())
  const claims = fileClaims({ name: file.name, mediaType: file.mediaType })
  const created = await createUpload(deps, {
    submission: urlHash,
    token: uploadToken,
    length: undefined,
    claims,
    previewOf: undefined,
  })
  if (!created.ok) return created
  const uploadHash = hashCapability(uploadToken)
  const writer = createSegmentWriter(deps, { urlHash: uploadHash, facts: created.value })
  const problem = await writeAll(writer, chunksOf(file))
  const finished = await writer.finish(problem?.code === 'body-too-short' ? 'abort' : 'end')
  if (!finished.ok) return finished
  if (problem) return err(problem)
  const completed = await deps.door.declareLength(uploadHash, finished.value.offset)
  if (!completed.ok) return completed
  const { upload, segments, length } = completed.value
  deps.log.event('upload.completed', { upload, segments, sizeClass: sizeClass(length ?? undefined) })
  return ok(undefined)
}

/** What is too large is read on and forgotten: the files behind it may still fit. */
async function writeAll(writer: SegmentWriter, chunks: AsyncIterable<Buffer>): Promise<DoorRefusal | undefined> {
  let refused: DoorRefusal | undefined
  try {
    for await (const chunk of chunks) {
      if (refused) continue
      const written = await writer.write(chunk)
      if (!written.ok) refused = written.error
      if (refused && refused.code !== 'cut-at-limit') break
    }
  } catch {
    // The form was cut inside this file.
    return refused ?? { code: 'body-too-short' }
  }
  return refused
}

async function* chunksOf(file: { readonly first: Buffer | undefined; readonly rest: AsyncIterable<Buffer> }) {
  if (file.first) yield file.first
  yield* file.rest
}
