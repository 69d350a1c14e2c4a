import { randomBytes } from 'node:crypto'
import { type Part, sendForm } from '../form/multipart.test-kit.ts'

export interface FormFlood {
  /** The public door: `http://host:port`. */
  readonly door: string
  readonly slug: string
  /** The number of forms, and how many run concurrently. */
  readonly forms: number
  readonly atOnce: number
  readonly files: number
  readonly bytes?: number
  /**
   * True: each form has the ticket of its own page. False: no form has one, as from a program that never loads a page.
   */
  readonly hasTicket?: boolean
  readonly signal?: AbortSignal
}

export interface FormFloodEnd {
  /** The number of forms by final status; 0 is a cut connection. */
  readonly statuses: ReadonlyMap<number, number>
  readonly seconds: number
}

/** Sends plain forms of many small files as fast as the door accepts them. Tests and soak runs check the result. */
export async function floodForms(flood: FormFlood): Promise<FormFloodEnd> {
  const { forms, atOnce, signal } = flood
  const began = performance.now()
  const statuses = new Map<number, number>()
  let sent = 0
  const hand = async (): Promise<void> => {
    while (sent < forms && signal?.aborted !== true) {
      sent += 1
      const status = await sendOne(flood).catch(() => 0)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, forms) }, hand))
  return { statuses, seconds: (performance.now() - began) / 1000 }
}

async function sendOne({ door, slug, files, bytes = 64, hasTicket = true }: FormFlood): Promise<number> {
  const ticket = hasTicket ? await ticketOfPage(`${door}/${slug}`) : undefined
  const { status } = await sendForm(`${door}/${slug}/send`, [
    ...(ticket === undefined ? [] : [{ name: 'ticket', value: ticket }]),
    ...smallFiles(files, bytes),
  ])
  return status
}

/** Each file has its own content, because equal files would count as one file sent again. */
export const smallFiles = (count: number, bytes = 64): readonly Part[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ name: 'file', file: `${at}.jpg`, type: 'image/jpeg', value: randomBytes(bytes) },
  }))

export async function ticketOfPage(page: string): Promise<string | undefined> {
  const answer = await fetch(page)
  return /name="ticket" value="([^"]+)"/.exec(await answer.text())?.[1]
}
