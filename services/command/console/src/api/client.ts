import type { Api, RefusalBody } from '@firsthand/command'
import { hc } from 'hono/client'

/** The officers' API, typed by what the service really answers. */
export const api = hc<Api>('/api')

/** What the service said no with: `code` is stable, `message` is for people. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  readonly status: number
  readonly retryAfter: number | undefined

  constructor(status: number, body: RefusalBody) {
    super(body.message)
    this.status = status
    this.code = body.code
    this.retryAfter = body.retryAfter
  }
}

interface Answer {
  readonly ok: boolean
  readonly status: number
  json(): Promise<unknown>
}

/** What is answered when it is no refusal: a union of answers keeps its parts. */
type Told<R extends Answer> = R extends Answer ? Exclude<Awaited<ReturnType<R['json']>>, RefusalBody> : never

/** The answer's content; throws `Refused` for a no, and the browser's own TypeError when nothing answers. */
export async function told<R extends Answer>(asked: Promise<R>): Promise<Told<R>> {
  const answer = await asked
  const body: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw new Refused(answer.status, parseRefusal(body))
  return parseTold<R>(body)
}

/** The service's own types vouch for the shape: it is the same commit. */
const parseTold = <R extends Answer>(body: unknown): Told<R> => body as Told<R>

function parseRefusal(body: unknown): RefusalBody {
  if (typeof body === 'object' && body !== null && 'code' in body && 'message' in body) return body as RefusalBody
  return { code: 'internal', message: 'The service did not answer as it should. Try again.' }
}

/** Marks what the screen fetches by itself: it does not count as a person's action. */
export const byItself = { headers: { 'firsthand-background': '1' } }

/** For a write that has nothing to say: the door takes JSON alone. */
export const asJson = { headers: { 'content-type': 'application/json' } }

export const isSignInNeeded = (cause: unknown): boolean => cause instanceof Refused && cause.code === 'sign-in-needed'
export const isGone = (cause: unknown): boolean => cause instanceof Refused && cause.status === 404
