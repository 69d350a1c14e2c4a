// Opens the stream by which a console learns of changes, and measures how long it lives.
import { waitUntil } from '@firsthand/local'
import type { Ground } from './ground.ts'

const LIMIT_MS = 30_000

export interface Feed {
  hasEnded(): boolean
  endedAt(): number | undefined
  bytesSince(at: number): number
  cut(): void
}

export async function openFeed({ stack, incident }: Ground, cookie: string): Promise<Feed> {
  const url = `${stack.commandUrl}/api/incidents/${incident.id}`
  const headers = { cookie, origin: new URL(url).origin, 'content-type': 'application/json' }
  const opened = await fetch(`${url}/views`, { method: 'POST', body: '{}', headers })
  const { view } = parseView(await opened.json())
  const cutting = new AbortController()
  const answer = await fetch(`${url}/events?view=${view}`, { headers, signal: cutting.signal })
  const reader = answer.body?.getReader()
  if (answer.status !== 200 || !reader) throw new Error(`a feed was answered with ${answer.status}`)
  const told: { readonly at: number; readonly bytes: number }[] = []
  let endedAt: number | undefined
  const read = async (): Promise<void> => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const text = new TextDecoder().decode(part.value)
      // The final message `ended` reveals nothing of the incident and does not count.
      const bytes = text.replace(/event: ended\ndata: ?\n\n/, '').length
      told.push({ at: performance.now(), bytes })
    }
  }
  void read()
    .catch(() => undefined)
    .finally(() => {
      endedAt = performance.now()
    })
  await waitUntil({ what: 'a feed to tell something', limitMs: LIMIT_MS }, () => told.length > 0)
  return {
    hasEnded: () => endedAt !== undefined,
    endedAt: () => endedAt,
    bytesSince: (at) => told.filter((one) => one.at > at).reduce((sum, { bytes }) => sum + bytes, 0),
    cut: () => cutting.abort(),
  }
}

const parseView = (body: unknown) => body as { readonly view: string }
