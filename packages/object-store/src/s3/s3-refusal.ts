/** Maps answers of S3 servers to refusals by HTTP status, because error names differ between servers. */
import { err, ok, type Result } from '@firsthand/domain'
import type { StoreRefusal, StoreRefusalCode } from '../object-store.ts'
import { startLimit } from '../time-limit.ts'

const NOTHING_WAS_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])
const FULL = new Set(['QuotaExceeded', 'EntityTooLarge', 'XMinioStorageFull'])

/** Runs one call under a time limit. Rethrows an error that comes neither from the store nor from the network. */
export async function attempt<T>(
  how: { readonly limitMs: number; readonly signal?: AbortSignal | undefined },
  call: (signal: AbortSignal) => Promise<T>,
): Promise<Result<T, StoreRefusal>> {
  if (how.signal?.aborted === true) return err({ code: 'unavailable', cause: 'aborted' })
  const limit = startLimit(how.limitMs, how.signal)
  try {
    return ok(await call(limit.signal))
  } catch (error) {
    const struck = limit.struck()
    return err(struck === undefined ? s3Refusal(error) : { code: 'unknown-outcome', cause: struck })
  } finally {
    limit.end()
  }
}

/** Throws an error that is neither an answer of the store nor a network error. */
export function s3Refusal(error: unknown): StoreRefusal {
  if (!(error instanceof Error)) throw error
  const status = statusOf(error)
  if (status !== undefined) return { code: codeOf(status, error.name), cause: causeOf(status, error.name) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  if (code !== undefined) return { code: NOTHING_WAS_SENT.has(code) ? 'unavailable' : 'unknown-outcome', cause: code }
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return { code: 'unknown-outcome', cause: 'timeout' }
  // The answer is not S3's, but perhaps a proxy's page or a truncated document.
  if ('$response' in error) return { code: 'unknown-outcome', cause: 'unreadable-answer' }
  throw error
}

function statusOf(error: Error): number | undefined {
  if (!('$metadata' in error)) return undefined
  const metadata = error.$metadata
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined
}

const BY_STATUS: Readonly<Record<number, StoreRefusalCode>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'missing',
  // 405 means that the requested version is a delete marker.
  405: 'missing',
  // A create-once put met a concurrent writer or remover. It certainly wrote nothing, and can be repeated.
  409: 'unavailable',
  412: 'exists',
  416: 'range-not-satisfiable',
  429: 'unavailable',
  503: 'unavailable',
  507: 'full',
}

function codeOf(status: number, name: string): StoreRefusalCode {
  if (FULL.has(name)) return 'full'
  // The setup is at fault (no such bucket, or a wrong clock). The key may exist and the credential may have the right,
  // so the answer is neither `missing` nor `forbidden`.
  if (name === 'NoSuchBucket' || name === 'RequestTimeTooSkewed') return 'unavailable'
  const code = BY_STATUS[status]
  if (code !== undefined) return code
  return status >= 500 ? 'unknown-outcome' : 'unavailable'
}

const causeOf = (status: number, name: string): string =>
  /^[A-Za-z0-9]{1,48}$/.test(name) ? `http-${status}-${name}` : `http-${status}`

const COMMON = ['unavailable', 'unknown-outcome', 'forbidden'] as const

/** Narrows a refusal to the codes that a verb may return. Any other code becomes `unavailable` and keeps its cause. */
export function narrow<const C extends StoreRefusalCode>(
  refusal: StoreRefusal,
  allowed: readonly C[],
): StoreRefusal<C | (typeof COMMON)[number]> {
  const code = allowed.find((one) => one === refusal.code) ?? COMMON.find((one) => one === refusal.code)
  return { code: code ?? 'unavailable', cause: refusal.cause }
}
