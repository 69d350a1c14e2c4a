// Attack 2: sessions end while their feeds and films are open, in an incident with constant changes and during a flood
// of sign-ins. Whatever is sent after the end would reveal evidence to whoever has the browser then.
import { setTimeout as pause } from 'node:timers/promises'
import { waitUntil } from '@firsthand/local'
import { keepBusy } from '../../../../services/command/src/live/busy-incident.test-kit.ts'
import { floodSignIns } from '../../../../services/command/src/sign-in/flood.test-kit.ts'
import type { Dice } from '../seeded.ts'
import { FILM_BYTES, sendFilm } from './film.ts'
import type { Ground, Officer } from './ground.ts'
import { type Feed, openFeed } from './open-feed.ts'
import { openFilm } from './open-film.ts'
import { endSession, SESSION_ENDS, type SessionEnd, type Signed } from './session-end-ways.ts'
import { signInOnce } from './sign-in-once.ts'

export interface SessionEndsOptions {
  readonly ground: Ground
  readonly dice: Dice
  readonly seconds: number
  /** The number of sessions for each way to end. */
  readonly each: number
  /** Clients that flood the sign-in with invented names at the same time. */
  readonly clients: number
}

export interface EndedStream {
  readonly how: SessionEnd
  readonly what: 'feed' | 'film'
  /** Time from the session's end to the stream's, ms; undefined if the stream was still open after the limit. */
  readonly ms: number | undefined
  /** Bytes of changes or films that came after the session had ended. */
  readonly bytesAfter: number
}

/** Time from the end until the first refused request; undefined if all were answered. */
export interface RefusedRequest {
  readonly how: SessionEnd
  readonly ms: number | undefined
}

export interface SessionEndsEnd {
  readonly sessions: number
  readonly streams: readonly EndedStream[]
  readonly requests: readonly RefusedRequest[]
  /** Streams that ended although their own sessions go on. Must be 0. */
  readonly othersEnded: number
}

const FEEDS_EACH = 2
const LIMIT_MS = 30_000

export async function attackSessions(options: SessionEndsOptions): Promise<SessionEndsEnd> {
  const { ground, dice, seconds, each, clients } = options
  const [film, officers] = await Promise.all([
    sendFilm(ground, dice),
    ground.addOfficers(1 + each * SESSION_ENDS.length),
  ])
  const [stayer, ...leavers] = await Promise.all(officers.map((officer) => openSession(ground, officer)))
  if (stayer === undefined) throw new RangeError('nobody stays')
  const flood = floodSignIns({ url: ground.stack.commandUrl, clients })
  const stopBusy = keepBusy({ database: { owner: ground.pool } }, ground.incident.id)
  try {
    const planned = dice.shuffled(leavers.map((session, at) => ({ session, how: howOf(at) })))
    const told = await Promise.all(
      planned.map(async ({ session, how }) => {
        await pause(dice.next() * seconds * 1000)
        return await endWatched(ground, { ...session, film, how })
      }),
    )
    return {
      sessions: leavers.length,
      streams: told.flatMap(({ streams }) => streams),
      requests: told.map(({ request }) => request),
      othersEnded: stayer.feeds.filter(({ hasEnded }) => hasEnded()).length,
    }
  } finally {
    await Promise.all([stopBusy(), flood.end()])
    for (const { feeds } of [stayer, ...leavers]) for (const feed of feeds) feed.cut()
  }
}

const howOf = (at: number): SessionEnd => SESSION_ENDS[at % SESSION_ENDS.length] ?? 'signed out'

interface Session extends Signed {
  readonly feeds: readonly Feed[]
}

async function openSession(ground: Ground, officer: Officer): Promise<Session> {
  const { code, session } = await signInOnce(ground.stack.commandUrl, officer)
  if (code !== 'signed-in') throw new Error(`a sign-in was answered with ${code}`)
  const feeds = await Promise.all(Array.from({ length: FEEDS_EACH }, () => openFeed(ground, session)))
  return { officer, cookie: session, feeds }
}

interface Watched extends Session {
  readonly film: string
  readonly how: SessionEnd
}

/**
 * Opens the whole film and a range of it, then ends the session. If they were opened earlier, they would be over before
 * the session.
 */
async function endWatched(ground: Ground, { film, how, ...session }: Watched) {
  const from = [0, Math.floor(FILM_BYTES / 4)]
  const films = await Promise.all(from.map((at) => openFilm(ground, session.cookie, { item: film, from: at })))
  try {
    const endedAt = await endSession(ground, session, how)
    const ended = (what: 'feed' | 'film') => (feed: Feed) => untilEnded(feed, { how, what, endedAt })
    const [request, ...streams] = await Promise.all([
      untilRefused(ground, session, { how, endedAt }),
      ...session.feeds.map(ended('feed')),
      ...films.map(ended('film')),
    ])
    return { request, streams }
  } finally {
    for (const one of films) one.cut()
  }
}

interface Ended {
  readonly how: SessionEnd
  readonly endedAt: number
}

async function untilEnded(feed: Feed, { how, what, endedAt }: Ended & Pick<EndedStream, 'what'>): Promise<EndedStream> {
  const patience = { what: `a ${what} to end`, limitMs: LIMIT_MS, everyMs: 20 }
  const at = await waitUntil(patience, () => feed.endedAt()).catch(() => undefined)
  const ms = at === undefined ? undefined : Math.max(0, at - endedAt)
  return { how, what, ms, bytesAfter: feed.bytesSince(endedAt) }
}

/** A request is refused with 401 if the session has ended, with 404 if the role has. */
async function untilRefused(ground: Ground, { cookie }: Signed, { how, endedAt }: Ended): Promise<RefusedRequest> {
  const url = `${ground.stack.commandUrl}/api/incidents/${ground.incident.id}`
  const patience = { what: 'a request to be refused', limitMs: LIMIT_MS, everyMs: 50 }
  const at = await waitUntil(patience, async () => {
    const asked = performance.now()
    const answer = await fetch(url, { headers: { cookie } })
    await answer.body?.cancel()
    return answer.status === 401 || answer.status === 404 ? asked : undefined
  }).catch(() => undefined)
  return { how, ms: at === undefined ? undefined : Math.max(0, at - endedAt) }
}
