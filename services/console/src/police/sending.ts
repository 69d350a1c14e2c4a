import { answerOf, api, parseRefusal, Refused } from '../shared/api/client.ts'
import { createListeners } from '../shared/api/listeners.ts'
import { endSession, onResume } from '../shared/api/session.ts'

/** The upload of one file. It continues on any screen while the page is open. */
export interface Sending {
  readonly key: string
  readonly incident: string
  readonly material: string
  readonly number: number
  readonly file: File
  readonly offset: number
  readonly state: 'sending' | 'paused' | 'line' | 'signed-out' | 'done' | 'refused'
  readonly fault: unknown
}

const PIECE_BYTES = 4 * 1024 * 1024
/** Uploads run one at a time, because they share the officer's connection. */
const sendings = new Map<string, Sending>()
const listeners = createListeners()
let snapshot: readonly Sending[] = []
let isFollowing = false
let current: { readonly key: string; readonly abort: AbortController } | undefined

export const { subscribe } = listeners
export const sendingsNow = (): readonly Sending[] => snapshot

function tell(key: string, change: Partial<Sending>): void {
  const known = sendings.get(key)
  if (known) sendings.set(key, { ...known, ...change })
  snapshot = [...sendings.values()]
  listeners.tell()
}

export type NewSending = Pick<Sending, 'incident' | 'material' | 'number' | 'file'>

/** Starts or resumes an upload: it asks the service for the offset first. */
export function startSending(wish: NewSending): void {
  followPage()
  const key = `${wish.material}/${wish.number}`
  sendings.set(key, { ...wish, key, offset: 0, state: 'sending', fault: undefined })
  tell(key, {})
  void work()
}

export function pauseSending(key: string): void {
  if (sendings.get(key)?.state === 'done') return
  tell(key, { state: 'paused' })
  if (current?.key === key) current.abort.abort()
}

export function resumeSending(key: string): void {
  tell(key, { state: 'sending', fault: undefined })
  void work()
}

/** Registers the listeners with the first file, because without uploads these events do not matter. */
function followPage(): void {
  if (isFollowing) return
  isFollowing = true
  // A new session resumes the uploads that stopped when the previous session ended.
  onResume(() => {
    for (const { key, state } of sendings.values()) if (state === 'signed-out') tell(key, { state: 'sending' })
    void work()
  })
  addEventListener('beforeunload', (event) => {
    if ([...sendings.values()].some(({ state }) => state !== 'done' && state !== 'refused')) event.preventDefault()
  })
}

async function work(): Promise<void> {
  if (current) return
  const next = [...sendings.values()].find(({ state }) => state === 'sending' || state === 'line')
  if (!next) return
  current = { key: next.key, abort: new AbortController() }
  try {
    await send(next, current.abort.signal)
  } catch (cause) {
    take(next.key, cause)
  } finally {
    current = undefined
  }
  void work()
}

function take(key: string, cause: unknown): void {
  if (sendings.get(key)?.state === 'paused') return
  if (cause instanceof Refused && cause.code === 'sign-in-needed') {
    tell(key, { state: 'signed-out' })
    endSession()
  } else tell(key, { state: 'refused', fault: cause })
}

const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 15_000

interface Progress {
  readonly offset: number
  readonly failures: number
  /**
   * Whether the service has answered. Even an empty file is sent once, to tell the service that the file is complete.
   */
  readonly isAnswered: boolean
}

/** Sends until the file is complete or the officer pauses. After a failure it resumes from the service's offset. */
async function send(sending: Sending, signal: AbortSignal): Promise<void> {
  const { key, file } = sending
  let progress: Progress = { offset: await fetchOffset(sending), failures: 0, isAnswered: false }
  while (!(progress.isAnswered && progress.offset >= file.size)) {
    progress = await step(sending, progress, signal)
    if (signal.aborted) return
  }
  tell(key, { offset: progress.offset, state: 'done' })
}

async function step(
  sending: Sending,
  { offset, failures, isAnswered }: Progress,
  signal: AbortSignal,
): Promise<Progress> {
  if (failures > 0) {
    const again = await retryOffset(sending, { offset, failures }, signal)
    if (signal.aborted || again > offset) return { offset: again, failures: 0, isAnswered: true }
  }
  const next = await sendPiece(sending, offset, signal)
  if (!signal.aborted) tell(sending.key, { offset: next ?? offset, state: next === undefined ? 'line' : 'sending' })
  const isFurther = next !== undefined && next > offset
  return {
    offset: next ?? offset,
    failures: isFurther ? 0 : failures + 1,
    isAnswered: isAnswered || next !== undefined,
  }
}

/** Waits longer after each failure, then returns the service's offset. */
async function retryOffset(
  sending: Sending,
  { offset, failures }: { readonly offset: number; readonly failures: number },
  signal: AbortSignal,
): Promise<number> {
  await rest(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures), signal)
  return signal.aborted ? offset : fetchOffset(sending).catch(keepOffset(offset))
}

/**
 * Sends one piece and returns the new offset. Undefined if the connection broke or the service is busy.
 * @throws a lasting refusal
 */
async function sendPiece(
  { incident, material, number, file }: Sending,
  offset: number,
  signal: AbortSignal,
): Promise<number | undefined> {
  const address = `/api/incidents/${incident}/police/${material}/files/${number}/pieces?offset=${offset}`
  const body = file.slice(offset, offset + PIECE_BYTES)
  const answer = await fetch(address, { method: 'POST', body, headers: TYPE, signal }).catch(() => undefined)
  if (!answer) return undefined
  const reply: unknown = await answer.json().catch(() => undefined)
  if (answer.ok) return offsetIn(reply)
  throwIfLasting(answer.status, reply)
  return undefined
}

const TYPE = { 'content-type': 'application/octet-stream' }

/**
 * Keeps the known offset if the connection broke or the service failed. A refusal, such as an ended session, is thrown.
 */
const keepOffset =
  (offset: number) =>
  (cause: unknown): number => {
    if (cause instanceof Refused && cause.status < 500) throw cause
    return offset
  }

async function fetchOffset({ incident, material, number }: Sending): Promise<number> {
  const param = { incident, material, number: String(number) }
  const { offset } = await answerOf(api.incidents[':incident'].police[':material'].files[':number'].$get({ param }))
  return offset
}

const offsetIn = (body: unknown): number | undefined =>
  typeof body === 'object' && body !== null && 'offset' in body && typeof body.offset === 'number'
    ? body.offset
    : undefined

/** A busy, silent or failing service is temporary. A refusal with a reason is not. */
function throwIfLasting(status: number, body: unknown): void {
  if (status >= 500 || status === 429 || status === 408) return
  throw new Refused(status, parseRefusal(body))
}

const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
