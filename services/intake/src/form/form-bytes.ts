import type { ByteBudget } from '../segments/byte-budget.ts'

/** The beginning of a file by which it is recognised. */
const WINDOW_BYTES = 64 * 1024

/**
 * The bytes of one file of a form as they arrive. Its beginning can be read before anything is decided. While the file
 * is compared with the bytes kept earlier, up to `longest` bytes can be rewound; these count in the byte budget.
 */
export class FormBytes {
  readonly #source: AsyncIterator<Buffer>
  readonly #budget: Pick<ByteBudget, 'hold' | 'release'>
  #ahead: Buffer[] = []
  #taken: Buffer[] | undefined
  #takenBytes = 0
  #isOver = false
  /** The offset of the next byte in the file. */
  position = 0
  /** The form ended inside this file. */
  isCut = false

  constructor(source: AsyncIterator<Buffer>, budget: Pick<ByteBudget, 'hold' | 'release'>) {
    this.#source = source
    this.#budget = budget
  }

  /** Peeks at the first WINDOW_BYTES, or at all bytes of a shorter file. */
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

  /** The next chunk. Undefined at the end of the file, or if the form was cut or reading was stopped. */
  async next(stop?: AbortSignal): Promise<Buffer | undefined> {
    const chunk = this.#ahead.shift() ?? (await this.#read(stop))
    this.position += chunk?.length ?? 0
    if (chunk && this.#taken) this.#remember(this.#taken, chunk)
    return chunk
  }

  /** Puts the unused end of a chunk back. */
  unread(rest: Buffer): void {
    if (rest.length === 0) return
    this.#ahead.unshift(rest)
    this.position -= rest.length
    const last = this.#taken?.pop()
    if (!last) return
    this.#taken?.push(last.subarray(0, last.length - rest.length))
    this.#takenBytes -= rest.length
    this.#budget.release(rest.length)
  }

  /** Reads and drops the rest of the file, so that the form continues after it. */
  async drain(): Promise<void> {
    while (await this.next());
  }

  /** Sets the mark: from here on reads can be rewound, up to `longest` bytes. */
  mark(longest: number): void {
    this.#taken = []
    this.#takenBytes = 0
    this.#longest = longest
  }
  #longest = 0

  /** Rewinds to the mark, which stays set. False if more than the mark's `longest` bytes were read since. */
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
    this.#budget.release(this.#takenBytes)
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
    this.#budget.hold(chunk.length)
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

/** Returns undefined if `stop` is aborted first. A later result of `work` is dropped. */
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
