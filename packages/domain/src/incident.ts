import type { IncidentId, KeyId } from './id.ts'

/**
 * An incident is the unit for which the platform is switched on: dormant → drill | active → closing → closed.
 * `exercise` outlives the state: a drill says EXERCISE in every state. An incident of kind `check` belongs to the
 * canary, which is the platform's self-test.
 */
export const INCIDENT_STATES = ['dormant', 'drill', 'active', 'closing', 'closed'] as const
export type IncidentState = (typeof INCIDENT_STATES)[number]
export type IncidentKind = 'event' | 'check'

const MOVES: Readonly<Record<IncidentState, readonly IncidentState[]>> = {
  dormant: ['drill', 'active'],
  drill: ['closing', 'closed'],
  active: ['closing', 'closed'],
  closing: ['closed', 'active', 'drill'],
  closed: [],
}

export const canMoveIncident = (from: IncidentState, to: IncidentState): boolean => MOVES[from].includes(to)

/**
 * Only drill and active incidents accept new submissions. A running upload may still finish while the incident is
 * closing.
 */
export const acceptsSubmissions = (state: IncidentState): boolean => state === 'drill' || state === 'active'
export const acceptsBytes = (state: IncidentState): boolean => acceptsSubmissions(state) || state === 'closing'

/** The public part of an open incident; texts by BCP 47 language. */
export interface PublicIncident {
  readonly id: IncidentId
  readonly slug: string
  readonly kind: IncidentKind
  readonly state: IncidentState
  readonly exercise: boolean
  readonly title: string
  readonly place: string
  readonly languages: readonly string[]
  readonly emergencyNumber: string
  /** The operator's texts by language and key: wording, contacts, support line. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly maxFileBytes: number
  readonly maxFiles: number
  /** Upper bound for all files of one sending together. */
  readonly maxSubmissionBytes: number
  /** IANA zone of the place. */
  readonly zone: string
  /** The time from which no new submission is accepted, epoch ms; null until somebody sets it. */
  readonly closesAt: number | null
  readonly keyId: KeyId
  /**
   * The incident's age recipient. It is undefined until preserve has opened a probe that was sealed to it; until then
   * nothing is accepted.
   */
  readonly recipient: string | undefined
}

/**
 * `<slug>` in public paths: 1–60 of a–z, 0–9 and inner hyphens. Reserved words are refused, because the public door has
 * pages of its own under them.
 */
export function parseSlug(text: unknown): string | undefined {
  if (typeof text !== 'string' || !/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/.test(text)) return undefined
  return RESERVED.has(text) ? undefined : text
}

/** `Explosion at the Nórth Station` → `explosion-at-the-north-station`; may be empty. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')

/** An IANA time zone, such as Europe/Vienna. */
export const isZone = (text: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

const RESERVED = new Set([
  'files',
  'receipt',
  'assets',
  'health',
  'api',
  'send',
  'code',
  'about',
  'identify',
  'not-sure',
])
