import { fieldsOf, listOf, numberOf, textOf } from '../officers-door/outside-fields.ts'
import { refusedBy } from './call-door.ts'
import { openSending } from './open-sending.ts'
import { callPatiently, type PublicDoor } from './retrying.ts'
import { type FileSent, readFacts, round, sendOne } from './send-one.ts'

export interface SubmitOptions {
  readonly slug: string
  readonly files: readonly string[]
  readonly words?: string | undefined
  readonly where?: string | undefined
  readonly when?: string | undefined
}

export type SubmitDeps = PublicDoor & {
  /** Called as soon as the code is known, before later steps that may fail. */
  readonly onCode?: (code: string) => void
}

/** One sent file, with its times and its state on the receipt. */
export interface SentFile extends FileSent {
  readonly number: number
  readonly state: string
}

export interface Submitted {
  readonly code: string
  readonly exercise: boolean
  readonly slug: string
  readonly createMs: number
  readonly totalMs: number
  readonly files: readonly SentFile[]
}

/** Sends files through the public entrance as a phone does, one after another. @throws CliError */
export async function submitFiles(deps: SubmitDeps, wish: SubmitOptions): Promise<Submitted> {
  const began = performance.now()
  const files = await Promise.all(wish.files.map(readFacts))
  const { slug, words, where, when } = wish
  const said = { ...(words && { words }), ...(where && { where }), ...(when && { when }) }
  const made = await openSending(deps, slug, said)
  deps.onCode?.(made.code)
  const createMs = round(performance.now() - began)
  const sent: Omit<SentFile, 'state'>[] = []
  for (const file of files) {
    sent.push({ ...(await sendOne(deps, made.submission, file)), number: sent.length + 1 })
  }
  const states = await readReceipt(deps, made.code)
  return {
    code: made.code,
    exercise: made.exercise,
    slug: wish.slug,
    createMs,
    totalMs: round(performance.now() - began),
    files: sent.map((file) => ({ ...file, state: states.get(file.number) ?? 'unknown' })),
  }
}

/** The state of each file by its number, as the holder of the code sees it. */
async function readReceipt(door: PublicDoor, code: string): Promise<ReadonlyMap<number, string>> {
  const headers = { 'content-type': 'application/json' }
  const answer = await callPatiently(door, {
    method: 'POST',
    path: '/receipt',
    headers,
    body: JSON.stringify({ code }),
  })
  if (answer?.status !== 200) throw refusedBy(answer, door.base)
  return new Map(
    listOf(fieldsOf(answer.body), 'files')
      .map(fieldsOf)
      .map((file) => [numberOf(file, 'number') ?? 0, textOf(file, 'state') ?? 'unknown']),
  )
}
