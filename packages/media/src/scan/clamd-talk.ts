import { connect, type Socket } from 'node:net'
import type { ClamdAddress } from './clamd-address.ts'

/** How an exchange with clamd ended: with its answer, or where it broke. */
export type Talk =
  | { readonly end: 'answered'; readonly answer: string }
  /** Nobody accepted the connection. */
  | { readonly end: 'away' }
  /** clamd accepted, and then disconnected or went silent. */
  | { readonly end: 'broken' | 'silent' }

export interface TalkCall {
  readonly address: ClamdAddress
  /** Writes the request, waiting when the connection is full. An exception ends the exchange as `broken`. */
  readonly say: (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>
  readonly connectMs: number
  /** The exchange ends after this long without a byte in either direction. */
  readonly idleMs: number
  readonly totalMs: number
  readonly signal?: AbortSignal | undefined
}

/** Maximum length of an answer. clamd answers with one line. */
const MOST_ANSWER = 4096

/** Sends one command on a new connection and returns the answer (clamd(8), COMMANDS, `z` form). Never throws. */
export async function talk(call: TalkCall): Promise<Talk> {
  const signals = [AbortSignal.timeout(call.totalMs), ...(call.signal === undefined ? [] : [call.signal])]
  const over = AbortSignal.any(signals)
  if (over.aborted) return { end: 'silent' }
  const socket = connect(call.address)
  const stop = (): void => void socket.destroy()
  over.addEventListener('abort', stop, { once: true })
  try {
    return (await opened(socket, call.connectMs)) ? await converse(socket, call) : { end: 'away' }
  } finally {
    over.removeEventListener('abort', stop)
    socket.destroy()
  }
}

function opened(socket: Socket, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(false), limitMs)
    const end = (isOpen: boolean): void => {
      clearTimeout(timer)
      resolve(isOpen)
    }
    socket.once('connect', () => end(true))
    // This listener is never removed, because an error without a listener would end the process. If the connection
    // breaks later, the close event reports it.
    socket.on('error', () => end(false))
    socket.once('close', () => end(false))
  })
}

async function converse(socket: Socket, call: TalkCall): Promise<Talk> {
  let isSilent = false
  socket.setTimeout(call.idleMs, () => {
    isSilent = true
    socket.destroy()
  })
  const heard = listen(socket)
  const write = (bytes: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      // The socket was destroyed while we waited for drain, so no callback would ever come.
      if (socket.destroyed) reject(new Error('clamd broke off'))
      else socket.write(bytes, (cause) => (cause ? reject(cause) : resolve()))
    })
  // If the stream is too long, clamd may answer and disconnect before everything is sent. So a failure to send is
  // ignored here, and the answer decides.
  await call.say(write).catch(() => undefined)
  const answer = await heard
  if (answer !== '') return { end: 'answered', answer }
  return { end: isSilent ? 'silent' : 'broken' }
}

function listen(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let answer = Buffer.alloc(0)
    const end = (): void => resolve(answer.toString('latin1').replace(/\0[\s\S]*$/, ''))
    socket.on('data', (bytes: Buffer) => {
      answer = Buffer.concat([answer, bytes]).subarray(0, MOST_ANSWER)
      if (answer.includes(0)) end()
    })
    socket.once('close', end)
  })
}
