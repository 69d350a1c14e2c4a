import type { PublicRefusalCode } from '@firsthand/domain'
import { wordsOf } from '@firsthand/door-words'
import type { PricedRefusal } from '../abuse/guard.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { answerOf, refusalHeaders } from './door-answer.ts'

/** Route names for the log, because no path is ever logged. */
export type RouteName =
  | 'create-submission'
  | 'create-upload'
  | 'patch-upload'
  | 'head-upload'
  | 'delete-upload'
  | 'add-statement'
  | 'add-contact'
  | 'receipt'
  | 'digests'
  | 'resume'
  | 'reopen'
  | 'answer'
  | 'withdraw'
  | 'send-form'
  | 'page'
  | 'api'

export interface RefuseOptions {
  readonly route: RouteName
  readonly headers?: Readonly<Record<string, string>>
  readonly upload?: string
}

/**
 * The refusal as JSON, in English: `{ code, message, retryAfter?, limit?, challenge? }`. The witness page has its own
 * words for each code.
 */
export function refuseJson(deps: Pick<IntakeDeps, 'log'>, refusal: PricedRefusal, options: RefuseOptions): Response {
  const answer = answerOf(refusal.code, wordsOf('en'))
  logRefusal(deps, refusal.code, options)
  const { code, message, retryAfter, status } = answer
  const body = { code, message, ...(retryAfter === undefined ? {} : { retryAfter }), ...extrasOf(refusal) }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...refusalHeaders(answer, refusal), ...options.headers },
  })
}

const extrasOf = ({ limit, challenge }: PricedRefusal) => ({
  ...(limit === undefined ? {} : { limit }),
  ...(challenge === undefined ? {} : { challenge }),
})

export function logRefusal(
  deps: Pick<IntakeDeps, 'log'>,
  code: PublicRefusalCode,
  { route, upload }: RefuseOptions,
): void {
  const { status } = answerOf(code, wordsOf('en'))
  if (upload === undefined) deps.log.event('request.refused', { code, status, route })
  else deps.log.event('upload.refused', { upload, code })
}
