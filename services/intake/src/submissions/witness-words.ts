import { type IncidentChoice, parseWhenKind, type StatementDocument, type WordsDoor } from '@firsthand/domain'
import { parseDoorMarks } from './door-marks.ts'
import { storableText } from './storable-text.ts'

/**
 * What a witness said. Every field is optional. A text that is too long is cut, never refused. `lat`/`lon` is where
 * they were THEN, and only if they confirmed it; `now…` is where they are now.
 */
export type WitnessWords = Required<
  Pick<
    StatementDocument,
    | 'words'
    | 'where'
    | 'when'
    | 'whenKind'
    | 'whenLocal'
    | 'lat'
    | 'lon'
    | 'radiusM'
    | 'nowWhere'
    | 'nowLat'
    | 'nowLon'
    | 'forSomeoneElse'
    | 'language'
  >
> & {
  /**
   * Not set for the ordinary door. Statements sent through it keep the id that they had before this field existed, so a
   * repeated one is still stored once.
   */
  readonly pageDoor?: Exclude<WordsDoor, 'normal'>
  /** Set only if the sender was not sure, for the same reason. */
  readonly incidentChoice?: Extract<IncidentChoice, 'unsure'>
}

const LONGEST_WORDS = 20_000
const LONGEST_SOUGHT = 9000
const LONGEST_LINE = 1000
const LARGEST_RADIUS_M = 1_000_000

type Fields = ReadonlyMap<string, unknown>

/** Undefined if nothing was said. `given` is untrusted data of any shape: JSON, or the fields of a plain form. */
export function parseWitnessWords(given: unknown): WitnessWords | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const fields: Fields = new Map(Object.entries(given))
  const then = placeOf(fields, 'lat', 'lon')
  const now = placeOf(fields, 'nowLat', 'nowLon')
  const { pageDoor, incidentChoice } = parseDoorMarks(fields.get('door'))
  const said = {
    words: pageDoor === 'sought' ? soughtOf(fields) : textOf(fields.get('words'), LONGEST_WORDS),
    where: textOf(fields.get('where'), LONGEST_LINE),
    when: textOf(fields.get('when'), LONGEST_LINE),
    whenKind: parseWhenKind(fields.get('whenKind')),
    whenLocal: localTimeOf(fields.get('whenLocal')),
    lat: then?.lat ?? null,
    lon: then?.lon ?? null,
    radiusM: then ? radiusOf(fields.get('radiusM')) : null,
    nowWhere: textOf(fields.get('nowWhere'), LONGEST_LINE),
    nowLat: now?.lat ?? null,
    nowLon: now?.lon ?? null,
  }
  const forSomeoneElse = isTicked(fields.get('forSomeoneElse'))
  if (!forSomeoneElse && Object.values(said).every((one) => one === null)) return undefined
  const marks = {
    ...(pageDoor !== 'normal' && { pageDoor }),
    ...(incidentChoice === 'unsure' && { incidentChoice }),
  }
  return { ...said, forSomeoneElse, language: languageOf(fields), ...marks }
}

/** Who is sought, then what they look like: two questions of one form, whose answers are read together. */
function soughtOf(fields: Fields): string | null {
  const said = ['words', 'looks'].flatMap((name) => textOf(fields.get(name), LONGEST_SOUGHT) ?? [])
  return said.length === 0 ? null : said.join('\n\n')
}

/**
 * Whether nothing was said except the tick "for someone else". The tick describes files; without files it is no
 * message.
 */
export const isOnlyTick = ({ forSomeoneElse, language, pageDoor, incidentChoice, ...said }: WitnessWords): boolean =>
  Object.values(said).every((one) => one === null)

/** The text, trimmed and storable. Null if it is empty or not a string. */
export function textOf(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null
  const text = storableText(value.slice(0, longest * 2), longest).trim()
  return text === '' ? null : text
}

/** A BCP 47 tag from the page (`language`) or the form (`lang`). */
export function languageOf(fields: Fields): string | null {
  const language = fields.get('language') ?? fields.get('lang')
  return typeof language === 'string' && /^[A-Za-z0-9-]{2,35}$/.test(language) ? language : null
}

function placeOf(fields: Fields, latName: string, lonName: string) {
  const lat = numberWithin(fields.get(latName), 90)
  const lon = numberWithin(fields.get(lonName), 180)
  return lat === null || lon === null ? undefined : { lat, lon }
}

const numberWithin = (value: unknown, bound: number): number | null =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= bound ? value : null

function radiusOf(value: unknown): number | null {
  const radius = numberWithin(value, LARGEST_RADIUS_M)
  return radius !== null && radius >= 0 ? Math.ceil(radius) : null
}

/**
 * The value of `<input type="datetime-local">`, without the seconds that some browsers add. Null for a day that does
 * not exist.
 */
function localTimeOf(value: unknown): string | null {
  const found = typeof value === 'string' ? /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(value) : null
  const text = found?.[1]
  if (text === undefined) return null
  const at = Date.parse(`${text}:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text) ? text : null
}

const isTicked = (value: unknown): boolean => value === true || value === 'on' || value === 'yes'
