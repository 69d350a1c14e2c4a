// The self-test (design §5 Canary): one picture goes in by the public address as a witness's would, through the whole
// stack to its place on a timeline, and is removed again. Only then is the stack ready.
import { randomInt } from 'node:crypto'
import type { CheckItem, OpsDoor } from '@firsthand/database/ops'
import { makeTinyPng } from './tiny-png.ts'
import { waitUntil } from './wait-until.ts'

export type CanaryDeps = {
  readonly door: Pick<OpsDoor, 'listCheckItems' | 'removeCheckItems'>
  readonly incident: { readonly id: string; readonly slug: string }
  readonly intakeUrl: string
  readonly signal: AbortSignal
  /** For each of its two waits, in milliseconds. */
  readonly limitMs: number
}

/** The self-test did not get through; the message says how far it came. */
export class CanaryFailed extends Error {}

/** Sends the picture, waits until it is placed, has it removed and waits for that too. Throws CanaryFailed. */
export async function runCanary(deps: CanaryDeps): Promise<void> {
  const { door, incident } = deps
  // What a canary that was cut short left behind is removed together with this one's.
  const earlier = new Set((await door.listCheckItems(incident.id)).map(({ item }) => item))
  await send(deps)
  await reach(deps, 'the self-test picture is not placed', async () => {
    const items = (await door.listCheckItems(incident.id)).filter(({ item }) => !earlier.has(item))
    return items.some(isThrough)
  })
  const items = (await door.listCheckItems(incident.id)).map(({ item }) => item)
  await door.removeCheckItems({ incident: incident.id, items })
  await reach(deps, 'the self-test picture is not removed', async () => {
    const left = new Set((await door.listCheckItems(incident.id)).map(({ item }) => item))
    return items.every((item) => !left.has(item))
  })
}

// `ready` as well: a rendition that is written after the removal would stay for ever.
const isThrough = ({ stage, isPlaced }: CheckItem): boolean => isPlaced && (stage === 'ready' || stage === 'failed')

async function reach(deps: CanaryDeps, failure: string, isReached: () => Promise<boolean>): Promise<void> {
  try {
    await waitUntil({ what: 'the self-test', limitMs: deps.limitMs, everyMs: 50 }, async () => {
      deps.signal.throwIfAborted()
      return await isReached()
    })
  } catch (cause) {
    deps.signal.throwIfAborted()
    const stages = (await deps.door.listCheckItems(deps.incident.id)).map(({ stage }) => stage)
    const state = stages.length === 0 ? 'it is no item yet' : `its stage is ${stages.join(', ')}`
    throw new CanaryFailed(`${failure} within ${deps.limitMs / 1000} s: ${state}`, { cause })
  }
}

async function send({ incident, intakeUrl, signal }: CanaryDeps): Promise<void> {
  const picture = makeTinyPng(() => randomInt(256))
  const tus = { 'Tus-Resumable': '1.0.0' }
  const post = async (path: string, init: RequestInit, expected: number): Promise<Response> => {
    const answer = await fetch(new URL(path, intakeUrl), { redirect: 'error', signal, ...init })
    if (answer.status === expected) return answer
    throw new CanaryFailed(`the public address answered the self-test with ${answer.status}`)
  }
  const json = { 'Content-Type': 'application/json' }
  const opened = await post(`/${incident.slug}/submissions`, { method: 'POST', headers: json, body: '{}' }, 201)
  const submission = parseSubmission(await opened.json())
  const length = { 'Upload-Length': String(picture.length) }
  const created = await post(submission, { method: 'POST', headers: { ...tus, ...length } }, 201)
  const upload = created.headers.get('Location')
  if (upload === null) throw new CanaryFailed('the public address told no place for the self-test picture')
  const bytes = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': '0' }
  await post(upload, { method: 'PATCH', headers: { ...tus, ...bytes }, body: new Uint8Array(picture) }, 204)
}

function parseSubmission(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'submission' in body && typeof body.submission === 'string') {
    return body.submission
  }
  throw new CanaryFailed('the public address answered the self-test with something else than a submission')
}
