import type { DoorRefusal } from '@firsthand/database/intake'
import { ok, type PublicIncident, type Result } from '@firsthand/domain'
import { hashCapability } from '@firsthand/sealing'
import { createWaitBudget } from '../abuse/wait-budget.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { findReceipt } from '../receipt/find-receipt.ts'
import { newKey, parseKey } from '../submissions/capability-maker.ts'
import { type ContactWords, parseContactWords } from '../submissions/contact-words.ts'
import { addDocument, createSubmission } from '../submissions/submission-desk.ts'
import { isOnlyTick, parseWitnessWords, type WitnessWords } from '../submissions/witness-words.ts'
import { FormBytes } from './form-bytes.ts'
import { type FormTarget, fingerprintOf, receiveFormFile } from './form-file.ts'
import type { FormFile } from './form-parts.ts'

type FormDocument =
  | { readonly kind: 'statement'; readonly said: WitnessWords }
  | { readonly kind: 'contact'; readonly said: ContactWords }

/** The submission that the form sends into, and its code. */
export interface OpenedSubmission extends FormTarget {
  readonly code: string
  /** True if the submission existed before and the form of its code's page sends into it. */
  readonly isReopened: boolean
  /** The number of files before this form. */
  readonly files: number
}

/**
 * One form in progress. The submission is created with its first content, so an empty form leaves nothing. The form of
 * a code's page sends the code before its files and adds to the code's submission.
 */
export class FormSending {
  readonly fields = new Map<string, string>()
  opened: OpenedSubmission | undefined
  /** The first problem. Whatever arrived before it is kept. */
  problem: DoorRefusal | undefined
  /** A file had a name but no bytes. The page says so, because the witness's file may not be kept. */
  hasEmptyFile = false
  /** A way to reach somebody, or a time for it, was all that a first form had. It is not stored. */
  isContactAlone = false
  readonly #deps: IntakeDeps
  readonly #incident: Pick<PublicIncident, 'slug'>
  readonly #patience = createWaitBudget()
  readonly #occurrences = new Map<string, number>()

  constructor(deps: IntakeDeps, incident: Pick<PublicIncident, 'slug'>) {
    this.#deps = deps
    this.#incident = incident
  }

  /** Returns false if the rest of the form need not be read. */
  async takeFile({ name, mediaType, bytes: stream }: FormFile): Promise<boolean> {
    const bytes = new FormBytes(stream.iterator({ destroyOnReturn: false }), this.#deps.budget)
    const window = await bytes.window()
    // An empty file field is sent without a name and without bytes.
    if (window.length === 0 && (name ?? '') === '') return true
    const opened = await this.#open()
    if (!opened.ok) return this.#recordProblem(opened.error)
    // A film may take an hour. Words in front of it may be a call for help and are stored first.
    if (this.fields.has('words')) await this.takeWords()
    if (window.length === 0 && !bytes.isCut && isReloadedForm(opened.value)) {
      this.hasEmptyFile = true
      return true
    }
    const mark = fingerprintOf({ name, mediaType }, window)
    const occurrence = this.#occurrences.get(mark) ?? 0
    this.#occurrences.set(mark, occurrence + 1)
    const received = await receiveFormFile(this.#deps, opened.value, {
      ...{ name, mediaType, bytes, occurrence, door: this.fields.get('door') },
      waitBudget: this.#patience,
    })
    if (received.ok) return true
    const continues = this.#recordProblem(received.error)
    if (continues) await bytes.drain()
    return continues
  }

  /**
   * Stores the words and the contact details separately. Words that are only the tick "for someone else" are not stored
   * without a file, and contact details are not stored without either: nobody would know what they are about.
   */
  async takeWords(): Promise<void> {
    const fields = Object.fromEntries(this.fields)
    const said = parseWitnessWords(fields)
    if (said && (this.opened || !isOnlyTick(said))) await this.#add({ kind: 'statement', said })
    const contact = parseContactWords(fields)
    const isAbout = this.opened !== undefined || this.fields.has('code')
    this.isContactAlone = !isAbout && (contact !== undefined || (this.fields.get('safeTime') ?? '').trim() !== '')
    if (contact && isAbout) await this.#add({ kind: 'contact', said: contact })
  }

  async #add(document: FormDocument): Promise<void> {
    const opened = await this.#open()
    if (!opened.ok) {
      this.#recordProblem(opened.error)
      return
    }
    const { capability, submission } = opened.value
    const id = this.#deps.capabilities.documentId({ ...document, of: submission, key: '' })
    const added = await addDocument(this.#deps, capability, { ...document, id })
    if (!added.ok) this.#recordProblem(added.error)
  }

  async #open(): Promise<Result<OpenedSubmission, DoorRefusal>> {
    if (this.opened) return ok(this.opened)
    const code = this.fields.get('code')
    const opened = code === undefined ? await this.#begin() : await this.#reopen(code)
    if (opened.ok) this.opened = opened.value
    return opened
  }

  async #begin(): Promise<Result<OpenedSubmission, DoorRefusal>> {
    const key = parseKey(this.fields.get('key') ?? '') ?? newKey()
    const means = { by: 'wait', ticket: this.fields.get('ticket'), patience: this.#patience } as const
    const created = await createSubmission(this.#deps, { slug: this.#incident.slug, key, means })
    if (!created.ok) return created
    const { urlHash: capability, code } = created.value
    return this.#found(capability, { code, isReopened: false })
  }

  /**
   * Looks up the receipt first: a code that opens no receipt takes no files, and its refusal takes as long as any
   * other.
   */
  async #reopen(code: string): Promise<Result<OpenedSubmission, DoorRefusal>> {
    const receipt = await findReceipt(this.#deps, code)
    if (!receipt.ok) return receipt
    return this.#found(hashCapability(receipt.value.code), { code: receipt.value.code, isReopened: true })
  }

  async #found(
    capability: Buffer,
    rest: Pick<OpenedSubmission, 'code' | 'isReopened'>,
  ): Promise<Result<OpenedSubmission, DoorRefusal>> {
    const found = await this.#deps.door.submission(capability)
    if (!found.ok) return found
    const { submission, files } = found.value
    return ok({ capability, submission, files, ...rest })
  }

  /**
   * Records the first refusal. Returns whether to read on: after a file that is too large the next one may fit, but an
   * unavailable store takes none.
   */
  #recordProblem(refusal: DoorRefusal): boolean {
    this.problem ??= refusal
    return refusal.code === 'too-large' || refusal.code === 'cut-at-limit' || refusal.code === 'length-changed'
  }
}

/**
 * If a file was deleted on the phone, a browser that reloads a sent form sends the file's name without bytes. This does
 * not count as an empty file.
 */
const isReloadedForm = ({ isReopened, files }: OpenedSubmission): boolean => !isReopened && files > 0
