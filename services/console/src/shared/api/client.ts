import type { Api, RefusalBody } from '@firsthand/command'
import { hc } from 'hono/client'

/** The officers' API, typed by what the service actually returns. */
export const api = hc<Api>('/api', { fetch: inLanguage })

/** A request without an answer after this time fails as a broken connection does. */
const LONGEST_MS = 120_000

let languageOfPage = (): string => 'en'

/**
 * Sets the language of sentences that the service makes (such as why an item stands where it stands); read at each
 * request.
 */
export function setRequestLanguage(language: () => string): void {
  languageOfPage = language
}

function inLanguage(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers)
  headers.set('accept-language', languageOfPage())
  return fetch(input, { signal: AbortSignal.timeout(LONGEST_MS), ...init, headers })
}

/** A refusal of the service: `code` is stable, `message` is for people. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: RefusalBody['code']
  readonly status: number
  readonly retryAfter: number | undefined
  /** Its message says more than its code, in the language of this page. */
  readonly isParticular: boolean
  /** The particular reason: `why-words.ts` has the sentence. */
  readonly why: RefusalBody['why']
  readonly values: NonNullable<RefusalBody['values']>
  /** Names of the refused fields. */
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

/** The body of a successful answer. Distributes over a union of answers. */
type AnswerOf<R extends Answer> = R extends Answer ? Exclude<Awaited<ReturnType<R['json']>>, RefusalBody> : never

/** The answer's body. Throws `Refused` for a refusal, and the browser's own TypeError if there is no answer. */
export async function answerOf<R extends Answer>(asked: Promise<R>): Promise<AnswerOf<R>> {
  const answer = await asked
  const body: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw new Refused(answer.status, parseRefusal(body))
  return parseAnswer<R>(body)
}

/** The service's own types vouch for the shape: both are built from the same commit. */
const parseAnswer = <R extends Answer>(body: unknown): AnswerOf<R> => body as AnswerOf<R>

export function parseRefusal(body: unknown): RefusalBody {
  if (typeof body === 'object' && body !== null && 'code' in body && 'message' in body) return body as RefusalBody
  // The console has its own words for this code.
  return { code: 'internal', message: '' }
}

/** Marks a request that the screen makes by itself: it does not count as a person's action. */
export const inBackground = { headers: { 'firsthand-background': '1' } }

/** For a write with an empty body: the door accepts only JSON. */
export const asJson = { headers: { 'content-type': 'application/json' } }

export const isSignInNeeded = (cause: unknown): boolean => cause instanceof Refused && cause.code === 'sign-in-needed'
/** The account ended, was disabled or was reset: the page does not ask for another sign-in. */
export const isAccessEnded = (cause: unknown): boolean => cause instanceof Refused && cause.code === 'access-ended'
export const isGone = (cause: unknown): boolean => cause instanceof Refused && cause.status === 404
