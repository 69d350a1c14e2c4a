import { timingSafeEqual } from 'node:crypto'
import { headerMac, payloadKey, unwrapFileKey } from './file-key.ts'
import { findHeaderEnd, parseHeader } from './header.ts'
import type { Identity } from './keys.ts'
import { NONCE } from './lengths.ts'
import { SealBroken } from './seal-broken.ts'

/** An authenticated header. `payloadKey` opens the content of this file only. Keep it only in memory. */
export interface OpenedHeader {
  /** Bytes before the payload's nonce. */
  readonly headerLength: number
  readonly payloadKey: Buffer
}

/**
 * `firstBytes`: the start of a file, at least to the end of header and nonce. Returns undefined if it is shorter.
 * @throws SealBroken `header`, `no-identity` or `mac`
 */
export function openHeader(identities: readonly Identity[], firstBytes: Uint8Array): OpenedHeader | undefined {
  const bytes = Buffer.from(firstBytes.buffer, firstBytes.byteOffset, firstBytes.byteLength)
  const end = findHeaderEnd(bytes)
  if (end === undefined || bytes.length < end + NONCE) return undefined
  const header = parseHeader(bytes.subarray(0, end))
  const fileKey = unwrapFileKey(header.stanzas, identities)
  if (!timingSafeEqual(headerMac(fileKey, header.covered), header.mac)) throw new SealBroken('mac')
  return { headerLength: end, payloadKey: payloadKey(fileKey, bytes.subarray(end, end + NONCE)) }
}
