// Attack 5: a flood of sendings and files, by forms and by scripts. Some clients pay by waiting or by computing a
// proof, others do not.
import { setTimeout as pause } from 'node:timers/promises'
import {
  type FormFloodEnd,
  floodForms,
  smallFiles,
  ticketOfPage,
} from '../../../../services/intake/src/abuse/form-flood.test-kit.ts'
import { sendForm } from '../../../../services/intake/src/form/multipart.test-kit.ts'
import type { Ground } from './ground.ts'
import { floodByScript, newKey, type ScriptFloodEnd } from './script-flood.ts'

export interface FormAttackOptions {
  readonly ground: Ground
  readonly seconds: number
  /** Concurrent clients of each kind. */
  readonly hands: number
  /** Files in one form. */
  readonly files: number
  /** Whether a witness without script also sends a form, which takes half a minute. */
  readonly hasPlainWitness: boolean
}

export interface FormAttackEnd {
  readonly seconds: number
  readonly files: number
  readonly hands: number
  readonly forms: Readonly<Record<FormKind, FormFloodEnd>>
  readonly scripts: Readonly<Record<ScriptKind, ScriptFloodEnd>>
  /** Files that were created, by the kind of client. */
  readonly made: Readonly<Record<FormKind | ScriptKind, number>>
  /** Files that were completed, by the kind of client. */
  readonly whole: Readonly<Record<FormKind | ScriptKind, number>>
  /** For a witness without script: all statuses until a form was accepted, and the time until then. */
  readonly plain: { readonly statuses: readonly number[]; readonly ms: number } | undefined
}

/**
 * `waiting`: forms with the ticket of a page. The door makes them wait instead of computing a proof. `bare`: forms
 * without a ticket.
 */
export type FormKind = 'waiting' | 'bare'
export type ScriptKind = 'computing' | 'unpaid'

/** Each kind makes files of a size of its own, by which they are told apart afterwards. */
const BYTES: Readonly<Record<FormKind | ScriptKind, number>> = { waiting: 64, bare: 65, computing: 66, unpaid: 67 }

export async function attackByForms(options: FormAttackOptions): Promise<FormAttackEnd> {
  const { ground, seconds, hands, files, hasPlainWitness } = options
  const [door, slug] = [ground.stack.intakeUrl, ground.incident.slug]
  const stop = new AbortController()
  const began = performance.now()
  const form = (kind: FormKind): Promise<FormFloodEnd> =>
    floodForms({
      ...{ door, slug, files, atOnce: hands, forms: Number.MAX_SAFE_INTEGER, bytes: BYTES[kind] },
      ...{ hasTicket: kind === 'waiting', signal: stop.signal },
    })
  const script = (kind: ScriptKind): Promise<ScriptFloodEnd> =>
    floodByScript({
      ...{ door, slug, files, hands, bytes: BYTES[kind], isPaying: kind === 'computing', signal: stop.signal },
    })
  const flooding = Promise.all([form('waiting'), form('bare'), script('computing'), script('unpaid')])
  const plain = hasPlainWitness ? sendPlainly(`${door}/${slug}`) : undefined
  await pause(seconds * 1000)
  // The flood goes on until the witness without script, who may have to retry, is done.
  const told = await plain
  stop.abort()
  const [waiting, bare, computing, unpaid] = await flooding
  return {
    ...{ files, hands, forms: { waiting, bare }, scripts: { computing, unpaid }, plain: told },
    seconds: (performance.now() - began) / 1000,
    made: await countBySize(ground, 'true'),
    whole: await countBySize(ground, "state = 'complete'"),
  }
}

/**
 * CHOOSING_MS: the time that a person takes to choose photos. AGAIN_MS: how long a person waits who is told to retry.
 */
const CHOOSING_MS = 21_000
const AGAIN_MS = 60_000
const MOST_TRIES = 4

async function sendPlainly(page: string): Promise<FormAttackEnd['plain']> {
  const began = performance.now()
  const statuses: number[] = []
  const key = newKey()
  const photos = smallFiles(3, 4000)
  for (let tries = 1; ; tries += 1) {
    const fields = [
      { name: 'key', value: key },
      { name: 'ticket', value: (await ticketOfPage(page)) ?? '' },
    ]
    await pause(CHOOSING_MS)
    statuses.push((await sendForm(`${page}/send`, [...fields, ...photos])).status)
    if (statuses.at(-1) === 200 || tries === MOST_TRIES) return { statuses, ms: performance.now() - began }
    await pause(AGAIN_MS)
  }
}

async function countBySize({ pool, incident }: Ground, where: string): Promise<FormAttackEnd['made']> {
  const { rows } = await pool.query<{ bytes: number; n: number }>(
    `select coalesce(length, "offset") as bytes, count(*) as n from public_zone.upload
     where incident_id = $1 and ${where} group by 1`,
    [incident.id],
  )
  const of = (kind: FormKind | ScriptKind): number => rows.find(({ bytes }) => bytes === BYTES[kind])?.n ?? 0
  return { waiting: of('waiting'), bare: of('bare'), computing: of('computing'), unpaid: of('unpaid') }
}
