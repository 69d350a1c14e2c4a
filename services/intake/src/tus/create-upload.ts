import { err, ok, type PublicRefusalCode, type Result } from '@firsthand/domain'
import { hashCapability } from '@firsthand/sealing'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { newKey, parseKey } from '../submissions/capability-maker.ts'
import { createUpload } from '../submissions/upload-desk.ts'
import { parseByteCount, parseFileClaims, parseMetadata, parsePreviewOf } from './protocol.ts'
import { progressHeaders, refuseTus } from './tus-answer.ts'

const route = 'create-upload'

/** tus creation: `POST <submission URL>`. The same Idempotency-Key gets the same Location. */
export async function answerCreation(deps: IntakeDeps, c: DoorContext, token: string): Promise<Response> {
  // `Upload-Concat` marks a part, or the concatenation of parts. Stored as ordinary uploads, these would leave the
  // evidence in pieces that nobody joins.
  if (c.req.header('Upload-Concat') !== undefined) return refuseTus(deps, { code: 'concat-unsupported' }, { route })
  const length = parseLength(c)
  if (!length.ok) return refuseTus(deps, { code: length.error }, { route })
  const given = c.req.header('Idempotency-Key')
  const key = given === undefined ? newKey() : parseKey(given)
  if (key === undefined) return refuseTus(deps, { code: 'malformed' }, { route })
  const metadata = parseMetadata(c.req.header('Upload-Metadata'))
  const previewOf = parsePreviewOf(metadata)
  if (previewOf === 'malformed') return refuseTus(deps, { code: 'malformed' }, { route })
  const uploadToken = deps.capabilities.uploadToken(token, key)
  const created = await createUpload(deps, {
    submission: hashCapability(token),
    token: uploadToken,
    length: length.value,
    claims: parseFileClaims(metadata),
    previewOf,
    key,
    means: { by: 'proof', proof: c.req.header('Proof') },
  })
  if (!created.ok) return refuseTus(deps, created.error, { route })
  const headers = {
    ...progressHeaders(created.value),
    Location: uploadPath(uploadToken),
    'Upload-Number': String(created.value.number),
  }
  return new Response(null, { status: 201, headers })
}

/** A relative path, because behind a proxy or an onion service we do not know our own name. */
export const uploadPath = (token: string): string => `/files/u/${token}`

function parseLength(c: DoorContext): Result<number | undefined, PublicRefusalCode> {
  const length = c.req.header('Upload-Length')
  const deferred = c.req.header('Upload-Defer-Length')
  if (deferred !== undefined) return deferred === '1' && length === undefined ? ok(undefined) : err('malformed')
  if (length === undefined) return err('length-unknown')
  const bytes = parseByteCount(length)
  return bytes === undefined ? err('malformed') : ok(bytes)
}
