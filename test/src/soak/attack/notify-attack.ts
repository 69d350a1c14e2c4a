// Attack 4: the public door's role, taken over, notifies every channel as fast as Postgres allows.
import { setTimeout as pause } from 'node:timers/promises'
import { roleUrl } from '@firsthand/database/migrate'
import {
  CHANNELS,
  callsOf,
  floodNotify,
  hostilePayload,
} from '../../../../packages/database/src/notify-flood.test-kit.ts'
import type { Ground } from './ground.ts'

export interface NotifyEnd {
  readonly sent: number
  readonly seconds: number
  readonly relay: Looks
  readonly command: Looks
}

/** Calls per second of the functions with which processes query their tables. */
export interface Looks {
  readonly calm: number
  readonly flooded: number
}

const RELAY = 'take_due'
const COMMAND = 'watch_work'
const RENEW_MS = 500
/**
 * The longest calm phase, ms. It is long enough for true rates: Postgres reports calls a second late, and the relay
 * queries once a second by itself.
 */
const MOST_CALM_MS = 10_000

export async function attackByNotify({
  ground,
  seconds,
}: {
  readonly ground: Ground
  readonly seconds: number
}): Promise<NotifyEnd> {
  const { pool, ownerUrl, incident } = ground
  const looks = (): Promise<number[]> => Promise.all([callsOf(pool, RELAY), callsOf(pool, COMMAND)])
  const calm = await rates(looks, Math.min(MOST_CALM_MS, seconds * 1000))
  const stop = new AbortController()
  let upload = ''
  // The flooder sees which uploads are in progress, and claims that another client wants them.
  const payload = (at: number): string => [`${upload} evil${at}`, incident.id][at % 7] ?? hostilePayload(at)
  const flooding = floodNotify({
    ...{ url: roleUrl(ownerUrl, 'intake'), channels: CHANNELS, payload, signal: stop.signal },
    count: Number.MAX_SAFE_INTEGER,
  })
  const renewing = (async () => {
    while (!stop.signal.aborted) {
      upload = await newestUpload(ground)
      await pause(RENEW_MS, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  })()
  const flooded = await rates(looks, seconds * 1000).finally(() => stop.abort())
  await renewing
  const { sent, seconds: took } = await flooding
  const of = (at: number): Looks => ({ calm: calm[at] ?? 0, flooded: flooded[at] ?? 0 })
  return { sent, seconds: took, relay: of(0), command: of(1) }
}

/** The increase of each count per second, over `ms`. */
async function rates(count: () => Promise<number[]>, ms: number): Promise<number[]> {
  const [before, began] = [await count(), performance.now()]
  await pause(ms)
  const [after, seconds] = [await count(), (performance.now() - began) / 1000]
  return after.map((calls, at) => (calls - (before[at] ?? 0)) / seconds)
}

async function newestUpload({ pool }: Ground): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select id from public_zone.upload order by seq desc limit 1')
  return rows[0]?.id ?? ''
}
