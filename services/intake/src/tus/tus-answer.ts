import type { UploadFacts } from '@firsthand/database/intake'
import { PREVIEW_BYTES } from '@firsthand/domain'
import type { PricedRefusal } from '../abuse/guard.ts'
import { type RefuseOptions, refuseJson } from '../http/refuse.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { httpDate, TUS_VERSION } from './protocol.ts'

export const TUS_HEADERS = { 'Tus-Resumable': TUS_VERSION, 'Cache-Control': 'no-store' } as const

export const refuseTus = (deps: Pick<IntakeDeps, 'log'>, refusal: PricedRefusal, options: RefuseOptions): Response =>
  refuseJson(deps, refusal, {
    ...options,
    headers: {
      ...TUS_HEADERS,
      ...(refusal.code === 'protocol-version' ? { 'Tus-Version': TUS_VERSION } : {}),
      ...maxSizeOf(refusal),
      ...options.headers,
    },
  })

/**
 * "The Server MUST include the Upload-Expires header … if the upload is going to expire": unfinished uploads expire.
 */
export const progressHeaders = (facts: UploadFacts): Record<string, string> => ({
  ...TUS_HEADERS,
  'Upload-Offset': String(facts.offset),
  ...(facts.state === 'open' ? { 'Upload-Expires': httpDate(facts.expiresAt) } : {}),
})

/**
 * The size limit is sent with the refusal, too, so that the client need not ask for it. tus: "The Server MUST NOT …
 * larger than Tus-Max-Size".
 */
const maxSizeOf = ({ code, limit }: PricedRefusal): Record<string, string> =>
  code === 'too-large' && limit !== undefined && limit !== PREVIEW_BYTES ? { 'Tus-Max-Size': String(limit) } : {}
