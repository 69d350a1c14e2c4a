import { endAccess, endAccessTo } from '../api/access.ts'
import { answerOf, api, isAccessEnded, isGone, isSignInNeeded, Refused } from '../api/client.ts'
import { endSession } from '../api/session.ts'
import { notifyOtherTabs } from '../api/session-line.ts'

/** An event of the service's stream: its view, and the newest change number. Without either it is a heartbeat. */
export interface StreamNews {
  readonly view?: string
  readonly change?: number
}

export interface StreamListener {
  /** Called as soon as the view is open: queries under it, above all for alarms, need not wait for the stream. */
  readonly viewed: (view: string) => void
  readonly heard: (news: StreamNews) => void
  readonly lost: () => void
}

const AGAIN_MS = 3000

/** Opens a view, listens to the service's stream, and reconnects after a loss. Returns the function that stops it. */
export function openStream(incident: string, { viewed, heard, lost }: StreamListener): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let hasStopped = false
  let begunAt = Number.NEGATIVE_INFINITY
  const lose = (): void => {
    if (hasStopped) return
    lost()
    source?.close()
    clearTimeout(timer)
    timer = setTimeout(begin, AGAIN_MS)
  }
  /**
   * The service ended the stream. The view is opened again at once to learn the reason, because this officer may have
   * lost access.
   */
  const askWhy = (): void => {
    const isFresh = performance.now() - begunAt < AGAIN_MS
    lose()
    if (!hasStopped && !isFresh) begin()
  }
  const listen = (view: string): void => {
    viewed(view)
    source?.close()
    source = new EventSource(`/api/incidents/${incident}/events?view=${view}`)
    source.addEventListener('open', () => heard({ view }))
    source.addEventListener('beat', () => heard({}))
    source.addEventListener('changed', ({ data }) => heard({ view, change: Number(data) }))
    source.addEventListener('ended', askWhy)
    source.addEventListener('error', () => {
      // The browser reconnects by itself, unless the answer was no event stream.
      if (source?.readyState === EventSource.CLOSED) lose()
      else if (!hasStopped) lost()
    })
  }
  function begin(): void {
    clearTimeout(timer)
    begunAt = performance.now()
    answerOf(api.incidents[':incident'].views.$post({ param: { incident }, json: { kind: 'live', filter: {} } })).then(
      ({ view }) => {
        if (!hasStopped) listen(view)
      },
      (cause: unknown) => {
        if (!isOver(incident, cause) && (!(cause instanceof Refused) || cause.status >= 500)) lose()
      },
    )
  }
  // Without a network a stream may stay open and silent for a long time, which must not count as live.
  addEventListener('offline', lose)
  addEventListener('online', begin)
  if (!navigator.onLine) lost()
  begin()
  return () => {
    hasStopped = true
    removeEventListener('offline', lose)
    removeEventListener('online', begin)
    clearTimeout(timer)
    source?.close()
  }
}

/** Whether the session, the account or the role has ended. If so, the page says so and nothing is retried. */
function isOver(incident: string, cause: unknown): boolean {
  if (isSignInNeeded(cause)) endSession()
  else if (isGone(cause)) endAccessTo(incident)
  else if (isAccessEnded(cause)) {
    endAccess()
    notifyOtherTabs()
  } else return false
  return true
}
