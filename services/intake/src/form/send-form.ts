import type { DoorRefusal } from '@firsthand/database/intake'
import {
  acceptsSubmissions,
  ok,
  type PublicIncident,
  parseSlug,
  type RefusalCode,
  type Result,
} from '@firsthand/domain'
import { isSubmissionKnown } from '../abuse/known.ts'
import { FORM_PACE } from '../http/read-body.ts'
import { bodyOf, type DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { answerNotThere, answerTrouble } from '../pages/calm-pages.ts'
import { answerSent } from '../pages/sent-page.ts'
import { newKey, parseKey } from '../submissions/capability-maker.ts'
import { type ContactWords, parseContactWords } from '../submissions/contact-words.ts'
import { addDocument, createSubmission, type NewSubmission } from '../submissions/submission-desk.ts'
import { isOnlyTick, parseWitnessWords, type WitnessWords } from '../submissions/witness-words.ts'
import { receiveFormFile } from './form-file.ts'
import { type FormEnd, type FormFile, readForm } from './form-parts.ts'

const route = 'send-form'

/** The same job without JavaScript: files and words in, the receipt page out, in one answer. */
export async function answerSendForm(deps: IntakeDeps, c: DoorContext, slugText: string): Promise<Response> {
  const found = await deps.door.incident(parseSlug(slugText) ?? '')
  if (!found.ok) return refuseClosed(deps, c, found.error)
  const incident = found.value
  const { exercise } = incident
  if (!acceptsSubmissions(incident.state)) return refuseClosed(deps, c, { code: 'incident-closed', exercise })
  const isForm = /^multipart\/form-data/i.test(c.req.header('Content-Type') ?? '')
  if (isForm && !deps.budget.isTight) return receiveForm(deps, c, incident)
  const code = isForm ? 'busy' : 'media-type'
  return answerTrouble(deps, c, { code }, { route, incident, back: `/${incident.slug}` })
}

async function receiveForm(deps: IntakeDeps, c: DoorContext, incident: PublicIncident): Promise<Response> {
  const sending = new FormSending(deps, incident)
  const end = await readForm(bodyOf(c), c.req.header('Content-Type') ?? '', {
    fields: sending.fields,
    maxFiles: incident.maxFiles,
    signal: deps.stopping,
    pace: deps.pace ?? FORM_PACE,
    onFile: (file) => sending.takeFile(file),
  })
  await sending.takeWords()
  const language = sending.fields.get('lang')
  const problem = sending.problem ?? (end === 'complete' ? undefined : { code: CODE_OF_END[end] })
  const { submission } = sending
  if (submission) return answerSent(deps, c, { incident, submission, problem, language })
  const back = `/${incident.slug}`
  return answerTrouble(deps, c, problem ?? { code: 'nothing-sent' }, { route, incident, back, language })
}

const CODE_OF_END = {
  malformed: 'malformed',
  'too-many-files': 'too-many-files',
  gone: 'body-too-short',
  stopped: 'busy',
  'too-slow': 'too-slow',
  refused: 'malformed',
} as const satisfies Record<Exclude<FormEnd, 'complete'>, RefusalCode>

async function refuseClosed(deps: IntakeDeps, c: DoorContext, refusal: DoorRefusal): Promise<Response> {
  const open = await deps.door.openIncidents()
  return open.length === 0
    ? answerTrouble(deps, c, { ...refusal, code: 'no-incident-open' }, { route })
    : answerNotThere(deps, c, refusal)
}

type Said =
  | { readonly kind: 'statement'; readonly said: WitnessWords }
  | { readonly kind: 'contact'; readonly said: ContactWords }

/** One form on its way: the submission is made with its first content, so an empty form leaves nothing behind. */
class FormSending {
  readonly fields = new Map<string, string>()
  submission: NewSubmission | undefined
  /** The first thing that went wrong; what came before it is kept. */
  problem: DoorRefusal | undefined
  readonly #deps: IntakeDeps
  readonly #incident: PublicIncident

  constructor(deps: IntakeDeps, incident: PublicIncident) {
    this.#deps = deps
    this.#incident = incident
  }

  /** false: the rest of the form need not be read. */
  async takeFile(file: FormFile): Promise<boolean> {
    const rest = file.bytes.iterator({ destroyOnReturn: false })
    const first = await firstOf(rest)
    // A file field in which nothing was chosen is sent without a name and without a byte.
    if (first === undefined && (file.name ?? '') === '') return true
    const opened = await this.#open()
    if (!opened.ok) return this.#note(opened.error)
    const received = await receiveFormFile(this.#deps, opened.value, { ...file, first, rest })
    return received.ok || this.#note(received.error)
  }

  /** Words and a way to be reached, both kept apart; a tick alone says nothing without a file. */
  async takeWords(): Promise<void> {
    const fields = Object.fromEntries(this.fields)
    const said = parseWitnessWords(fields)
    if (said && (this.submission || !isOnlyTick(said))) await this.#add('statement', { kind: 'statement', said })
    const contact = parseContactWords(fields)
    if (contact) await this.#add('contact', { kind: 'contact', said: contact })
  }

  async #add(kind: 'statement' | 'contact', document: Said): Promise<void> {
    const opened = await this.#open()
    if (!opened.ok) {
      this.#note(opened.error)
      return
    }
    const { token, urlHash } = opened.value
    const id = this.#deps.capabilities.documentId(kind, token, JSON.stringify(document.said))
    const added = await addDocument(this.#deps, urlHash, { ...document, id })
    if (!added.ok) this.#note(added.error)
  }

  async #open(): Promise<Result<NewSubmission, DoorRefusal>> {
    if (this.submission) return ok(this.submission)
    const key = parseKey(this.fields.get('key') ?? '') ?? newKey()
    const isKnown = () => isSubmissionKnown(this.#deps, this.#incident.slug, key)
    const admitted = await this.#deps.guard.checkTicket({ ticket: this.fields.get('ticket'), key, isKnown })
    if (!admitted.ok) return admitted
    const created = await createSubmission(this.#deps, this.#incident.slug, key)
    if (created.ok) this.submission = created.value
    return created
  }

  /** After a file that is too large the next one may still fit; a store that is away takes none of them. */
  #note(refusal: DoorRefusal): boolean {
    this.problem ??= refusal
    return refusal.code === 'too-large' || refusal.code === 'cut-at-limit'
  }
}

/** Undefined for an empty file and for one that was cut before its first byte. */
async function firstOf(chunks: AsyncIterator<Buffer>): Promise<Buffer | undefined> {
  try {
    const next = await chunks.next()
    return next.done === true ? undefined : next.value
  } catch {
    return undefined
  }
}
