import { CliError } from '../cli/cli-error.ts'
import { fieldsOf, numberOf, textOf } from './outside-fields.ts'

const LIMIT_MS = 60_000

export interface ApiCall {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
  /** A part of a file, sent instead of a JSON body. */
  readonly bytes?: Uint8Array<ArrayBuffer>
  readonly cookie?: string
  readonly signal: AbortSignal
}

export interface ApiAnswer {
  readonly status: number
  /** The code of a refusal; undefined otherwise. */
  readonly code: string | undefined
  /** The words with which command explains the refusal. */
  readonly message: string | undefined
  readonly retryAfter: number | undefined
  readonly body: unknown
  readonly cookies: readonly string[]
}

/** Sends one request to command. Redirects are not followed. @throws CliError `unreachable` */
export async function callApi(base: URL, { method, path, body, bytes, cookie, signal }: ApiCall): Promise<ApiAnswer> {
  try {
    const response = await fetch(new URL(path, base), {
      method,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]),
      headers: {
        accept: 'application/json',
        origin: base.origin,
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(bytes === undefined ? {} : { body: bytes }),
    })
    return await parseAnswer(response)
  } catch (cause) {
    throw new CliError('unreachable', `The officers' address ${base.origin} does not answer.`, { cause })
  }
}

async function parseAnswer(response: Response): Promise<ApiAnswer> {
  const body: unknown = await response.json().catch(() => undefined)
  const fields = fieldsOf(body)
  const said = (name: string) => (response.ok ? undefined : (textOf(fields, name) ?? undefined))
  return {
    ...{ status: response.status, code: said('code'), message: said('message') },
    retryAfter: numberOf(fields, 'retryAfter') ?? undefined,
    ...{ body, cookies: response.headers.getSetCookie() },
  }
}
