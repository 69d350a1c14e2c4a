import { onEnd, onResume } from '../api/session.ts'
import { openStream } from './live-stream.ts'
import { canShare, type LeaderState, type Line, NOTHING_YET, shareLine } from './shared-line.ts'

/** The state of the incident's live feed. */
export interface LiveState {
  /** Id of this page's view, which is a custody entry. Thumbnails are served under it. */
  readonly view: string | undefined
  readonly connection: 'opening' | 'live' | 'lost'
  /** Increases after each change. Screens refetch when it does. */
  readonly pulse: number
  /** When `pulse` last increased, by `performance.now()`. Undefined before the first time. */
  readonly changedAt: number | undefined
  /** The newest change number received; 0 before the first. */
  readonly change: number
  /** When the service was last heard, epoch ms. */
  readonly heardAt: number | undefined
}

export const NOT_LIVE: LiveState = {
  ...{ view: undefined, connection: 'opening', pulse: 0, changedAt: undefined, change: 0, heardAt: undefined },
}

interface Feed {
  readonly incident: string
  /** The session that opened the stream. Tabs of another session receive none of its events. */
  readonly session: string
}

type Tell = (change: (state: LiveState) => LiveState) => void

/**
 * Opens the live feed: one stream for all tabs of this session and incident, until the session ends or the page is
 * left. Returns the function that closes it.
 */
export function openLive({ incident, session }: Feed, tell: Tell): () => void {
  const name = `firsthand-live ${session} ${incident}`
  const join = (): (() => void) => {
    const line: Line = { name, lead: leadOf(incident), hear: hearing(tell) }
    return canShare() ? shareLine(line) : listenAlone(line)
  }
  let leave: (() => void) | undefined = join()
  const stop = (): void => {
    leave?.()
    leave = undefined
  }
  const lose = (): void => tell((state) => ({ ...state, connection: 'lost' }))
  const ended = onEnd(() => {
    stop()
    lose()
  })
  const resumed = onResume(() => {
    leave ??= join()
  })
  addEventListener('offline', lose)
  return () => {
    ended()
    resumed()
    removeEventListener('offline', lose)
    stop()
  }
}

const leadOf =
  (incident: string): Line['lead'] =>
  (tell) =>
    openStream(incident, {
      viewed: (view) => tell(() => ({ view })),
      lost: () => tell(() => ({ connection: 'lost' })),
      heard: ({ view, change }) =>
        tell((now) => ({
          ...{ view: view ?? now.view, connection: 'live', heardAt: Date.now() },
          ...(change === undefined ? {} : { change: Math.max(now.change, change), count: now.count + 1 }),
        })),
    })

/** A stream for this tab alone, in browsers where tabs cannot share one. */
function listenAlone({ lead, hear }: Line): () => void {
  let now: LeaderState = { ...NOTHING_YET, term: 1 }
  return lead((news) => {
    now = { ...now, ...news(now) }
    hear(now)
  })
}

/**
 * Receives the shared state. If another tab started the stream, its first change also triggers a refetch, so that
 * nothing is missed.
 */
function hearing(tell: Tell): Line['hear'] {
  let seen: LeaderState | undefined
  return (received) => {
    const before = seen
    seen = received
    const isSame = before !== undefined && isSameState(before, received)
    const isNews = received.count > 0 && (received.term !== before?.term || received.count !== before.count)
    if (isSame) return
    tell((state) => ({
      ...state,
      ...{
        view: received.view ?? state.view,
        connection: received.connection,
        heardAt: received.heardAt ?? state.heardAt,
      },
      ...(isNews ? { pulse: state.pulse + 1, changedAt: performance.now() } : {}),
      change: Math.max(state.change, received.change),
    }))
  }
}

const isSameState = (a: LeaderState, b: LeaderState): boolean =>
  a.term === b.term &&
  a.count === b.count &&
  a.view === b.view &&
  a.connection === b.connection &&
  a.heardAt === b.heardAt
