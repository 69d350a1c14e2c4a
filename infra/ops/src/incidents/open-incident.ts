import { createHash, randomBytes } from 'node:crypto'
import type { IncidentFacts, IncidentLimits, IncidentTexts, OpsDoor } from '@firsthand/database/ops'
import { err, type IncidentKind, makeId, type Result } from '@firsthand/domain'
import { generateIdentity, type Keyring, sealBytes } from '@firsthand/sealing'

const PROBE_BYTES = 32
const GIB = 1024 ** 3

/** What a person asks for; what is left out has the platform's default. */
export interface IncidentWish {
  readonly slug: string
  readonly title: string
  readonly state: 'drill' | 'active'
  readonly kind?: IncidentKind
  readonly place?: string
  /** IANA zone of the place. */
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
  /** Codes for custody, from `openingWarnings`. */
  readonly warnings?: readonly string[]
}

export interface OpeningDeps {
  readonly door: Pick<OpsDoor, 'openIncident'>
  readonly keyring: Keyring
}

/**
 * Makes the incident's key pair, writes it durably to the keyring, and only then tells the database: a row without its
 * key would take evidence that nobody can ever open. The incident accepts nothing until preserve has opened the probe.
 */
export async function openIncident(
  { door, keyring }: OpeningDeps,
  wish: IncidentWish,
): Promise<Result<IncidentFacts, 'slug-taken'>> {
  const keyId = makeId('key', randomBytes(16))
  const { identity, recipient } = generateIdentity()
  const probe = randomBytes(PROBE_BYTES)
  await keyring.put(keyId, identity)
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
    keyId,
    recipient,
    keyProbe: sealBytes([recipient], probe),
    keyProbeSha256: createHash('sha256').update(probe).digest(),
    warnings: wish.warnings ?? [],
  })
  if (opened.ok) return opened
  // Nothing was ever sealed to it.
  await keyring.remove(keyId)
  return err('slug-taken')
}

/** A drill locks nothing (design §5 Lock). */
const lockModeOf = ({ state, lockMode = 'GOVERNANCE' }: IncidentWish) => (state === 'drill' ? 'NONE' : lockMode)

export const systemZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export const isZone = (text: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}
