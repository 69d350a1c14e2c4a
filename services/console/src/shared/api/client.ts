import type { Api, RefusalBody } from '@firsthand/command'
import { hc } from 'hono/client'

/** The officers' API, typed by the service's own route types. */
export const api = hc<Api>('/api', { fetch: inLanguage })

/** A request without an answer fails after this time, like a broken connection. */
const LONGEST_MS = 120_000

let languageOfPage = (): string => 'en'

/**
 * Sets the language of sentences that the service writes, such as why an item has its time. The function is called at
 * each request.
 */
export function setRequestLanguage(language: () => string): void {
  languageOfPage = language
}

function inLanguage(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers)
  headers.set('accept-language', languageOfPage())
  return fetch(input, { signal: AbortSignal.timeout(LONGEST_MS), ...init, headers })
}

/** A refusal by the service. `code` is stable; `message` is for people. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: RefusalBody['code']
  readonly status: number
  readonly retryAfter: number | undefined
  /** True if the message says more than the code, in the language of this page. */
  readonly isParticular: boolean
  /** The code of the particular reason. `why-words.ts` has its sentence. */
  readonly why: RefusalBody['why']
  readonly values: NonNullable<RefusalBody['values']>
  /** The fields that were refused, by the API's names. */
  readonly fields: readonly string[]

  constructor(status: number, body: RefusalBody) {
    super(body.message)
    this.status = status
    this.code = body.code
    this.retryAfter = body.retryAfter
    this.isParticular = body.particular === true
    this.fields = body.fields ?? []
    this.why = body.why
    this.values = body.values ?? []
  }
}

interface Answer {
  readonly ok: boolean
  readonly status: number
  json(): Promise<unknown>
}

/** The type of a successful body. Distributes over a union of answers. */
type AnswerOf<R extends Answer> = R extends Answer ? Exclude<Awaited<ReturnType<R['json']>>, RefusalBody> : never

/**
 * The body of an answer.
 * @throws Refused for a refusal, or the browser's TypeError if there is no answer
 */
export async function answerOf<R extends Answer>(asked: Promise<R>): Promise<AnswerOf<R>> {
  const answer = await asked
  const body: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw new Refused(answer.status, parseRefusal(body))
  return parseAnswer<R>(body)
}

/** The shape is trusted, because service and console are built from the same commit. */
const parseAnswer = <R extends Answer>(body: unknown): AnswerOf<R> => body as AnswerOf<R>

export function parseRefusal(body: unknown): RefusalBody {
  if (typeof body === 'object' && body !== null && 'code' in body && 'message' in body) return body as RefusalBody
  // The console has its own words for this code.
  return { code: 'internal', message: '' }
}

/** Marks a request that the screen makes by itself, so that it does not count as an officer's action. */
export const inBackground = { headers: { 'firsthand-background': '1' } }

/** For a write with an empty body: the service accepts only JSON. */
export const asJson = { headers: { 'content-type': 'application/json' } }

export const isSignInNeeded = (cause: unknown): boolean => cause instanceof Refused && cause.code === 'sign-in-needed'
/** Whether the account ended, was disabled or was reset. The page then does not offer another sign-in. */
export const isAccessEnded = (cause: unknown): boolean => cause instanceof Refused && cause.code === 'access-ended'
export const isGone = (cause: unknown): boolean => cause instanceof Refused && cause.status === 404
