import { CliError } from '../cli/cli-error.ts'
import { refusalText } from '../cli/refusal-text.ts'
import { fieldsOf, numberOf, textOf } from '../officers-door/outside-fields.ts'
import { publicWords } from './refusal-words.ts'

const LIMIT_MS = 120_000
const LONGEST_PAUSE_MS = 30_000

export interface DoorCall {
  readonly method: 'POST' | 'PATCH' | 'HEAD'
  /** A path, such as that of a Location header. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly signal: AbortSignal
}

export interface DoorAnswer {
  readonly status: number
  readonly code: string | undefined
  readonly message: string | undefined
  readonly retryAfterMs: number | undefined
  readonly offset: number | undefined
  readonly location: string | undefined
  readonly body: unknown
}

/** Sends one request. Undefined if the connection broke before an answer. Redirects are not followed. */
export async function callDoor(base: URL, call: DoorCall): Promise<DoorAnswer | undefined> {
  const { method, path, headers, body, signal } = call
  try {
    const response = await fetch(new URL(path, base), {
      method,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]),
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
    })
    return await parseAnswer(response)
  } catch (cause) {
    if (signal.aborted) throw new CliError('timed-out', 'stopped', { cause })
    return undefined
  }
}

async function parseAnswer(response: Response): Promise<DoorAnswer> {
  const body: unknown = await response.json().catch(() => undefined)
  const fields = fieldsOf(body)
  const offset = response.headers.get('upload-offset')
  const seconds = Number(response.headers.get('retry-after') ?? '')
  return {
    status: response.status,
    code: response.ok ? undefined : (textOf(fields, 'code') ?? undefined),
    message: textOf(fields, 'message') ?? undefined,
    retryAfterMs: seconds > 0 ? seconds * 1000 : undefined,
    offset: offset !== null && /^\d{1,16}$/.test(offset) ? Number(offset) : undefined,
    location: response.headers.get('location') ?? undefined,
    body,
  }
}

/** Whether a retry may help: the connection broke, intake is busy or restarting, or another client holds the upload. */
export const isPassing = (answer: DoorAnswer | undefined): boolean =>
  answer === undefined ||
  (answer.code !== 'no-incident-open' && (answer.status === 429 || answer.status === 408 || answer.status >= 500)) ||
  answer.code === 'timed-out' ||
  answer.code === 'body-too-short'

/** The back-off: 0.5 s, 1 s, 2 s … up to 30 s, or longer if intake asks for that. */
export const backOffOf = (failures: number, answer: DoorAnswer | undefined): number =>
  Math.min(LONGEST_PAUSE_MS, Math.max(500 * 2 ** Math.min(10, failures), answer?.retryAfterMs ?? 0))

export function refusedBy(answer: DoorAnswer | undefined, base: URL): CliError {
  if (!answer) return new CliError('unreachable', `The public address ${base.origin} does not answer.`)
  const limit = numberOf(fieldsOf(answer.body), 'limit')
  const more = limit === null ? '' : ` The limit is ${limit}.`
  return new CliError('refused', `The door said no ${refusalText(answer, publicWords(answer.code))}${more}`)
}
