// The stream by which a console hears of changes, and a film that somebody watches: how long each goes on.
import { setTimeout as pause } from 'node:timers/promises'
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
      // Its last word tells nothing of the incident.
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

/**
 * Bytes as a witness sent them, read as a player reads: a piece now and then. What lies between the sockets when it is cut is
 * still read, and counts. `from`: where its range begins.
 */
export async function openFilm(ground: Ground, cookie: string, { item, from }: FilmRange): Promise<Feed> {
  const url = `${ground.stack.commandUrl}/api/incidents/${ground.incident.id}/items/${item}/as-received`
  const headers = { cookie, origin: new URL(url).origin, 'content-type': 'application/json' }
  const asked = await fetch(url, { method: 'POST', body: '{"reason":"To be compared"}', headers })
  if (asked.status !== 201) throw new Error(`a film was answered with ${asked.status}`)
  const { download } = parseAsked(await asked.json())
  const cutting = new AbortController()
  const range = from === 0 ? {} : { range: `bytes=${from}-` }
  const answer = await fetch(`${url}/${download}`, { headers: { cookie, ...range }, signal: cutting.signal })
  const reader = answer.body?.getReader()
  if (!answer.ok || !reader) throw new Error(`a film was answered with ${answer.status}`)
  const told: { readonly at: number; readonly bytes: number }[] = []
  let endedAt: number | undefined
  const watch = async (): Promise<void> => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      told.push({ at: performance.now(), bytes: part.value.byteLength })
      await pause(PIECE_MS)
    }
    // To its last byte: nothing cut it.
    await pause(LIMIT_MS, undefined, { signal: cutting.signal })
  }
  void watch()
    .catch(() => undefined)
    .finally(() => {
      endedAt = performance.now()
    })
  return {
    hasEnded: () => endedAt !== undefined,
    endedAt: () => endedAt,
    bytesSince: (at) => told.filter((one) => one.at > at).reduce((sum, { bytes }) => sum + bytes, 0),
    cut: () => cutting.abort(),
  }
}

export interface FilmRange {
  readonly item: string
  readonly from: number
}

/** At pieces of 64 KiB, the film lasts for a minute. */
const PIECE_MS = 60

const parseAsked = (body: unknown) => body as { readonly download: string }
