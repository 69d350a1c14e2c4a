import { request as requestPlain } from 'node:http'
import { request } from 'node:https'
import { type Now, type Reading, readingOfSecond } from './reading.ts'

const LIMIT_MS = 5_000

/** Reads the `Date` of any response (RFC 9110 §6.6.1). A redirect is a response, too, and is not followed. */
export function askHttps(source: URL, now: Now, signal: AbortSignal): Promise<Reading | undefined> {
  const ask = source.protocol === 'https:' ? request : requestPlain
  return new Promise((resolve) => {
    let asked = now()
    // A fresh connection, so that the handshake can be left out of the measured round trip.
    const asking = ask(source, { method: 'HEAD', agent: false, timeout: LIMIT_MS, signal })
    const limit = setTimeout(() => asking.destroy(new Error('too late')), LIMIT_MS)
    asking.on('socket', (socket) => {
      socket.once(source.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        asked = now()
      })
    })
    asking.on('response', (answer) => {
      const date = new Date(answer.headers.date ?? Number.NaN)
      const answered = now()
      answer.resume()
      resolve(Number.isNaN(date.getTime()) ? undefined : readingOfSecond(date, asked, answered))
    })
    asking.on('error', () => resolve(undefined))
    asking.on('close', () => {
      clearTimeout(limit)
      resolve(undefined)
    })
    asking.end()
  })
}
