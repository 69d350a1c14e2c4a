import { err, ok, type PublicRefusalCode, type Result, SEGMENT_BYTES } from '@firsthand/domain'
import type { DoorContext } from '../http/request-body.ts'
import { type Checksum, PATCH_TYPE, parseByteCount, parseChecksum } from './protocol.ts'

/**
 * The parsed headers of a PATCH. `length`: Upload-Length, if it was deferred until now. `bytes`: Content-Length, if
 * present.
 */
export interface PatchRequest {
  readonly offset: number
  readonly length: number | undefined
  readonly bytes: number | undefined
  readonly checksum: Checksum | undefined
}

export function parsePatch(c: DoorContext): Result<PatchRequest, PublicRefusalCode> {
  if (mediaType(c.req.header('Content-Type')) !== PATCH_TYPE) return err('media-type')
  const offset = parseByteCount(c.req.header('Upload-Offset'))
  const length = optionalCount(c.req.header('Upload-Length'))
  const bytes = optionalCount(c.req.header('Content-Length'))
  if (offset === undefined || length === 'bad' || bytes === 'bad') return err('malformed')
  const header = c.req.header('Upload-Checksum')
  const checksum = header === undefined ? undefined : parseChecksum(header)
  if (checksum === 'malformed' || checksum === 'checksum-unsupported') return err(checksum)
  // A piece with a checksum is committed only after the digest agrees, so it must fit into memory, as one segment.
  if (checksum && bytes !== undefined && bytes > SEGMENT_BYTES) return err('piece-too-large')
  return ok({ offset, length, bytes, checksum })
}

const mediaType = (text: string | undefined): string => (text ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

function optionalCount(text: string | undefined): number | undefined | 'bad' {
  return text === undefined ? undefined : (parseByteCount(text) ?? 'bad')
}
