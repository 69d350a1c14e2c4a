import type { ByteBudget } from '../segments/byte-budget.ts'

/** As much of a file as is looked at to recognise it. */
const WINDOW_BYTES = 64 * 1024

/**
 * The bytes of one file of a form, as they come. Its beginning can be looked at before anything is decided, and while
 * it is compared with what was kept before, up to `longest` bytes can be taken back; they count in the byte budget.
 */
export class FormBytes {
  readonly #source: AsyncIterator<Buffer>
  readonly #budget: Pick<ByteBudget, 'take' | 'give'>
  #ahead: Buffer[] = []
  #taken: Buffer[] | undefined
  #takenBytes = 0
  #isOver = false
  /** Bytes that were taken: where in the file the next one stands. */
  position = 0
  /** The form ended inside this file. */
  isCut = false

  constructor(source: AsyncIterator<Buffer>, budget: Pick<ByteBudget, 'take' | 'give'>) {
    this.#source = source
    this.#budget = budget
  }

  /** The first bytes, at most WINDOW_BYTES of them and at least as many if there are; they are still to come. */
  async window(): Promise<Buffer> {
    let length = this.#ahead.reduce((sum, one) => sum + one.length, 0)
    while (length < WINDOW_BYTES) {
      const chunk = await this.#read()
      if (!chunk) break
      this.#ahead.push(chunk)
      length += chunk.length
    }
    return Buffer.concat(this.#ahead).subarray(0, WINDOW_BYTES)
  }

  /** Undefined at the end, and where it was cut or told to stop. */
  async next(stop?: AbortSignal): Promise<Buffer | undefined> {
    const chunk = this.#ahead.shift() ?? (await this.#read(stop))
    this.position += chunk?.length ?? 0
    if (chunk && this.#taken) this.#remember(this.#taken, chunk)
    return chunk
  }

  /** Puts the end of a chunk back. */
  unread(rest: Buffer): void {
    if (rest.length === 0) return
    this.#ahead.unshift(rest)
    this.position -= rest.length
    const last = this.#taken?.pop()
    if (!last) return
    this.#taken?.push(last.subarray(0, last.length - rest.length))
    this.#takenBytes -= rest.length
    this.#budget.give(rest.length)
  }

  /** What is left is read and forgotten, so that the form goes on behind this file. */
  async drain(): Promise<void> {
    while (await this.next());
  }

  /** From here on what is read can be taken back, as long as it is no more than `longest` bytes. */
  mark(longest: number): void {
    this.#taken = []
    this.#takenBytes = 0
    this.#longest = longest
  }
  #longest = 0

  /** Back to the mark, which stays where it is. false: it was too much, and is gone. */
  rewind(): boolean {
    const taken = this.#taken
    if (!taken) return false
    this.forget()
    this.mark(this.#longest)
    this.#ahead = [...taken, ...this.#ahead]
    this.position -= taken.reduce((sum, one) => sum + one.length, 0)
    return true
  }

  forget(): void {
    this.#budget.give(this.#takenBytes)
    this.#taken = undefined
    this.#takenBytes = 0
  }

  #remember(taken: Buffer[], chunk: Buffer): void {
    if (this.#takenBytes + chunk.length > this.#longest) {
      this.forget()
      return
    }
    taken.push(chunk)
    this.#takenBytes += chunk.length
    this.#budget.take(chunk.length)
  }

  async #read(stop?: AbortSignal): Promise<Buffer | undefined> {
    if (this.#isOver || stop?.aborted) return undefined
    try {
      const next = await raceStop(this.#source.next(), stop)
      if (next === undefined) return undefined
      if (next.done !== true) return next.value
    } catch {
      this.isCut = true
    }
    this.#isOver = true
    return undefined
  }
}

/** Undefined when it was told to stop first; what comes afterwards is nobody's. */
async function raceStop<T>(work: Promise<T>, stop: AbortSignal | undefined): Promise<T | undefined> {
  if (!stop) return work
  let onStop = (): void => {}
  const stopped = new Promise<undefined>((resolve) => {
    onStop = () => resolve(undefined)
    stop.addEventListener('abort', onStop, { once: true })
  })
  try {
    return await Promise.race([work, stopped])
  } finally {
    stop.removeEventListener('abort', onStop)
    work.catch(() => {})
  }
}
