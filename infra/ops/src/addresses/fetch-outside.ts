import { isIP } from 'node:net'

const LIMIT_MS = 20_000
const MOST_BYTES = 1024 * 1024
const MOST_REDIRECTS = 3

/** As a common phone asks, so that a copy cannot tell this look from a witness by it. */
const AS_A_PHONE = {
  'User-Agent': 'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'Accept-Language': 'en-US,en;q=0.5',
} as const

export interface OutsideAnswer {
  /** Where it came from, after redirects on the same host. */
  readonly url: URL
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
}

export type OutsideTrouble = 'no-answer' | 'too-large' | 'leads-elsewhere'

/** Asks for a file from outside, within limits. Follows a redirect on the same host only, and never back to http. */
export async function fetchOutside(from: URL, signal: AbortSignal): Promise<OutsideAnswer | OutsideTrouble> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)])
  let url = from
  for (let turn = 0; turn <= MOST_REDIRECTS; turn += 1) {
    const answer = await ask(url, limit)
    if (typeof answer === 'string') return answer
    const to = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null
    if (to === null) return answer
    const next = URL.parse(to, url.href)
    if (next === null || !isSameHost(url, next)) return 'leads-elsewhere'
    url = next
  }
  return 'leads-elsewhere'
}

/** `http://name` may lead to `https://name` on the usual ports; all else must stay where it is. */
const isSameHost = (from: URL, to: URL): boolean =>
  from.origin === to.origin ||
  (from.protocol === 'http:' &&
    to.protocol === 'https:' &&
    isIP(from.hostname) === 0 &&
    from.hostname === to.hostname &&
    from.port === '' &&
    to.port === '')

async function ask(url: URL, signal: AbortSignal): Promise<OutsideAnswer | OutsideTrouble> {
  try {
    const response = await fetch(url, { headers: AS_A_PHONE, redirect: 'manual', signal })
    const body = await read(response)
    return body === undefined ? 'too-large' : { url, status: response.status, headers: response.headers, body }
  } catch {
    return 'no-answer'
  }
}

/** The body, unpacked. Undefined if it is too large. */
async function read(response: Response): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.length
    if (length > MOST_BYTES) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
