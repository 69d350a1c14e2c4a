import { createHash } from 'node:crypto'
import type { DoorRefusal, UploadFacts } from '@firsthand/database/intake'
import { err, ok, type Result, SEGMENT_BYTES } from '@firsthand/domain'
import { sizeClass } from '@firsthand/runtime'
import { hashCapability } from '@firsthand/sealing'
import type { WaitBudget } from '../abuse/wait-budget.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { createSegmentWriter, type FlushReason, type SegmentWriter } from '../segments/segment-writer.ts'
import { createUpload } from '../submissions/upload-desk.ts'
import { settleHolder } from '../takeover/settle-holder.ts'
import { fileClaims } from '../tus/protocol.ts'
import type { FormBytes } from './form-bytes.ts'
import { readKept, type Verdict } from './same-content.ts'

/** The most files with the same name and beginning that one sending can distinguish; people never send as many. */
const MAX_OCCURRENCES = 20

export interface FormTarget {
  /** The hash of the URL or the code that opens the submission. */
  readonly capability: Buffer
  readonly submission: string
}

export interface NamedBytes {
  readonly name: string | undefined
  readonly mediaType: string | undefined
  /** The `door` field of the form: the page that it was sent from. */
  readonly door: string | undefined
  readonly bytes: FormBytes
  /** The index of this file among those of the same name and beginning in this form, from 0. */
  readonly occurrence: number
  /** How long this form may still wait, for all its files. */
  readonly waitBudget: WaitBudget
}

type Done = Promise<Result<void, DoorRefusal>>

/** What identifies a repeated file of a form: name, type and beginning. */
export const fingerprintOf = ({ name, mediaType }: Pick<NamedBytes, 'name' | 'mediaType'>, window: Buffer): string =>
  createHash('sha256')
    .update(JSON.stringify([name, mediaType]))
    .update(window)
    .digest('hex')

/**
 * Receives one file of a plain form through the usual segment writer. Its size is known only at its end, so a cut
 * leaves an open upload with the bytes that arrived, which become a partial item. The same file sent again (a reload,
 * "back", after a cut) resumes that upload; a different one gets a new upload. Bytes of two files are never mixed.
 */
export async function receiveFormFile(deps: IntakeDeps, target: FormTarget, file: NamedBytes): Done {
  const { bytes, occurrence } = file
  const window = await bytes.window()
  if (bytes.isCut && window.length === 0) return err({ code: 'body-too-short' })
  const mark = fingerprintOf(file, window)
  bytes.mark(SEGMENT_BYTES)
  try {
    for (let alike = 0, tries = 0; alike < MAX_OCCURRENCES && tries < 2 * MAX_OCCURRENCES; tries += 1) {
      const token = deps.capabilities.uploadToken(`form ${target.submission}`, `${mark} ${occurrence} ${alike}`)
      const sent = await appendTo(deps, target, { file, token })
      if (sent === 'another') alike += 1
      else if (sent !== 'moved') return sent
    }
    return err({ code: 'too-many-files' })
  } finally {
    bytes.forget()
  }
}

interface Attempt {
  readonly file: NamedBytes
  readonly token: string
}

type Sent = Result<void, DoorRefusal> | 'another' | 'moved'

/**
 * 'another': this upload is over or has other content. 'moved': another request wrote to it. In both cases the file has
 * been rewound, and all its bytes can be read again.
 */
async function appendTo(deps: IntakeDeps, target: FormTarget, { file, token }: Attempt): Promise<Sent> {
  const { capability } = target
  const claims = fileClaims({ name: file.name, mediaType: file.mediaType, door: file.door })
  const means = { by: 'wait', ticket: undefined, patience: file.waitBudget } as const
  const wanted = { submission: capability, token, length: undefined, claims, previewOf: undefined, key: token, means }
  const created = await createUpload(deps, wanted)
  if (!created.ok) return created
  const urlHash = hashCapability(token)
  // An earlier attempt of the same form may still hold the upload on a dead connection. It must release the upload
  // first.
  const settled = await settleHolder(deps, urlHash)
  if (!settled.ok) return settled
  const facts = settled.value
  if (facts.state !== 'open' && facts.state !== 'complete') return 'another'
  const stop = new AbortController()
  const release = deps.holders.hold(facts.upload, () => stop.abort())
  try {
    return await fillUpload(deps, { capability, urlHash, facts, bytes: file.bytes, stop: stop.signal })
  } finally {
    release()
  }
}

interface Filling {
  readonly capability: Buffer
  readonly urlHash: Buffer
  readonly facts: UploadFacts
  readonly bytes: FormBytes
  readonly stop: AbortSignal
}

async function fillUpload(deps: IntakeDeps, filling: Filling): Promise<Sent> {
  const { urlHash, facts, bytes, stop } = filling
  const verdict = await compareKept(deps, filling)
  if (verdict === 'differs') return bytes.rewind() ? 'another' : err({ code: 'length-changed' })
  if (verdict !== 'same') return err({ code: verdict === 'cut' ? 'body-too-short' : 'offset-mismatch' })
  if (facts.state === 'complete') return ok(undefined)
  const taken = await deps.door.takeUpload(urlHash, deps.instance)
  if (!taken.ok) return taken
  // Another request wrote meanwhile, so our bytes would land at the wrong offset.
  if (taken.value.offset !== bytes.position) return bytes.rewind() ? 'moved' : err({ code: 'offset-mismatch' })
  bytes.forget()
  return writeRest(deps, { urlHash, facts: taken.value, bytes, stop })
}

type Comparing = Pick<Filling, 'capability' | 'facts' | 'bytes' | 'stop'>

async function compareKept(deps: IntakeDeps, { capability, facts, bytes, stop }: Comparing): Promise<Verdict> {
  if (facts.offset > 0) {
    const digests = await deps.door.digests(capability, facts.number)
    if (!digests.ok) return 'differs'
    const verdict = await readKept(bytes, digests.value, stop)
    if (verdict !== 'same') return verdict
  }
  if (facts.state !== 'complete') return 'same'
  const more = await bytes.next(stop)
  if (more) return 'differs'
  return bytes.isCut ? 'cut' : 'same'
}

type Writing = Omit<Filling, 'capability'>

async function writeRest(deps: IntakeDeps, { urlHash, facts, bytes, stop }: Writing): Done {
  const writer = createSegmentWriter(deps, { urlHash, facts })
  const refused = await pump(bytes, writer, stop)
  const finished = await writer.finish(reasonOf(bytes, stop))
  if (!finished.ok) return finished
  const problem = refused ?? problemOf(bytes, stop)
  if (problem) return err(problem)
  const completed = await deps.door.declareLength(urlHash, finished.value.offset)
  if (!completed.ok) return completed
  const { upload, segments, length } = completed.value
  deps.log.event('upload.completed', { upload, segments, sizeClass: sizeClass(length ?? undefined) })
  return ok(undefined)
}

/** A file that is too large is drained, because the files after it may still fit. */
async function pump(bytes: FormBytes, writer: SegmentWriter, stop: AbortSignal): Promise<DoorRefusal | undefined> {
  let refused: DoorRefusal | undefined
  for (let chunk = await bytes.next(stop); chunk; chunk = await bytes.next(stop)) {
    if (refused) continue
    const written = await writer.write(chunk)
    if (!written.ok) refused = written.error
    if (refused && refused.code !== 'cut-at-limit') break
  }
  return refused
}

const reasonOf = (bytes: FormBytes, stop: AbortSignal): FlushReason => {
  if (stop.aborted) return 'takeover'
  return bytes.isCut ? 'abort' : 'end'
}

const problemOf = (bytes: FormBytes, stop: AbortSignal): DoorRefusal | undefined => {
  if (stop.aborted) return { code: 'offset-mismatch' }
  return bytes.isCut ? { code: 'body-too-short' } : undefined
}
