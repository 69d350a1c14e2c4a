import type { PublicIncident, Result, SubmissionId, UploadId } from '@firsthand/domain'
import { ok } from '@firsthand/domain'
import type { Pool } from '../pool.ts'
import { askTogether } from './commit-together.ts'
import { asTransient } from './database-unavailable.ts'
import {
  type Digests,
  type DoorRefusal,
  type OpenedSubmission,
  parseAnswer,
  parseIncident,
  parseList,
  parseSigned,
  parseUploadFacts,
  type Receipt,
  type SignedLanguage,
  type UploadFacts,
} from './intake-facts.ts'

export interface NewSubmission {
  readonly slug: string
  readonly id: SubmissionId
  readonly urlHash: Buffer
  readonly codeHash: Buffer
  readonly replyRecipient: string
}

/** `length` undefined: deferred. `submission` is the hash of its URL or code. */
export interface NewUpload {
  readonly submission: Buffer
  readonly id: UploadId
  readonly urlHash: Buffer
  readonly length: number | undefined
  readonly salt: Buffer
  /** If this is a phone's preview: the number of its file. */
  readonly previewOf?: number
}

/** Ciphertext that already lies in the store. */
export interface NewDeclaration {
  readonly urlHash: Buffer
  readonly sealed: Buffer
  readonly objectKey: string
  readonly version: string | undefined
}

/** `release`: the holder that gives up the upload with this commit. */
export interface NewSegment {
  readonly urlHash: Buffer
  readonly start: number
  readonly length: number
  readonly object: {
    readonly key: string
    readonly version?: string
    readonly random: string
    readonly release?: string
  }
  readonly saltedSha256: Buffer
  readonly sealedSha256: Buffer
}

export interface NewDocument {
  readonly capability: Buffer
  readonly id: string
  readonly kind: 'statement' | 'withdrawal' | 'contact'
  readonly number?: number
  readonly sealed: Buffer
  readonly object: { readonly key: string; readonly version?: string; readonly keyId: string }
}

/** A question about a document, asked before its object is put. `id` derives from the caller's key and the content. */
export type AskedDocument = Pick<NewDocument, 'capability' | 'id' | 'kind'>

/**
 * A proof of work, or a ticket for having waited, that is used up. `hash` is its hash. `usedFor` is the hash of the key
 * of the request that it is used for. Both are stored for `seconds`.
 */
export interface Spending {
  readonly hash: Buffer
  readonly usedFor: Buffer
  readonly seconds: number
}

type Answer<T> = Promise<Result<T, DoorRefusal>>
export type CreatedSubmission = {
  readonly submission: SubmissionId
  readonly existing: boolean
  readonly incident: PublicIncident
}

/**
 * Everything that the public door can do. Every key is the SHA-256 of a capability. Throws `DatabaseUnavailable` when
 * Postgres is away; the request may still have been carried out.
 */
export interface IntakeDoor {
  openIncidents(): Promise<readonly PublicIncident[]>
  /** The languages whose words a native reader signed: the digest of those words, and no name. */
  signedLanguages(): Promise<readonly SignedLanguage[]>
  incident(slug: string): Answer<PublicIncident>
  createSubmission(submission: NewSubmission): Answer<CreatedSubmission>
  submission(capability: Buffer): Answer<OpenedSubmission>
  /** A further URL of the submission for whoever presents its code. */
  reopen(codeHash: Buffer, urlHash: Buffer): Answer<OpenedSubmission>
  reserveUpload(upload: NewUpload): Answer<UploadFacts>
  declareUpload(declaration: NewDeclaration): Answer<UploadFacts>
  upload(urlHash: Buffer): Answer<UploadFacts>
  /** Returns the facts from before `holder` took the upload. */
  takeUpload(urlHash: Buffer, holder: string): Answer<UploadFacts>
  releaseUpload(urlHash: Buffer, holder: string): Promise<void>
  declareLength(urlHash: Buffer, length: number): Answer<UploadFacts>
  /**
   * Appends a segment, unless the upload has moved on from the offset that the caller expects. The same object again
   * gets the first answer, so that a lost answer can be asked for again.
   */
  commitSegment(segment: NewSegment): Answer<UploadFacts>
  askHolder(urlHash: Buffer, asker: string): Promise<void>
  /**
   * Closes the upload for good. It can be called again while the closing document is missing, so that a repetition can
   * put it.
   */
  closeUpload(urlHash: Buffer): Answer<UploadFacts>
  /** Records that the store holds the document of a closed upload. */
  addClosing(urlHash: Buffer, object: Pick<NewDocument['object'], 'key' | 'version'>): Answer<{ readonly closed: true }>
  /**
   * `known`: the document was stored before, and nothing need be put. Refused for the same reasons as `addDocument`.
   */
  askDocument(document: AskedDocument): Answer<{ readonly known: boolean }>
  addDocument(document: NewDocument): Answer<{ readonly document: string }>
  receipt(codeHash: Buffer): Answer<Receipt>
  digests(capability: Buffer, number: number): Answer<Digests>
  mintUrl(capability: Buffer, number: number, urlHash: Buffer): Answer<UploadFacts>
  /** True: the proof or ticket is spent for this use, now or before. False: it was spent for another. */
  spend(spent: Spending): Promise<boolean>
  report(instance: string, facts: Readonly<Record<string, string | number | boolean>>): Promise<void>
}

type Call = (statement: string, values: readonly unknown[]) => Promise<unknown>

/** `pool` connects as role `firsthand_intake`. */
export function createIntakeDoor(pool: Pool): IntakeDoor {
  const call: Call = async (statement, values) => {
    try {
      const { rows } = await pool.query<{ answer: unknown }>(`select intake.${statement} as answer`, [...values])
      return rows[0]?.answer
    } catch (thrown) {
      throw asTransient(thrown)
    }
  }
  return { ...incidentCalls(call), ...uploadCalls(call), ...capabilityCalls(call) }
}

type IncidentCalls = Pick<
  IntakeDoor,
  'openIncidents' | 'signedLanguages' | 'incident' | 'createSubmission' | 'submission' | 'reopen' | 'spend' | 'report'
>

const incidentCalls = (call: Call): IncidentCalls => ({
  openIncidents: async () => parseList(await call('open_incidents()', [])),
  signedLanguages: async () => parseSigned(await call('signed_languages()', [])),
  async incident(slug) {
    const found = parseAnswer<PublicIncident>(await call('incident($1)', [slug]))
    return found.ok ? ok(parseIncident(found.value)) : found
  },
  async createSubmission(s) {
    const created = parseAnswer<CreatedSubmission>(
      await call('create_submission($1, $2, $3, $4, $5)', [s.slug, s.id, s.urlHash, s.codeHash, s.replyRecipient]),
    )
    return created.ok ? ok({ ...created.value, incident: parseIncident(created.value.incident) }) : created
  },
  async submission(capability) {
    const found = parseAnswer<OpenedSubmission>(await call('submission($1)', [capability]))
    return found.ok ? ok({ ...found.value, incident: parseIncident(found.value.incident) }) : found
  },
  async reopen(codeHash, urlHash) {
    const found = parseAnswer<OpenedSubmission>(await call('reopen($1, $2)', [codeHash, urlHash]))
    return found.ok ? ok({ ...found.value, incident: parseIncident(found.value.incident) }) : found
  },
  spend: async ({ hash, usedFor, seconds }) => (await call('spend($1, $2, $3)', [hash, usedFor, seconds])) === true,
  async report(instance, facts) {
    await call('report($1, $2)', [instance, JSON.stringify(facts)])
  },
})

type UploadCalls = Pick<
  IntakeDoor,
  | 'reserveUpload'
  | 'declareUpload'
  | 'upload'
  | 'takeUpload'
  | 'releaseUpload'
  | 'declareLength'
  | 'commitSegment'
  | 'askHolder'
  | 'closeUpload'
  | 'addClosing'
>

const uploadCalls = (call: Call): UploadCalls => ({
  reserveUpload: async (u) =>
    parseUploadFacts(
      await call('reserve_upload($1, $2, $3, $4, $5, $6)', [
        u.submission,
        u.id,
        u.urlHash,
        u.length ?? null,
        u.salt,
        u.previewOf ?? null,
      ]),
    ),
  declareUpload: async (d) =>
    parseUploadFacts(
      await call('declare_upload($1, $2, $3, $4)', [d.urlHash, d.sealed, d.objectKey, d.version ?? null]),
    ),
  upload: async (urlHash) => parseUploadFacts(await call('upload($1)', [urlHash])),
  takeUpload: async (urlHash, holder) => parseUploadFacts(await call('take_upload($1, $2)', [urlHash, holder])),
  async releaseUpload(urlHash, holder) {
    await call('release_upload($1, $2)', [urlHash, holder])
  },
  declareLength: async (urlHash, length) => parseUploadFacts(await call('declare_length($1, $2)', [urlHash, length])),
  commitSegment: commitTogether(call),
  async askHolder(urlHash, asker) {
    await call('ask_holder($1, $2)', [urlHash, asker])
  },
  closeUpload: async (urlHash) => parseUploadFacts(await call('close_upload($1)', [urlHash])),
  addClosing: async (urlHash, object) =>
    parseAnswer(await call('add_closing($1, $2)', [urlHash, JSON.stringify(object)])),
})

/** One statement runs while the next one fills. More lanes would only wait for one another's disk. */
const COMMITS = { lanes: 2, most: 100 } as const

function commitTogether(call: Call): IntakeDoor['commitSegment'] {
  const ask = async (segments: readonly NewSegment[]): Promise<readonly unknown[]> => {
    const rows = segments.map(({ urlHash, start, length, object, saltedSha256, sealedSha256 }) => ({
      ...{ urlHash: urlHash.toString('hex'), start, length, object },
      ...{ salted: saltedSha256.toString('hex'), sealed: sealedSha256.toString('hex') },
    }))
    const answers = await call('commit_segments($1)', [JSON.stringify(rows)])
    if (!Array.isArray(answers)) throw new Error('the door answered no list')
    return answers
  }
  const commit = askTogether(ask, COMMITS)
  return async (segment) => parseUploadFacts(await commit(segment))
}

type CapabilityCalls = Pick<IntakeDoor, 'askDocument' | 'addDocument' | 'receipt' | 'digests' | 'mintUrl'>

const capabilityCalls = (call: Call): CapabilityCalls => ({
  askDocument: async ({ capability, id, kind }) =>
    parseAnswer(await call('ask_document($1, $2, $3)', [capability, id, kind])),
  addDocument: async (d) =>
    parseAnswer(
      await call('add_document($1, $2, $3, $4, $5, $6)', [
        d.capability,
        d.id,
        d.kind,
        d.number ?? null,
        d.sealed,
        JSON.stringify(d.object),
      ]),
    ),
  receipt: async (codeHash) => parseAnswer(await call('receipt($1)', [codeHash])),
  digests: async (capability, number) => parseAnswer(await call('digests($1, $2)', [capability, number])),
  mintUrl: async (capability, number, urlHash) =>
    parseUploadFacts(await call('mint_url($1, $2, $3)', [capability, number, urlHash])),
})
