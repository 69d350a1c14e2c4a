import type { NewIncident } from '@firsthand/database/command'
import {
  err,
  hasUnseen,
  isDialled,
  isLanguageTag,
  isZone,
  ok,
  parseId,
  parseRole,
  parseSlug,
  parseTexts,
  type Result,
  type Role,
} from '@firsthand/domain'

const GIB = 1024 ** 3
const TIB = 1024 ** 4
const MOST_MEMBERS = 200

/** What an officer asks for; what is left out has the platform's default. */
export interface OpeningWish {
  readonly facts: Omit<NewIncident, 'id' | 'keyId' | 'recipient' | 'keyProbe' | 'keyProbeSha256' | 'warnings' | 'kind'>
  readonly preflight: string | undefined
  readonly members: readonly { readonly officer: string; readonly role: Role }[]
}

type Fields = ReadonlyMap<string, unknown>

/** The name of what could not be read, for the form to point at. */
export function readWish(body: unknown): Result<OpeningWish, string> {
  if (typeof body !== 'object' || body === null) return err('form')
  const fields = new Map<string, unknown>(Object.entries(body))
  const facts = readFacts(fields)
  if (!facts.ok) return facts
  const members = readMembers(fields.get('members') ?? [])
  if (!members) return err('members')
  return ok({ facts: facts.value, members, preflight: parseId('preflight', fields.get('preflight')) })
}

function readFacts(fields: Fields): Result<OpeningWish['facts'], string> {
  const said = readSaid(fields)
  if (!said.ok) return said
  const bounds = readBounds(fields)
  if (!bounds.ok) return bounds
  const closesAt = fields.get('closesAt') ?? undefined
  if (closesAt !== undefined && !isWhole(closesAt, 1, Number.MAX_SAFE_INTEGER)) return err('closesAt')
  const state = fields.get('state')
  if (state !== 'drill' && state !== 'active') return err('state')
  // A drill locks nothing (design §5 Lock).
  const lock = { lockMode: state === 'drill' ? 'NONE' : 'GOVERNANCE', lockDays: 30 } as const
  return ok({ ...said.value, ...bounds.value, ...lock, state, ...(closesAt === undefined ? {} : { closesAt }) })
}

/** What witnesses read, each part by its own rule; the first that cannot be read is named. */
const READERS = {
  title: (value) => line(value, 200) || undefined,
  slug: parseSlug,
  place: (value) => line(value ?? '', 500),
  zone: (value) => (typeof value === 'string' && isZone(value) ? value : undefined),
  languages: readLanguages,
  emergencyNumber: (value) => (typeof value === 'string' && isDialled(value) ? value : undefined),
  texts: (value) => {
    const texts = parseTexts(value ?? {})
    return texts.ok ? texts.value : undefined
  },
} as const satisfies Record<string, (value: unknown) => unknown>

type Said = { readonly [K in keyof typeof READERS]: NonNullable<ReturnType<(typeof READERS)[K]>> }

function readSaid(fields: Fields): Result<Said & Pick<NewIncident, 'at'>, string> {
  const said: Record<string, unknown> = {}
  for (const [name, read] of Object.entries(READERS)) {
    const value = read(fields.get(name))
    if (value === undefined) return err(name)
    said[name] = value
  }
  const at = readPoint(fields)
  return at.ok ? ok({ ...parseSaid(said), at: at.value }) : at
}

/** Each of `READERS` has been asked. */
const parseSaid = (said: object): Said => said as Said

function readLanguages(value: unknown): readonly string[] | undefined {
  if (!isList(value) || value.length === 0 || value.length > 50) return undefined
  const spoken = value.filter((one): one is string => typeof one === 'string' && isLanguageTag(one))
  return spoken.length === value.length ? spoken : undefined
}

function readBounds(fields: Fields): Result<Pick<NewIncident, 'maxFileBytes' | 'maxFiles' | 'limits'>, string> {
  const maxFileBytes = fields.get('maxFileBytes') ?? 5 * GIB
  if (!isWhole(maxFileBytes, 1, 5 * TIB)) return err('maxFileBytes')
  const maxFiles = fields.get('maxFiles') ?? 250
  if (!isWhole(maxFiles, 1, 10_000)) return err('maxFiles')
  const maxIncidentBytes = fields.get('maxIncidentBytes') ?? undefined
  if (maxIncidentBytes !== undefined && !isWhole(maxIncidentBytes, 1, 1000 * TIB)) return err('maxIncidentBytes')
  return ok({ maxFileBytes, maxFiles, ...(maxIncidentBytes === undefined ? {} : { limits: { maxIncidentBytes } }) })
}

function readPoint(fields: Fields): Result<NewIncident['at'], string> {
  const [lat, lon] = [fields.get('lat') ?? undefined, fields.get('lon') ?? undefined]
  if (lat === undefined && lon === undefined) return ok(undefined)
  const isOnEarth = typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return isOnEarth ? ok({ lat, lon }) : err('point')
}

function readMembers(value: unknown): OpeningWish['members'] | undefined {
  if (!isList(value) || value.length > MOST_MEMBERS) return undefined
  const members = value.flatMap((one) => readMember(one) ?? [])
  return members.length === value.length ? members : undefined
}

export function readMember(value: unknown): { readonly officer: string; readonly role: Role } | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(value))
  const officer = parseId('officer', fields.get('officer'))
  const role = parseRole(fields.get('role'))
  return officer && role && { officer, role }
}

/** One line of text that says nothing unseen. */
export function line(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return text.length <= most && !text.includes('\n') && !hasUnseen(text) ? text : undefined
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
