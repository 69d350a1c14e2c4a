import { randomBytes } from 'node:crypto'

/** The results of a flood of sign-ins: the count of each code, and the slowest answer. */
export interface FloodResult {
  readonly sent: number
  readonly codes: Readonly<Record<string, number>>
  readonly slowestMs: number
}

interface Flood {
  /** The address of the officers' service. */
  readonly url: string
  /** Number of concurrent clients. Each sends its next attempt at once. */
  readonly clients: number
  /** Returns the name for each attempt. By default a new invented name. */
  readonly name?: () => string
}

const inventedName = (): string => `nobody ${randomBytes(6).toString('hex')}`

/**
 * Starts the flood. `end` waits for pending requests. A failed connection (during a restart) counts as `unreachable`.
 */
export function floodSignIns({ url, clients, name = inventedName }: Flood): { end(): Promise<FloodResult> } {
  const codes: Record<string, number> = {}
  let [sent, slowestMs] = [0, 0]
  let isOver = false
  const send = async (): Promise<void> => {
    const began = performance.now()
    const code = await tryOnce(url, { name: name(), password: 'a guess', totp: '123456' })
    slowestMs = Math.max(slowestMs, performance.now() - began)
    sent += 1
    codes[code] = (codes[code] ?? 0) + 1
  }
  const running = Array.from({ length: clients }, async () => {
    while (!isOver) await send()
  })
  return {
    async end() {
      isOver = true
      await Promise.all(running)
      return { sent, codes, slowestMs }
    },
  }
}

/** Makes one attempt. Returns the code of the refusal, `signed-in`, or `unreachable`. */
async function tryOnce(
  url: string,
  credentials: Readonly<Record<'name' | 'password' | 'totp', string>>,
): Promise<string> {
  try {
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { origin: new URL(url).origin, 'content-type': 'application/json' },
      body: JSON.stringify(credentials),
    })
    const body = (await answer.json()) as { readonly code?: string }
    return answer.status === 201 ? 'signed-in' : (body.code ?? String(answer.status))
  } catch {
    return 'unreachable'
  }
}
