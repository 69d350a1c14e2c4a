import { randomBytes } from 'node:crypto'
import { base32 } from '@firsthand/domain'

const pressKey = (): string => base32(randomBytes(16))

interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * An officer's page like the console's, but without a screen: it has a session cookie and a key for its leases, and
 * makes one decision after the other.
 */
export interface TriageClient {
  readonly name: string
  /** The decision that this officer made on each item. */
  readonly intents: Map<string, string>
  /** All items that the service ever leased to this page. */
  readonly given: Set<string>
  /** Works until the queue is empty. Calls `pressing` when each press is sent. */
  work(pressing: () => void): Promise<void>
}

interface ClientOptions {
  readonly name: string
  readonly cookie: string
  readonly incident: string
  /** Command's address, which changes with a restart. */
  readonly url: () => string
  /** Resolves when command answers again. */
  readonly untilUp: () => Promise<void>
}

const DECISIONS = ['relevant', 'not-relevant', 'urgent'] as const

export function createTriageClient({ name, cookie, incident, url, untilUp }: ClientOptions): TriageClient {
  const holder = pressKey()
  const intents = new Map<string, string>()
  const given = new Set<string>()
  const post = async (path: string, json: object): Promise<Answer> => {
    const answer = await fetch(`${url()}/api/incidents/${incident}/triage${path}`, {
      method: 'POST',
      headers: { cookie, origin: url(), 'content-type': 'application/json' },
      body: JSON.stringify(json),
    })
    return { status: answer.status, body: (await answer.json()) as Answer['body'] }
  }
  /** Repeats the request until command answers, as the console's outbox does. */
  const insist = async (path: string, json: object): Promise<Answer> => {
    for (;;) {
      const answer = await post(path, json).catch(() => undefined)
      if (answer && answer.status < 500) return answer
      await untilUp()
    }
  }
  /** Decides one item. False if none is left. */
  const decideOne = async (pressing: () => void): Promise<boolean> => {
    const taken = await insist('/leases', { holder, want: 2 })
    const items = itemsOf(taken)
    const [item] = items
    if (item === undefined) return false
    for (const one of items) given.add(one)
    const decision = DECISIONS[intents.size % DECISIONS.length] ?? 'relevant'
    intents.set(item, decision)
    pressing()
    const answer = await insist('/decisions', { wish: pressKey(), holder, item, decision, whole: 'item', seen: 0 })
    if (answer.status !== 200 && answer.status !== 201) throw new Error(`a decision answered ${answer.status}`)
    return true
  }
  return {
    ...{ name, intents, given },
    async work(pressing) {
      while (await decideOne(pressing));
    },
  }
}

function itemsOf({ status, body }: Answer): readonly string[] {
  if (status !== 200) throw new Error(`leases answered ${status}`)
  return (body['items'] as readonly { readonly item: string }[]).map(({ item }) => item)
}
