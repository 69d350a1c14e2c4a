import { Agent, type IncomingHttpHeaders, request } from 'node:http'

/** The connection broke, or no answer came in time. Whether the door did what was requested is unknown. */
export class LineBroken extends Error {
  override readonly name = 'LineBroken'
}

export interface Call {
  readonly method: 'POST' | 'PATCH' | 'HEAD'
  readonly headers: Readonly<Record<string, string | number>>
  /** A body that is streamed to the door. Each try makes it again. */
  readonly body?: () => AsyncIterable<Buffer>
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Time limit after the last byte, ms. A door whose store is away for a while may need long to flush. */
const ANSWER_LIMIT_MS = 90_000
const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/**
 * Sends one request.
 * @throws LineBroken
 */
export function call(url: string, { method, headers, body }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent })
    let timer: NodeJS.Timeout | undefined
    const fail = (why: string): void => {
      clearTimeout(timer)
      asked.destroy()
      reject(new LineBroken(why))
    }
    asked.on('error', (cause) => fail(cause.message))
    asked.on('response', (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      answer.on('aborted', () => fail('the answer was cut'))
      answer.on('end', () => {
        clearTimeout(timer)
        // An answer that comes early ends the sending.
        if (!asked.writableFinished) asked.destroy()
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
      })
    })
    const send = async (): Promise<void> => {
      for await (const chunk of body?.() ?? []) {
        if (asked.destroyed) return
        if (!asked.write(chunk)) await drained(asked)
      }
      timer = setTimeout(() => fail('no answer'), ANSWER_LIMIT_MS).unref()
      asked.end()
    }
    send().catch((cause: unknown) => fail(String(cause)))
  })
}

const drained = (asked: ReturnType<typeof request>): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      asked.off('drain', go)
      asked.off('close', go)
      resolve()
    }
    asked.once('drain', go)
    asked.once('close', go)
  })
