// Attack 2: sessions that end while their feeds are open, on an incident that is never quiet. A feed that went on would
// tell whoever holds the browser now.
import { setTimeout as pause } from 'node:timers/promises'
import { waitUntil } from '@firsthand/local'
import { keepBusy } from '../../../../services/command/src/live/busy-incident.test-kit.ts'
import type { Dice } from '../seeded.ts'
import type { Ground, Officer } from './ground.ts'
import { signInOnce } from './sign-in-once.ts'

export interface SessionEndsOptions {
  readonly ground: Ground
  readonly dice: Dice
  readonly seconds: number
  /** Of each way to end. */
  readonly each: number
}

export interface EndedStream {
  readonly how: SessionEnd
  /** From the end of its session; undefined for one that was cut off after the limit. */
  readonly ms: number | undefined
  /** Of changes, told after the session had ended. */
  readonly bytesAfter: number
}

export interface SessionEndsEnd {
  readonly sessions: number
  readonly streams: readonly EndedStream[]
  /** Of a session that stands: none of these may end. */
  readonly othersEnded: number
}

export const SESSION_ENDS = ['signed out', 'officer ended', 'taken off the incident', 'run out'] as const
export type SessionEnd = (typeof SESSION_ENDS)[number]

const STREAMS_EACH = 2
const LIMIT_MS = 30_000

export async function attackSessions({ ground, dice, seconds, each }: SessionEndsOptions): Promise<SessionEndsEnd> {
  const [stayer, ...leavers] = await Promise.all(
    (await ground.addOfficers(1 + each * SESSION_ENDS.length)).map((officer) => openSession(ground, officer)),
  )
  if (stayer === undefined) throw new RangeError('nobody stays')
  const stopBusy = keepBusy({ database: { owner: ground.pool } }, ground.incident.id)
  try {
    const planned = dice.shuffled(leavers.map((session, at) => ({ session, how: howOf(at) })))
    const streams = await Promise.all(
      planned.map(async ({ session, how }) => {
        await pause(dice.next() * seconds * 1000)
        const endedAt = await end(ground, session, how)
        return await Promise.all(session.feeds.map((feed) => untilEnded(feed, how, endedAt)))
      }),
    )
    const othersEnded = stayer.feeds.filter(({ hasEnded }) => hasEnded()).length
    return { sessions: leavers.length, streams: streams.flat(), othersEnded }
  } finally {
    await stopBusy()
    for (const { feeds } of [stayer, ...leavers]) for (const feed of feeds) feed.cut()
  }
}

const howOf = (at: number): SessionEnd => SESSION_ENDS[at % SESSION_ENDS.length] ?? 'signed out'

interface Session {
  readonly officer: Officer
  readonly cookie: string
  readonly feeds: readonly Feed[]
}

async function openSession(ground: Ground, officer: Officer): Promise<Session> {
  const { code, session } = await signInOnce(ground.stack.commandUrl, officer)
  if (code !== 'signed-in') throw new Error(`a sign-in was answered with ${code}`)
  const feeds = await Promise.all(Array.from({ length: STREAMS_EACH }, () => openFeed(ground, session)))
  return { officer, cookie: session, feeds }
}

interface Feed {
  hasEnded(): boolean
  endedAt(): number | undefined
  bytesSince(at: number): number
  cut(): void
}

async function openFeed({ stack, incident }: Ground, cookie: string): Promise<Feed> {
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

/** Answers when it had ended: what is told after that, is told to nobody who may hear it. */
async function end(ground: Ground, { officer, cookie }: Session, how: SessionEnd): Promise<number> {
  if (how === 'signed out') {
    const url = `${ground.stack.commandUrl}/api/session`
    const answer = await fetch(url, { method: 'DELETE', headers: { cookie, origin: ground.stack.commandUrl } })
    if (answer.status !== 200) throw new Error(`a sign-out was answered with ${answer.status}`)
  } else await ground.pool.query(ENDING[how], [officer.id])
  return performance.now()
}

/** As an operator does it in the database: no command of ours ends an officer or a membership. */
const ENDING: Readonly<Record<Exclude<SessionEnd, 'signed out'>, string>> = {
  'officer ended': 'update staff.officer set disabled = true where id = $1',
  'taken off the incident': 'delete from staff.membership where officer_id = $1',
  'run out': 'update staff.session set expires_at = clock_timestamp() where officer_id = $1',
}

async function untilEnded(feed: Feed, how: SessionEnd, sessionEndedAt: number): Promise<EndedStream> {
  const endedAt = await waitUntil({ what: 'a feed to end', limitMs: LIMIT_MS, everyMs: 20 }, () =>
    feed.endedAt(),
  ).catch(() => undefined)
  return {
    how,
    ms: endedAt === undefined ? undefined : Math.max(0, endedAt - sessionEndedAt),
    bytesAfter: feed.bytesSince(sessionEndedAt),
  }
}
