import { api, isSignInNeeded, Refused, told } from '../api/client.ts'
import { endSession, onResume } from '../api/session.ts'

/** What is known of the incident's live feed. */
export interface LiveState {
  /** The custody entry under which this page looks; thumbs are given to it. */
  readonly view: string | undefined
  readonly connection: 'opening' | 'live' | 'lost'
  /** Rises whenever something changed: a reason to ask again. */
  readonly pulse: number
  /** The newest change number that was told; 0 before the first. */
  readonly change: number
  /** When the service was last heard, epoch ms. */
  readonly heardAt: number | undefined
}

export const NOT_LIVE: LiveState = { view: undefined, connection: 'opening', pulse: 0, change: 0, heardAt: undefined }

const AGAIN_MS = 3000

/** One stream for each page of an incident: opens a view, listens, begins again after a loss. Answers how to stop. */
export function openLive(incident: string, tell: (change: (state: LiveState) => LiveState) => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let hasStopped = false
  const again = (): void => {
    source?.close()
    clearTimeout(timer)
    if (!hasStopped) timer = setTimeout(begin, AGAIN_MS)
  }
  const lose = (): void => {
    if (hasStopped) return
    tell((state) => ({ ...state, connection: 'lost' }))
    again()
  }
  const hear = (more: Partial<LiveState> = {}): void =>
    tell((state) => ({ ...state, ...more, connection: 'live', heardAt: Date.now() }))
  const listen = (view: string): void => {
    source?.close()
    source = new EventSource(`/api/incidents/${incident}/events?view=${view}`)
    source.addEventListener('open', () => hear({ view }))
    source.addEventListener('beat', () => hear())
    source.addEventListener('changed', ({ data }) =>
      tell((state) => ({
        ...{ view, connection: 'live', heardAt: Date.now() },
        ...{ pulse: state.pulse + 1, change: Math.max(state.change, Number(data)) },
      })),
    )
    source.addEventListener('ended', lose)
    source.addEventListener('error', () => {
      // The browser connects again by itself, except after an answer that is no stream.
      if (source?.readyState === EventSource.CLOSED) lose()
      else if (!hasStopped) tell((state) => ({ ...state, connection: 'lost' }))
    })
  }
  function begin(): void {
    clearTimeout(timer)
    told(
      api.incidents[':incident'].views.$post({ param: { incident }, json: { kind: 'live', filter: {} } as never }),
    ).then(
      ({ view }) => {
        if (!hasStopped) listen(view)
      },
      (cause: unknown) => {
        if (isSignInNeeded(cause)) endSession()
        else if (!(cause instanceof Refused) || cause.status >= 500) lose()
      },
    )
  }
  // A stream of a device without a network stays open and silent for long: it is not live.
  const leave = (): void => {
    source?.close()
    lose()
  }
  const unsubscribe = onResume(begin)
  addEventListener('offline', leave)
  addEventListener('online', begin)
  if (!navigator.onLine) tell((state) => ({ ...state, connection: 'lost' }))
  begin()
  return () => {
    hasStopped = true
    unsubscribe()
    removeEventListener('offline', leave)
    removeEventListener('online', begin)
    clearTimeout(timer)
    source?.close()
  }
}
