import type { NewIncident } from '@firsthand/database/command'
import {
  err,
  hasUnseen,
  isDialled,
  isLanguageTag,
  isUnconditioned,
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
  /** Opened although nobody would see pictures yet: files are kept and wait. */
  readonly withoutPictures: boolean
  readonly members: readonly { readonly officer: string; readonly role: Role }[]
}

type Fields = ReadonlyMap<string, unknown>

/** What one part of the form came to: read, or the names of what could not be read. */
type Part<T> = Result<T, readonly string[]>

/** The names of all that could not be read, for the form to point at each at once. */
export function readWish(body: unknown, now: number): Part<OpeningWish> {
  if (typeof body !== 'object' || body === null) return err(['form'])
  const fields = new Map<string, unknown>(Object.entries(body))
  const [facts, members] = [readFacts(fields, now), readMembers(fields.get('members') ?? [])]
  const wrong = [...wrongOf(facts), ...(members ? [] : ['members'])]
  if (!facts.ok || !members) return err(wrong)
  const withoutPictures = fields.get('withoutPictures') === true
  const preflight = parseId('preflight', fields.get('preflight'))
  const watcher = parseId('officer', fields.get('watcher'))
  return ok({
    facts: { ...facts.value, ...(watcher === undefined ? {} : { watcher }) },
    members,
    preflight,
    withoutPictures,
  })
}

const wrongOf = (part: Part<unknown>): readonly string[] => (part.ok ? [] : part.error)

/** A time that is nearly now would close it while it is told. */
const SOONEST_MS = 60_000
const STATES = ['drill', 'active'] as const

function readFacts(fields: Fields, now: number): Part<OpeningWish['facts']> {
  const [said, at, bounds] = [readSaid(fields), readPoint(fields), readBounds(fields)]
  const closesAt = fields.get('closesAt') ?? undefined
  const isTime = closesAt === undefined || isWhole(closesAt, now + SOONEST_MS, Number.MAX_SAFE_INTEGER)
  const state = STATES.find((one) => one === fields.get('state'))
  const wrong = [
    ...[...wrongOf(said), ...wrongOf(at), ...wrongOf(bounds)],
    ...[...(isTime ? [] : ['closesAt']), ...(state ? [] : ['state'])],
  ]
  if (!said.ok || !at.ok || !bounds.ok || !isTime || !state) return err(wrong)
  // A drill locks nothing.
  const lock = { lockMode: state === 'drill' ? 'NONE' : 'GOVERNANCE', lockDays: 30 } as const
  const facts = { ...said.value, ...bounds.value, ...lock, at: at.value, state }
  return ok({ ...facts, ...(closesAt === undefined ? {} : { closesAt }) })
}

/** What witnesses read, each part by its own rule. */
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

function readSaid(fields: Fields): Part<Said> {
  const said: Record<string, unknown> = {}
  const wrong: string[] = []
  for (const [name, read] of Object.entries(READERS)) {
    const value = read(fields.get(name))
    if (value !== undefined) said[name] = value
    else wrong.push(...(name === 'texts' ? wrongTexts(fields.get(name)) : [name]))
  }
  return wrong.length === 0 ? ok(parseSaid(said)) : err(wrong)
}

/** Each of `READERS` has been asked. */
const parseSaid = (said: object): Said => said as Said

const MOST_NAMED = 60
/** Each text is judged alone; that a number for text messages lacks its condition is the condition's fault. */
const ALONE = { 'text-condition': '-' } as const

/** `texts.sv.danger`: in which language which text cannot be taken; `texts` where they are no texts at all. */
function wrongTexts(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return ['texts']
  const wrong = Object.entries(value).flatMap(([language, said]) =>
    typeof said !== 'object' || said === null || !isLanguageTag(language)
      ? []
      : Object.entries(said)
          .filter(([key, text]) => !parseTexts({ [language]: { ...ALONE, [key]: text } }).ok)
          .map(([key]) => key)
          .concat(isUnconditioned(parseRecord(said)) ? ['text-condition'] : [])
          .map((key) => `texts.${language}.${key}`),
  )
  return wrong.length === 0 ? ['texts'] : wrong.slice(0, MOST_NAMED)
}

const parseRecord = (value: object): Readonly<Record<string, unknown>> => value as Readonly<Record<string, unknown>>

function readLanguages(value: unknown): readonly string[] | undefined {
  if (!isList(value) || value.length === 0 || value.length > 50) return undefined
  const spoken = value.filter((one): one is string => typeof one === 'string' && isLanguageTag(one))
  return spoken.length === value.length ? spoken : undefined
}

function readBounds(fields: Fields): Part<Pick<NewIncident, 'maxFileBytes' | 'maxFiles' | 'limits'>> {
  const wholeOf = (name: string, most: number): number | undefined => {
    const value = fields.get(name)
    return isWhole(value, 1, most) ? value : undefined
  }
  const isAbsent = (name: string): boolean => (fields.get(name) ?? undefined) === undefined
  const maxFileBytes = isAbsent('maxFileBytes') ? 5 * GIB : wholeOf('maxFileBytes', 5 * TIB)
  const maxFiles = isAbsent('maxFiles') ? 250 : wholeOf('maxFiles', 10_000)
  const maxIncidentBytes = wholeOf('maxIncidentBytes', 1000 * TIB)
  const isTotal = maxIncidentBytes !== undefined || isAbsent('maxIncidentBytes')
  if (maxFileBytes !== undefined && maxFiles !== undefined && isTotal)
    return ok({ maxFileBytes, maxFiles, ...(maxIncidentBytes === undefined ? {} : { limits: { maxIncidentBytes } }) })
  const found = { maxFileBytes, maxFiles, ...(isTotal ? {} : { maxIncidentBytes }) }
  return err(Object.entries(found).flatMap(([name, value]) => (value === undefined ? [name] : [])))
}

function readPoint(fields: Fields): Part<NewIncident['at']> {
  const [lat, lon] = [fields.get('lat') ?? undefined, fields.get('lon') ?? undefined]
  if (lat === undefined && lon === undefined) return ok(undefined)
  const isOnEarth = typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return isOnEarth ? ok({ lat, lon }) : err(['point'])
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
