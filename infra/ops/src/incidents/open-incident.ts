import { randomBytes } from 'node:crypto'
import type { IncidentFacts, IncidentLimits, IncidentTexts, NotOpened, OpsDoor } from '@firsthand/database/ops'
import { type IncidentKind, makeId, type Result } from '@firsthand/domain'
import { type Keyring, makeIncidentKey } from '@firsthand/sealing'

const GIB = 1024 ** 3

/** What a person asks for. A missing field gets the platform's default. */
export interface OpeningOptions {
  readonly slug: string
  readonly title: string
  readonly state: 'drill' | 'active'
  readonly kind?: IncidentKind
  readonly place?: string
  /** The IANA zone of the place. */
  readonly zone?: string
  readonly at?: { readonly lat: number; readonly lon: number } | undefined
  readonly languages?: readonly string[]
  readonly emergencyNumber?: string
  readonly texts?: IncidentTexts
  readonly maxFileBytes?: number
  readonly maxFiles?: number
  readonly limits?: IncidentLimits
  readonly lockMode?: 'NONE' | 'GOVERNANCE' | 'COMPLIANCE'
  readonly lockDays?: number
  /** The end of the retention period, epoch ms. */
  readonly keepUntil?: number
  /** The codes of `openingWarnings`, for custody. */
  readonly warnings?: readonly string[]
  /** The id of the officer who watches its alarms. */
  readonly watcher?: string
}

export interface OpeningDeps {
  readonly door: Pick<OpsDoor, 'openIncident'>
  readonly keyring: Keyring
}

/**
 * Makes the incident's key pair and writes it durably to the keyring, and only then adds the row. A row without its key
 * would accept evidence that nobody can ever open. The incident accepts nothing until the preserve worker has proven
 * that it holds the key, by opening a probe (random bytes sealed to that key).
 */
export async function openIncident(
  { door, keyring }: OpeningDeps,
  wish: OpeningOptions,
): Promise<Result<IncidentFacts, NotOpened>> {
  const key = await makeIncidentKey(keyring)
  const opened = await door.openIncident({
    id: makeId('incident', randomBytes(16)),
    kind: wish.kind ?? 'event',
    slug: wish.slug,
    state: wish.state,
    title: wish.title,
    place: wish.place ?? '',
    zone: wish.zone ?? systemZone(),
    at: wish.at,
    languages: wish.languages ?? ['en'],
    emergencyNumber: wish.emergencyNumber ?? '112',
    ...(wish.texts && { texts: wish.texts }),
    maxFileBytes: wish.maxFileBytes ?? 5 * GIB,
    maxFiles: wish.maxFiles ?? 250,
    ...(wish.limits && { limits: wish.limits }),
    lockMode: lockModeOf(wish),
    lockDays: wish.lockDays ?? 30,
    keepUntil: wish.keepUntil,
    ...key,
    warnings: wish.warnings ?? [],
    watcher: wish.watcher,
  })
  if (opened.ok) return opened
  // Nothing was sealed to this key, so it may be removed.
  await keyring.remove(key.keyId)
  return opened
}

/** A drill locks nothing. */
const lockModeOf = ({ state, lockMode = 'GOVERNANCE' }: OpeningOptions) => (state === 'drill' ? 'NONE' : lockMode)

export const systemZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
