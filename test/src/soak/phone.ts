// A phone that speaks tus. After a break it asks for its file's offset and resumes there, through whichever door
// answers. Sometimes it repeats its last piece instead, like a phone that lost the answer.
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, type Call, call, LineBroken } from './call.ts'
import { isWhole, type Ledger, type SentUpload } from './ledger.ts'
import type { Dice } from './seeded.ts'

export interface PhoneOptions {
  readonly doors: readonly string[]
  readonly slug: string
  readonly ledger: Ledger
  readonly dice: Dice
  /** Bytes per second. */
  readonly rate: number
  /** The size of the next PATCH in bytes. */
  readonly piece: (dice: Dice) => number
  /** Computes the proof that a 428 requires. Without it the phone retries until no proof is required. */
  readonly pay?: (asked: string) => Promise<string>
  /** If aborted, the phone gives up. */
  readonly signal?: AbortSignal
}

export interface Phone {
  /**
   * Sends a new file of this size until it is whole, through `door` if given. Undefined if the phone gives up, which is
   * a finding.
   */
  send(length: number, door?: string): Promise<SentUpload | undefined>
  /** Asks a door for an upload's offset (by default any door) and records the answer in the ledger. */
  ask(upload: SentUpload): Promise<void>
}

const TUS = { 'Tus-Resumable': '1.0.0' }
const FILES_A_SUBMISSION = 20
const STUCK_MS = 480_000
const CHUNK = 16 * 1024
const REPEATED_SHARE = 0.25

export const createPhone = (options: PhoneOptions): Phone => new PersistentPhone(options)

class PersistentPhone implements Phone {
  readonly #options: PhoneOptions
  #submission: { readonly path: string; left: number } | undefined

  constructor(options: PhoneOptions) {
    this.#options = options
  }

  async send(length: number, door?: string): Promise<SentUpload | undefined> {
    const { ledger, signal } = this.#options
    const upload = ledger.begin(length)
    const until = Date.now() + STUCK_MS
    const isLate = (): boolean => Date.now() > until || signal?.aborted === true
    const submission = await this.#openSubmission(isLate)
    upload.path = submission && (await this.#create(submission, upload, isLate))
    while (upload.path !== undefined && !isWhole(upload) && !isLate()) {
      const went = await this.#sendPiece(upload, door)
      if (went === 'gone') return undefined
      if (went === 'broken' && this.#options.dice.next() > REPEATED_SHARE) await this.ask(upload)
    }
    if (isWhole(upload)) return upload
    ledger.find('stuck', upload, length - upload.acknowledged)
    return undefined
  }

  async ask(upload: SentUpload): Promise<void> {
    const { ledger } = this.#options
    const asked = await this.#untilAnswered(upload.path ?? '/', { method: 'HEAD', headers: TUS }, [200, 404, 410])
    if (asked?.status === 200) ledger.hear(upload, offsetOf(asked))
    else if (asked !== undefined) ledger.find('forgotten', upload, upload.acknowledged)
  }

  /** Sends one PATCH from the last acknowledged offset. */
  async #sendPiece(upload: SentUpload, door: string | undefined): Promise<'sent' | 'broken' | 'gone'> {
    const { ledger, dice, piece } = this.#options
    const start = upload.acknowledged
    const end = Math.min(upload.file.length, start + piece(dice))
    const headers = {
      ...TUS,
      'Content-Type': 'application/offset+octet-stream',
      'Content-Length': end - start,
      'Upload-Offset': start,
    }
    const answer = await this.#try(upload.path ?? '/', {
      method: 'PATCH',
      headers,
      body: () => this.#pace(upload, start, end),
      ...(door === undefined ? {} : { door }),
    })
    if (answer === undefined) return 'broken'
    if (answer.status === 404 || answer.status === 410) {
      ledger.find('forgotten', upload, upload.acknowledged)
      return 'gone'
    }
    if (answer.headers['upload-offset'] !== undefined) ledger.hear(upload, offsetOf(answer))
    return answer.status === 204 ? 'sent' : 'broken'
  }

  async *#pace(upload: SentUpload, start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; at += CHUNK) {
      const to = Math.min(end, at + CHUNK)
      upload.sentTo = Math.max(upload.sentTo, to)
      yield upload.file.bytes(at, to)
      await pause((1000 * (to - at)) / this.#options.rate)
    }
  }

  async #openSubmission(isLate: () => boolean): Promise<string | undefined> {
    const { slug } = this.#options
    if (this.#submission !== undefined && this.#submission.left > 0) {
      this.#submission.left -= 1
      return this.#submission.path
    }
    const headers = { 'Idempotency-Key': newKey(), 'Content-Type': 'application/json', 'Content-Length': 2 }
    const opened = await this.#untilAnswered(
      `/${slug}/submissions`,
      { method: 'POST', headers, body: () => bodyOf('{}') },
      [201],
      isLate,
    )
    if (opened === undefined) return undefined
    this.#submission = { path: parseSubmission(opened.text), left: FILES_A_SUBMISSION - 1 }
    return this.#submission.path
  }

  /**
   * Creates the upload. Repeats the request with the same idempotency key until it is answered. However often it is
   * sent, it makes one upload.
   */
  async #create(submission: string, upload: SentUpload, isLate: () => boolean): Promise<string | undefined> {
    const { ledger, dice } = this.#options
    const headers = {
      ...TUS,
      'Idempotency-Key': newKey(),
      'Upload-Length': upload.file.length,
      'Upload-Metadata': `filename ${Buffer.from(`${upload.name}.bin`).toString('base64')}`,
      'Content-Length': 0,
    }
    const create = () => this.#untilAnswered(submission, { method: 'POST', headers }, [201], isLate)
    const first = (await create())?.headers.location
    if (first === undefined || dice.next() > REPEATED_SHARE) return first
    const again = (await create())?.headers.location
    if (again !== undefined && again !== first) ledger.find('changed-answer', upload, 0)
    return first
  }

  async #untilAnswered(
    path: string,
    wanted: Call,
    statuses: readonly number[],
    isLate: () => boolean = lateAfter(STUCK_MS),
  ): Promise<Answer | undefined> {
    const { pay, signal } = this.#options
    let asking = wanted
    while (!isLate() && signal?.aborted !== true) {
      const answer = await this.#try(path, asking)
      if (answer !== undefined && statuses.includes(answer.status)) return answer
      if (answer?.status === 428 && pay) {
        asking = { ...wanted, headers: { ...wanted.headers, Proof: await pay(answer.text) } }
      }
    }
    return undefined
  }

  /** Sends one request. Undefined if the connection broke. After a break or a refusal it waits a moment. */
  async #try(path: string, { door, ...wanted }: Call & { readonly door?: string }): Promise<Answer | undefined> {
    const { doors, dice, ledger } = this.#options
    try {
      const answer = await call(`${door ?? dice.pick(doors)}${path}`, wanted)
      if (answer.status < 400) return answer
      ledger.trouble(String(answer.status))
      await pause(dice.between(50, 400))
      return answer
    } catch (cause) {
      if (!(cause instanceof LineBroken)) throw cause
      ledger.trouble('line broken')
      await pause(dice.between(20, 300))
      return undefined
    }
  }
}

const newKey = (): string => randomBytes(24).toString('base64url')

const lateAfter = (ms: number): (() => boolean) => {
  const until = Date.now() + ms
  return () => Date.now() > until
}

async function* bodyOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}

const offsetOf = ({ headers }: Answer): number => Number(headers['upload-offset'])

function parseSubmission(text: string): string {
  const { submission } = JSON.parse(text) as { readonly submission?: string }
  if (submission === undefined) throw new Error('no submission in the answer')
  return submission
}
