import { noteShown, useView } from '@firsthand/database/command'
import { findMembership } from '@firsthand/database/command/incidents'
import { findSession } from '@firsthand/database/command/sign-in'
import { newestChange } from '@firsthand/database/command/timeline'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { id } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { tokenHash } from '../door/token-hash.ts'
import { validated } from '../door/validated.ts'
import { viewKeyOf } from '../door/view-key.ts'
import { createWakeUp, type WakeUp } from './wake-up.ts'

const HEARTBEAT_MS = 15_000

/**
 * The live feed. `changed` holds the newest change number: it is sent at once on connecting and then on every change.
 * `beat` is sent in between. The screen asks the timeline what changed, so nothing queues up for a slow screen.
 */
export const liveRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().get(
    '/:incident/events',
    may(deps, 'live-read'),
    validated('query', z.object({ view: id('view') })),
    async (c) => {
      const { view } = c.req.valid('query')
      if (!(await useView(deps.db, viewKeyOf(c), view))) return refuse(c, 'view-needed')
      const wakeUp = createWakeUp()
      const incident = c.get('incident').id
      const leave = deps.hub.join(incident, wakeUp.wake)
      if (!leave) return refuse(c, 'busy', 30)
      deps.log.event('live.opened', { incident, officer: c.get('session').officer })
      // Stops nginx and similar proxies from buffering events.
      c.header('x-accel-buffering', 'no')
      const feed = { incident, view, wakeUp, leave }
      return streamSSE(
        c,
        (stream) => runFeed(c, deps, { ...feed, stream }),
        async (cause) => deps.log.fault('request.fault', cause, { code: 'live', route: 'live-read' }),
      )
    },
  )

interface Feed {
  readonly incident: string
  readonly view: string
  readonly wakeUp: WakeUp
  readonly leave: () => void
  readonly stream: SSEStreamingApi
}

async function runFeed(c: Context<CommandEnv>, deps: CommandDeps, feed: Feed): Promise<void> {
  const { stream, wakeUp } = feed
  const right = { hasEnded: false }
  const unwatch = deps.streams.add({ session: c.get('session').session, incident: feed.incident }, () => {
    right.hasEnded = true
    wakeUp.wake()
  })
  stream.onAbort(wakeUp.stop)
  deps.stopping.addEventListener('abort', wakeUp.stop, { once: true })
  if (deps.stopping.aborted) wakeUp.stop()
  try {
    // Sent on every connection and reconnection. Meanwhile a change may have become visible whose number is lower than
    // the newest one that the screen knows.
    await sendChange(deps, feed)
    await streamChanges(feed, {
      sendChange: () => sendChange(deps, feed),
      hasEnded: () => right.hasEnded,
      mayBeat: () => isStillAllowed(c, deps, feed.view),
    })
    if (!wakeUp.hasStopped()) await stream.writeSSE({ event: 'ended', data: '' })
  } finally {
    unwatch()
    deps.stopping.removeEventListener('abort', wakeUp.stop)
    feed.leave()
  }
}

interface FeedActions {
  readonly sendChange: () => Promise<void>
  readonly hasEnded: () => boolean
  readonly mayBeat: () => Promise<boolean>
}

/** The heartbeat is sent on a timer, not after silence, because a busy incident wakes its screens all the time. */
async function streamChanges({ stream, wakeUp }: Feed, { sendChange, hasEnded, mayBeat }: FeedActions): Promise<void> {
  let beatAt = performance.now() + HEARTBEAT_MS
  for (;;) {
    const isWoken = await wakeUp.wait(Math.max(0, beatAt - performance.now()))
    if (wakeUp.hasStopped() || hasEnded()) return
    if (isWoken) await sendChange()
    if (performance.now() < beatAt) continue
    if (!(await mayBeat())) return
    await stream.writeSSE({ event: 'beat', data: '' })
    beatAt = performance.now() + HEARTBEAT_MS
  }
}

async function sendChange({ db }: CommandDeps, { incident, stream }: Feed): Promise<void> {
  const change = await newestChange(db, incident)
  await stream.writeSSE({ event: 'changed', data: String(change), id: String(change) })
}

/**
 * Repeats with each heartbeat the check that `StreamWatch` makes. Also records the view's custody entry for the current
 * slot of ten minutes.
 */
async function isStillAllowed(c: Context<CommandEnv>, { db }: CommandDeps, view: string): Promise<boolean> {
  const session = await findSession(db, tokenHash(c.get('token')))
  const { officer } = c.get('session')
  const member = session && (await findMembership(db, { officer, incident: c.get('incident').id }))
  const current = member && (await useView(db, viewKeyOf(c), view))
  if (!current) return false
  await noteShown(db, view, [])
  return true
}
