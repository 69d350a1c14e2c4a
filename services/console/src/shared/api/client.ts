import type { Api, RefusalBody } from '@firsthand/command'
import { hc } from 'hono/client'

/** The officers' API, typed by what the service really answers. */
export const api = hc<Api>('/api', { fetch: inLanguage })

/** A line that took a question and never answers is told as one that is cut. */
const LONGEST_MS = 120_000

let languageOfPage = (): string => 'en'

/** Sentences that the service makes (why an item stands where it stands) come in the language that this reads. */
export function askIn(language: () => string): void {
  languageOfPage = language
}

function inLanguage(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers)
  headers.set('accept-language', languageOfPage())
  return fetch(input, { signal: AbortSignal.timeout(LONGEST_MS), ...init, headers })
}

/** What the service said no with: `code` is stable, `message` is for people. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: RefusalBody['code']
  readonly status: number
  readonly retryAfter: number | undefined
  /** Its message says more than its code, in the language of this page. */
  readonly isParticular: boolean
  /** What stands in the way just here: `why-words.ts` has the sentence. */
  readonly why: RefusalBody['why']
  readonly values: NonNullable<RefusalBody['values']>
  /** Names of what could not be taken. */
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

/** What is answered when it is no refusal: a union of answers keeps its parts. */
type AnswerOf<R extends Answer> = R extends Answer ? Exclude<Awaited<ReturnType<R['json']>>, RefusalBody> : never

/** The answer's content; throws `Refused` for a no, and the browser's own TypeError when nothing answers. */
export async function answerOf<R extends Answer>(asked: Promise<R>): Promise<AnswerOf<R>> {
  const answer = await asked
  const body: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw new Refused(answer.status, parseRefusal(body))
  return parseAnswer<R>(body)
}

/** The service's own types vouch for the shape: it is the same commit. */
const parseAnswer = <R extends Answer>(body: unknown): AnswerOf<R> => body as AnswerOf<R>

export function parseRefusal(body: unknown): RefusalBody {
  if (typeof body === 'object' && body !== null && 'code' in body && 'message' in body) return body as RefusalBody
  // The console has its own words for this code.
  return { code: 'internal', message: '' }
}

/** Marks what the screen fetches by itself: it does not count as a person's action. */
export const byItself = { headers: { 'firsthand-background': '1' } }

/** For a write that has nothing to say: the door takes JSON alone. */
export const asJson = { headers: { 'content-type': 'application/json' } }

export const isSignInNeeded = (cause: unknown): boolean => cause instanceof Refused && cause.code === 'sign-in-needed'
/** The account was ended, rests or was begun anew: nobody is asked to sign in again over the page. */
export const isAccessEnded = (cause: unknown): boolean => cause instanceof Refused && cause.code === 'access-ended'
export const isGone = (cause: unknown): boolean => cause instanceof Refused && cause.status === 404
