import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { api, byItself, isSignInNeeded, told } from '../api/client.ts'
import { endSession, onResume } from '../api/session.ts'
import { useLive } from '../live/use-live.tsx'

const RENEW_MS = 20_000
const HELD = 3

const take = (incident: string, json: object) =>
  told(api.incidents[':incident'].triage.leases.$post({ param: { incident }, json: json as never }, byItself))

export type Leased = Awaited<ReturnType<typeof take>>['items'][number]

export interface Queue {
  /** The first is looked at; the others are made ready. */
  readonly items: readonly Leased[]
  readonly state: 'asking' | 'ready' | 'failed'
  readonly failure: unknown
  /** This item was decided on here: the next one comes at once. */
  readonly advance: (items: readonly string[]) => void
  /** Asks for more; `first`: this one before all others. */
  readonly refill: (more?: { readonly first?: string; readonly putOffToo?: boolean }) => void
  /** Asked for by name, and not answered yet: it comes before what is looked at. */
  readonly awaited: string | undefined
  /** Set when what was looked at went to somebody else, until the next one. */
  readonly hasLost: boolean
}

interface QueueOptions {
  readonly incident: string
  readonly holder: string
  /** The address's words, as they are. */
  readonly filter: string
}

/** Items that this page holds, a minute at a time: renewed while it is open, given back when it is left. */
export function useQueue({ incident, holder, filter }: QueueOptions): Queue {
  const [items, setItems] = useState<readonly Leased[]>([])
  const [state, setState] = useState<Queue['state']>('asking')
  const [failure, setFailure] = useState<unknown>(null)
  const [hasLost, setLost] = useState(false)
  const [awaited, setAwaited] = useState<string>()
  // Decided on here, and perhaps still this page's by the service's books.
  const gone = useRef(new Set<string>())
  const asking = useRef<Promise<unknown>>(Promise.resolve())
  const refill = useCallback<Queue['refill']>(
    ({ first, putOffToo = false } = {}) => {
      if (first !== undefined) {
        gone.current.delete(first)
        setAwaited(first)
      }
      const asked = { holder, want: HELD, filter: Object.fromEntries(new URLSearchParams(filter)), putOffToo, first }
      const answered = (): void => setAwaited((now) => (now === first ? undefined : now))
      asking.current = take(incident, asked).then(
        (taken) => {
          answered()
          const fresh = taken.items.filter(({ item }) => !gone.current.has(item))
          setItems((now) => inOrder(now, fresh, first))
          setState('ready')
          setFailure(null)
        },
        (cause: unknown) => {
          answered()
          if (isSignInNeeded(cause)) endSession()
          setFailure(cause)
          setState('failed')
        },
      )
    },
    [incident, holder, filter],
  )
  const advance = useCallback((decided: readonly string[]) => {
    for (const item of decided) gone.current.add(item)
    setLost(false)
    setItems((now) => now.filter(({ item }) => !decided.includes(item)))
  }, [])
  const lose = useCallback((held: ReadonlySet<string>) => {
    setItems((now) => {
      const [first] = now
      if (first && !held.has(first.item)) setLost(true)
      return now.filter(({ item }) => held.has(item))
    })
  }, [])
  useHolding({ ...{ incident, holder, filter, refill, lose, asking }, isShort: items.length < HELD })
  return { items, state, failure, advance, refill, awaited, hasLost }
}

/** What is on the screen stays there; what was asked for by name comes before it. */
function inOrder(now: readonly Leased[], fresh: readonly Leased[], first: string | undefined): readonly Leased[] {
  const known = now.flatMap(({ item }) => fresh.find((one) => one.item === item) ?? [])
  const added = fresh.filter(({ item }) => !now.some((one) => one.item === item))
  const all = [...known, ...added]
  return first === undefined
    ? all
    : [...all.filter((one) => one.item === first), ...all.filter((one) => one.item !== first)]
}

interface Holding extends QueueOptions {
  readonly refill: () => void
  readonly lose: (held: ReadonlySet<string>) => void
  /** The last question for more. */
  readonly asking: RefObject<Promise<unknown>>
  /** Fewer than it may hold: what comes in new is asked for. */
  readonly isShort: boolean
}

function useHolding({ incident, holder, filter, refill, lose, asking, isShort }: Holding): void {
  const { leases } = api.incidents[':incident'].triage
  const { pulse } = useLive()
  useEffect(() => {
    refill()
    const renew = async (): Promise<void> => {
      const answer = await told(leases.renewals.$post({ param: { incident }, json: { holder } as never }, byItself))
      lose(new Set(answer.held))
      refill()
    }
    // What the line does not let through lapses; the next renewal tells.
    const timer = setInterval(() => void renew().catch(() => undefined), RENEW_MS)
    const unsubscribe = onResume(refill)
    const giveBack = (): void =>
      void leases.returns
        .$post({ param: { incident }, json: { holder } as never }, { init: { keepalive: true } })
        .catch(() => undefined)
    addEventListener('pagehide', giveBack)
    return () => {
      clearInterval(timer)
      unsubscribe()
      removeEventListener('pagehide', giveBack)
      // What is being given at this moment goes back as well.
      void asking.current.finally(giveBack)
    }
  }, [incident, holder, filter, refill, lose, asking])
  useEffect(() => {
    if (pulse > 0 && isShort) refill()
  }, [pulse, isShort, refill])
}
