import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createProbes, inspectFile, makeThumb, type Sandbox } from '@firsthand/media'
import { type CopyRequest, copiesOf } from '@firsthand/normalise'

/** The outcome of one file in inspect and normalise. */
export interface Fate {
  readonly kind: string
  readonly mediaType: string
  /** `tool:outcome` of each reader, `kind:code` of each copy. */
  readonly steps: readonly string[]
  readonly wallMs: number
  /** Faults: an exception, an outcome without a code, or something left behind. */
  readonly problems: readonly string[]
}

const CODE = /^[a-z][a-z0-9-]{1,40}$/
/** The allowed outcomes of a reader on any file, if there is a sandbox for it. */
const OUTCOME = /^(read|silent|failed|timed-out|too-large)$/

/** An item without fields. A real row has fields, but the code that makes copies reads none of them. */
const parseItem = (row: object): CopyRequest['item'] => row as CopyRequest['item']
const item = parseItem({})

/**
 * Inspects `bytes` and makes every copy that the workers would make, in a folder below `room` that is removed
 * afterwards.
 */
export async function putThrough(sandbox: Sandbox, bytes: Uint8Array, room: string): Promise<Fate> {
  const started = performance.now()
  const scratch = await mkdtemp(join(room, 'item-'))
  const problems: string[] = []
  const steps: string[] = []
  const file = join(scratch, 'item')
  await writeFile(file, bytes)
  let kind = 'none'
  let mediaType = 'none'
  try {
    const inspection = await inspectFile({ sandbox, file, scratch, name: 'IMG_20240501_123000.jpg', thumb: true })
    ;({ kind, mediaType } = inspection)
    steps.push(...inspection.tools.map(({ tool, outcome }) => `${tool}:${outcome}`))
    problems.push(...unstated(inspection.tools))
    const request = { sandbox, file, scratch, inspection, probes: createProbes() }
    if (inspection.thumb === undefined) steps.push(endOf('thumb', await makeThumb(request), problems))
    const about = {
      kind: inspection.kind,
      mediaType,
      bytes: bytes.length,
      facts: inspection.facts,
      proxyShortEdge: undefined,
    }
    for (const copy of copiesOf(about)) {
      const made = await copy.make({ ...request, item, keepText: async () => undefined })
      steps.push(endOf(copy.kind, made, problems))
    }
  } catch (cause) {
    problems.push(`threw ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`)
  }
  await rm(scratch, { recursive: true, force: true }).catch(() => problems.push('scratch could not be emptied'))
  return { kind, mediaType, steps, wallMs: Math.round(performance.now() - started), problems }
}

/** Lists readers whose outcome is none of the allowed ones. */
export const unstated = (tools: readonly { readonly tool: string; readonly outcome: string }[]): string[] =>
  tools.flatMap(({ tool, outcome }) => (OUTCOME.test(outcome) ? [] : [`${tool} ended in no stated outcome`]))

interface End {
  readonly ok: boolean
  readonly error?: { readonly code: string }
}

/** Returns `kind:code`. */
export function endOf(kind: string, made: End, problems: string[]): string {
  const code = made.ok ? 'made' : (made.error?.code ?? '')
  if (!CODE.test(code)) problems.push(`${kind} ended without a code`)
  return `${kind}:${code}`
}

/** Runs `work` in a folder for many files. At the end, reports whether anything of them is left in the folder. */
export async function withRoom<T>(
  folder: string,
  work: (room: string) => Promise<T>,
): Promise<{ value: T; left: string[] }> {
  const room = join(folder, 'room')
  await mkdir(room, { recursive: true })
  const value = await work(room)
  return { value, left: await readdir(room) }
}

/** Child processes of this process, zombies included. */
export async function childrenOfOurs(): Promise<readonly string[]> {
  const threads = await readdir('/proc/self/task')
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/self/task/${thread}/children`, 'ascii').catch(() => '')),
  )
  return lists.flatMap((list) => list.split(' ').filter((pid) => pid !== ''))
}
