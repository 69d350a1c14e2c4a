// Opens a film as somebody who watches it, and measures when command closes its connection.
import { readFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Ground } from './ground.ts'
import type { Feed } from './open-feed.ts'

export interface FilmRange {
  readonly item: string
  /** The first byte of the range; 0 for the whole film. */
  readonly from: number
}

/** The time between two pieces of 64 KiB. At this pace the film lasts a minute. */
const PIECE_MS = 60
const LOOK_MS = 50

/**
 * Reads the film's original bytes at a player's pace: a piece now and then. The sockets of both sides buffer megabytes,
 * so the reader notices the end too late. When the stream ended is therefore seen at command's socket; that the film
 * was cut off, and not sent to its last byte, is seen by the reader.
 */
export async function openFilm(ground: Ground, cookie: string, range: FilmRange): Promise<Feed> {
  const url = await askFor(ground, cookie, range)
  const answer = await begin(url, { cookie, ...(range.from === 0 ? {} : { range: `bytes=${range.from}-` }) })
  if (answer.statusCode !== 200 && answer.statusCode !== 206) throw new Error(`a film: ${answer.statusCode}`)
  const ports = { server: Number(url.port), reader: answer.socket.localPort ?? 0 }
  const told: { readonly at: number; readonly bytes: number }[] = []
  let closedAt: number | undefined
  let isOver = false
  let endedAt: number | undefined
  const look = async (): Promise<void> => {
    while (!isOver && (await isOpen(ports))) await pause(LOOK_MS)
    closedAt ??= performance.now()
  }
  const watch = async (): Promise<void> => {
    for await (const part of answer) {
      told.push({ at: performance.now(), bytes: Buffer.byteLength(part) })
      if (closedAt === undefined) await pause(PIECE_MS)
    }
  }
  void look()
  void watch()
    .catch(() => {
      endedAt = closedAt ?? performance.now()
    })
    .finally(() => {
      isOver = true
    })
  return {
    hasEnded: () => endedAt !== undefined,
    endedAt: () => endedAt,
    bytesSince: (at) => told.filter((one) => one.at > at).reduce((sum, { bytes }) => sum + bytes, 0),
    cut: () => answer.destroy(),
  }
}

async function askFor({ stack, incident }: Ground, cookie: string, { item }: FilmRange): Promise<URL> {
  const url = `${stack.commandUrl}/api/incidents/${incident.id}/items/${item}/as-received`
  const headers = { cookie, origin: new URL(url).origin, 'content-type': 'application/json' }
  const asked = await fetch(url, { method: 'POST', body: '{"reason":"To be compared"}', headers })
  if (asked.status !== 201) throw new Error(`a film was answered with ${asked.status}`)
  const { download } = parseAsked(await asked.json())
  return new URL(`${url}/${download}`)
}

const parseAsked = (body: unknown) => body as { readonly download: string }

const begin = (url: URL, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(url, { headers, agent: false }).once('response', resolve).once('error', reject).end()
  })

const ESTABLISHED = '01'

/** Whether the server's end of the connection exists in the kernel's tables. */
async function isOpen({ server, reader }: { readonly server: number; readonly reader: number }): Promise<boolean> {
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')))
  const [local, remote] = [server, reader].map((port) => `:${port.toString(16).toUpperCase().padStart(4, '0')}`)
  return tables.some((table) =>
    table.split('\n').some((line) => {
      const [, from, to, state] = line.trim().split(/\s+/)
      return from?.endsWith(local ?? '') && to?.endsWith(remote ?? '') && state === ESTABLISHED
    }),
  )
}
