import type { InferRequestType } from 'hono/client'
import { useEffect, useState } from 'react'
import { answerOf, api, inBackground, isSignInNeeded } from '../shared/api/client.ts'
import { endSession, onResume } from '../shared/api/session.ts'
import { useLiveFact } from '../shared/live/use-live.tsx'
import { createQueueKeeper, emptyQueue, type QueueKeeper, type QueueState } from './queue-keeper.ts'

/** A third of the lease time that the service grants. */
const RENEW_MS = 20_000
const HELD = 3
/**
 * The time limit of one request, ms. Only one request runs at a time, so a request on a dead connection would otherwise
 * stop all work.
 */
const LONGEST_MS = 30_000

type Wanted = InferRequestType<(typeof api)['incidents'][':incident']['triage']['leases']['$post']>['json']

const take = (incident: string, json: Wanted) =>
  answerOf(
    api.incidents[':incident'].triage.leases.$post(
      { param: { incident }, json },
      { ...inBackground, init: { signal: AbortSignal.timeout(LONGEST_MS) } },
    ),
  )

export type Leased = Awaited<ReturnType<typeof take>>['items'][number]

export type Queue = QueueState<Leased> & Omit<QueueKeeper, 'stop'>

interface QueueOptions {
  readonly incident: string
  readonly holder: string
  /** The filter's parameters, as in the address. */
  readonly filter: string
}

/**
 * Leases items for this page, a minute at a time. The leases are renewed while the page is open, and released when it
 * is left.
 */
export function useQueue(options: QueueOptions): Queue {
  const [state, setState] = useState<QueueState<Leased>>(emptyQueue)
  // The keeper belongs to one incident and one filter. For another incident or filter the page mounts a new component,
  // which opens a new keeper.
  const [keeper] = useState(() => openKeeper(options, setState))
  useHolding(options, keeper)
  const pulse = useLiveFact('pulse')
  const isShort = state.items.length < HELD
  useEffect(() => {
    if (pulse > 0 && isShort) keeper.refill()
  }, [pulse, isShort, keeper])
  return { ...state, ...keeper }
}

const openKeeper = ({ incident, holder, filter }: QueueOptions, tell: (state: QueueState<Leased>) => void) =>
  createQueueKeeper<Leased>({
    tell,
    async take({ first, putOffToo = false }) {
      const narrowing = Object.fromEntries(new URLSearchParams(filter))
      try {
        return (await take(incident, { holder, want: HELD, filter: narrowing, putOffToo, first })).items
      } catch (cause) {
        if (isSignInNeeded(cause)) endSession()
        throw cause
      }
    },
  })

function useHolding({ incident, holder }: QueueOptions, { refill, stop }: QueueKeeper): void {
  useEffect(() => {
    const { returns } = api.incidents[':incident'].triage.leases
    refill()
    // The answer to each refill also contains the items that this page still leases. Their leases are renewed for a
    // minute.
    const timer = setInterval(refill, RENEW_MS)
    const unsubscribe = onResume(refill)
    const giveBack = (): void =>
      void returns
        .$post({ param: { incident }, json: { holder } }, { init: { keepalive: true } })
        .catch(() => undefined)
    addEventListener('pagehide', giveBack)
    return () => {
      clearInterval(timer)
      unsubscribe()
      removeEventListener('pagehide', giveBack)
      // Also releases leases that are being granted at this moment.
      void stop().finally(giveBack)
    }
  }, [incident, holder, refill, stop])
}
