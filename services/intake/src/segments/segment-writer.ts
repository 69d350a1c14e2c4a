import { DatabaseUnavailable, type DoorRefusal, type IntakeDoor, type UploadFacts } from '@firsthand/database/intake'
import { err, ok, type Result, SEGMENT_AGE_MS, SEGMENT_BYTES } from '@firsthand/domain'
import type { PutRefusal } from '@firsthand/object-store'
import { type Logger, sizeClass } from '@firsthand/runtime'
import { giveBack, parseRecipient } from '@firsthand/sealing'
import { createBackoff } from './backoff.ts'
import type { ByteBudget, PressureMember } from './byte-budget.ts'
import type { PutDeps, PutSealed } from './put-sealed.ts'
import { randomWord } from './random-word.ts'
import { type SealedRun, type SealingRun, startRun } from './sealing-run.ts'
import { type ChainPlace, putSegment } from './segment-put.ts'

export type FlushReason = 'full' | 'age' | 'end' | 'abort' | 'takeover' | 'stopping' | 'pressure' | 'too-slow'

export interface SegmentDeps extends PutDeps {
  readonly door: Pick<IntakeDoor, 'commitSegment' | 'releaseUpload'>
  readonly budget: ByteBudget
  readonly log: Logger
  /** The identity of this process among the intakes. */
  readonly instance: string
  /** Returns 0 ≤ x < 1. Jitters the age at which bytes are flushed. */
  readonly random: () => number
  /** Set only by a bench, which leaves sealing out to measure its cost. */
  readonly startRun?: typeof startRun
}

/**
 * Turns the bytes of one request into durable segments. Invariant: `facts.offset` covers only bytes that are in the
 * store AND committed.
 */
export interface SegmentWriter {
  /** The upload as of the last commit. */
  readonly facts: UploadFacts
  /** Waits while too much is in flight. A refusal is final; bytes written before it are kept as far as possible. */
  write(chunk: Buffer): Promise<Result<void, DoorRefusal>>
  /** Makes everything written durable, releases the upload, and returns the upload's facts. */
  finish(reason: FlushReason): Promise<Result<UploadFacts, DoorRefusal>>
  /** Drops what is not yet durable. */
  discard(): Promise<void>
}

export interface WriterOptions {
  readonly urlHash: Buffer
  readonly facts: UploadFacts
  /** If true, nothing is flushed before `finish`, because the sender's digest is compared first (tus checksum). */
  readonly waitsForDigest?: boolean
  /** If true, nobody else holds the written chunks, so their memory is returned as soon as they are sealed. */
  readonly ownsChunks?: boolean
}

interface SentRun {
  readonly run: SealedRun
  readonly place: ChainPlace
  readonly put: Promise<Result<PutSealed, PutRefusal>> | undefined
}

export function createSegmentWriter(deps: SegmentDeps, options: WriterOptions): SegmentWriter {
  return new Writer(deps, options)
}

class Writer implements SegmentWriter {
  facts: UploadFacts
  readonly #deps: SegmentDeps
  readonly #options: WriterOptions
  readonly #limit: number
  #run: SealingRun | undefined
  #received: number
  #flushing: Promise<void> = Promise.resolve()
  /** Resolves when all flushes except the newest have ended. */
  #earlierFlushes: Promise<void> = Promise.resolve()
  /** The random part that the next segment's key names as its predecessor. */
  #previousRandom: string | undefined
  #inFlight = 0
  #failed: DoorRefusal | undefined
  #fault: { readonly thrown: unknown } | undefined
  #timer: NodeJS.Timeout | undefined
  readonly #leaveBudget: () => void

  constructor(deps: SegmentDeps, options: WriterOptions) {
    this.#deps = deps
    this.#options = options
    this.facts = options.facts
    this.#received = options.facts.offset
    this.#previousRandom = options.facts.lastRandom ?? undefined
    this.#limit = options.facts.length ?? options.facts.maxBytes
    this.#leaveBudget = deps.budget.onPressure(this.#pressureMember())
  }

  async write(chunk: Buffer): Promise<Result<void, DoorRefusal>> {
    const room = this.#limit - this.#received
    const isCut = chunk.length > room
    const fitting = isCut ? chunk.subarray(0, room) : chunk
    for (let rest = fitting; rest.length > 0; ) {
      if (this.#failed) return err(this.#failed)
      rest = this.#add(rest)
      if (this.#options.waitsForDigest !== true) await this.#applyBackPressure()
    }
    if (this.#options.ownsChunks === true && this.#deps.startRun === undefined) giveBack(chunk)
    if (this.#failed) return err(this.#failed)
    if (!isCut) return ok(undefined)
    return err({ code: this.facts.length === null ? 'cut-at-limit' : 'beyond-length', limit: this.#limit })
  }

  async finish(reason: FlushReason): Promise<Result<UploadFacts, DoorRefusal>> {
    const releases = this.#flush(reason, true)
    await this.#settle()
    if (this.#fault) throw this.#fault.thrown
    // A failed release is ignored: a stale holder only costs the next request two seconds.
    if (!releases || this.#failed) await this.#release()
    return this.#failed ? err(this.#failed) : ok(this.facts)
  }

  async discard(): Promise<void> {
    this.#drop()
    await this.#settle()
    await this.#release()
  }

  #pressureMember(): PressureMember {
    const loose = (): number => this.#run?.length ?? 0
    return {
      get loose() {
        return loose()
      },
      yields: this.#options.waitsForDigest === true ? 'last' : 'early',
      flush: () => (this.#options.waitsForDigest === true ? this.#giveUp() : void this.#flush('pressure')),
    }
  }

  /**
   * Drops bytes that may not be flushed yet, so that they do not fill the memory while their sender dawdles. None of
   * them was acknowledged.
   */
  #giveUp(): void {
    if (!this.#run) return
    this.#failed ??= { code: 'busy' }
    this.#drop()
  }

  #drop(): void {
    if (!this.#run) return
    const { length } = this.#run
    this.#run = undefined
    this.#deps.budget.markInFlight(length)
    this.#deps.budget.release(length)
  }

  /** Adds as many bytes as fit into the current segment and returns the rest. */
  #add(bytes: Buffer): Buffer {
    this.#run ??= this.#begin()
    const part = bytes.subarray(0, SEGMENT_BYTES - this.#run.length)
    this.#run.add(part)
    this.#received += part.length
    this.#deps.budget.addLoose(part.length)
    return bytes.subarray(part.length)
  }

  #begin(): SealingRun {
    const recipient = parseRecipient(this.facts.recipient)
    if (!recipient) throw new Error('the incident has no recipient that can be sealed to')
    if (this.#options.waitsForDigest !== true) this.#armAgeTimer(SEGMENT_AGE_MS * (0.7 + 0.35 * this.#deps.random()))
    return (this.#deps.startRun ?? startRun)({
      recipient,
      salt: Buffer.from(this.facts.salt, 'hex'),
      start: this.#received,
    })
  }

  #armAgeTimer(afterMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      // Only one flush by age runs at a time. Otherwise the pieces would get ever smaller during a slow PUT.
      if (this.#inFlight > 0) this.#armAgeTimer(1000)
      else this.#flush('age')
    }, afterMs)
  }

  async #applyBackPressure(): Promise<void> {
    if (this.#run && this.#run.length >= SEGMENT_BYTES) {
      // Waits so that at most two segments are in flight (one if memory is short) while the next one fills.
      await (this.#deps.budget.hasFewInFlight ? this.#earlierFlushes : this.#flushing)
      this.#flush('full')
    }
    // Waits until the segments in flight make room. Flushing the current one now would only add a small piece.
    if (this.#deps.budget.isOverLimit) await this.#deps.budget.room()
  }

  /**
   * Seals and sends the current segment at once; its row is committed after those of the previous ones. Returns whether
   * there was a segment.
   */
  #flush(reason: FlushReason, releases = false): boolean {
    if (!this.#run) return false
    clearTimeout(this.#timer)
    const run = this.#run.finish()
    this.#run = undefined
    this.#deps.budget.markInFlight(run.length)
    this.#inFlight += 1
    this.#earlierFlushes = this.#flushing
    const sent = this.#send(run)
    this.#flushing = this.#flushing
      .then(() => this.#commit(sent, reason, releases))
      .catch((thrown: unknown) => {
        this.#fault ??= { thrown }
        this.#failed ??= { code: 'internal' }
      })
      .finally(() => {
        this.#inFlight -= 1
        this.#deps.budget.release(run.length)
      })
    return true
  }

  async #settle(): Promise<void> {
    clearTimeout(this.#timer)
    this.#leaveBudget()
    await this.#flushing
  }

  /** Puts the segment at once, assuming that the previous one is stored under its first key. */
  #send(run: SealedRun): SentRun {
    const place = { random: randomWord(), previous: run.start === 0 ? undefined : this.#previousRandom }
    this.#previousRandom = place.random
    const put = this.#failed ? undefined : putSegment(this.#deps, this.facts.upload, run, place)
    // `#storeInChain` awaits the put and handles its error, perhaps much later.
    put?.catch(() => {})
    return { run, place, put }
  }

  /**
   * A segment's key must name the key under which the previous segment is really stored. If the previous segment was
   * stored by a retry, this segment is put again.
   */
  async #storeInChain({ run, place, put }: SentRun): Promise<Result<PutSealed, PutRefusal> | undefined> {
    const first = await put
    // Segments form a chain. Once one is missing, no later one is valid.
    if (this.#failed || first === undefined) return undefined
    const previous = run.start === 0 ? undefined : (this.facts.lastRandom ?? undefined)
    if (!first.ok || place.previous === previous) return first
    // The segment keeps its own random part, because the next segment's key already names it.
    const again = await putSegment(this.#deps, this.facts.upload, run, { random: place.random, previous })
    return again.ok ? ok({ ...again.value, attempts: again.value.attempts + first.value.attempts }) : again
  }

  async #commit(sent: SentRun, reason: FlushReason, releases: boolean): Promise<void> {
    const began = performance.now()
    const { run } = sent
    const { upload } = this.facts
    const stored = await this.#storeInChain(sent)
    if (stored === undefined) return
    if (!stored.ok) {
      this.#failed = { code: 'store-unavailable' }
      return
    }
    const { key, versionId, random, attempts } = stored.value
    if (this.#previousRandom === sent.place.random) this.#previousRandom = random
    // The pieces' memory is returned only after a first attempt that succeeded: if an attempt timed out, it may still
    // be reading them.
    if (attempts === 1) for (const piece of run.pieces) giveBack(piece)
    const committed = await this.#commitRow({
      urlHash: this.#options.urlHash,
      start: run.start,
      length: run.length,
      object: {
        key,
        random,
        ...(versionId === undefined ? {} : { version: versionId }),
        ...(releases ? { release: this.#deps.instance } : {}),
      },
      saltedSha256: run.saltedSha256,
      sealedSha256: run.sealedSha256,
    })
    if (committed.ok) this.facts = committed.value
    else this.#failed = committed.error
    const facts = { upload, sizeClass: sizeClass(run.length), durationMs: performance.now() - began }
    if (committed.ok) this.#deps.log.event('segment.committed', { ...facts, reason })
  }

  /** Retries if the answer is lost. The database function recognises the object and answers as the first time. */
  async #commitRow(segment: Parameters<IntakeDoor['commitSegment']>[0]): Promise<Result<UploadFacts, DoorRefusal>> {
    const pauseFor = createBackoff(this.#deps.patienceMs)
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#deps.door.commitSegment(segment)
      } catch (thrown) {
        if (!(thrown instanceof DatabaseUnavailable)) throw thrown
        this.#deps.log.fault('segment.failed', thrown, {
          upload: this.facts.upload,
          code: 'commit',
          attempt: attempt + 1,
        })
        if (!(await pauseFor(attempt))) return err({ code: 'store-unavailable' })
      }
    }
  }

  async #release(): Promise<void> {
    if (this.facts.state !== 'open') return
    try {
      await this.#deps.door.releaseUpload(this.#options.urlHash, this.#deps.instance)
    } catch (thrown) {
      if (!(thrown instanceof DatabaseUnavailable)) throw thrown
    }
  }
}
