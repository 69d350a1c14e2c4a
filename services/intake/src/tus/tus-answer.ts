import type { DoorRefusal, UploadFacts } from '@firsthand/database/intake'
import { type RefuseOptions, refuseJson } from '../http/refuse.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { httpDate, TUS_VERSION } from './protocol.ts'

export const TUS_HEADERS = { 'Tus-Resumable': TUS_VERSION, 'Cache-Control': 'no-store' } as const

export const refuseTus = (deps: Pick<IntakeDeps, 'log'>, refusal: DoorRefusal, options: RefuseOptions): Response =>
  refuseJson(deps, refusal, {
    ...options,
    headers: {
      ...TUS_HEADERS,
      ...(refusal.code === 'protocol-version' ? { 'Tus-Version': TUS_VERSION } : {}),
      ...options.headers,
    },
  })

/** "The Server MUST include the Upload-Expires header … if the upload is going to expire" – unfinished ones do. */
export const progressHeaders = (facts: UploadFacts): Record<string, string> => ({
  ...TUS_HEADERS,
  'Upload-Offset': String(facts.offset),
  ...(facts.state === 'open' ? { 'Upload-Expires': httpDate(facts.expiresAt) } : {}),
})
