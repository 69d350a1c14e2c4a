/** Checks a witness's statement field by field, as outside text. An impossible value counts as absent. */
import type { NewStatement } from '@firsthand/database/preserve'
import { parseIncidentChoice, parseWhenKind, parseWordsDoor, type StatementDocument } from '@firsthand/domain'
import { textOr } from './declared.ts'

const MAX_WORDS = 20_000
const MAX_SHORT = 2000
/** Half the circumference of the Earth. A place with a larger radius says nothing. */
const MAX_RADIUS_M = 20_037_508

export type StatementFields = Omit<NewStatement, 'id' | 'submission' | 'incident' | 'receivedAt'>

export function statementFields(said: StatementDocument): StatementFields {
  const door = parseWordsDoor(said.pageDoor)
  // Where a sought person was seen is no place where something happened: it stays words, and draws nothing on the map.
  const then = door === 'sought' ? undefined : placeOf(said.lat, said.lon)
  const now = placeOf(said.nowLat, said.nowLon)
  return {
    words: textOr(said.words, MAX_WORDS),
    where: textOr(said.where, MAX_SHORT),
    when: textOr(said.when, MAX_SHORT),
    lat: then?.lat ?? null,
    lon: then?.lon ?? null,
    radiusM: then ? radiusOf(said.radiusM) : null,
    language: textOr(said.language, 35),
    whenKind: parseWhenKind(said.whenKind),
    whenLocal: wallMinuteOf(said.whenLocal),
    nowWhere: textOr(said.nowWhere, MAX_SHORT),
    nowLat: now?.lat ?? null,
    nowLon: now?.lon ?? null,
    forSomeoneElse: said.forSomeoneElse === true,
    danger: door === 'danger',
    unsure: parseIncidentChoice(said.incidentChoice) === 'unsure',
    sought: door === 'sought',
  }
}

function placeOf(lat: unknown, lon: unknown): { readonly lat: number; readonly lon: number } | undefined {
  return isWithin(lat, 90) && isWithin(lon, 180) ? { lat, lon } : undefined
}

const isWithin = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most

const radiusOf = (value: unknown): number | null => (isWithin(value, MAX_RADIUS_M) && value > 0 ? value : null)

/**
 * Parses `YYYY-MM-DDTHH:MM` as a wall-clock time. Null for a date that does not exist (31 February) and for longer
 * text.
 */
function wallMinuteOf(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) return null
  const at = Date.parse(`${value}:00Z`)
  // Date.parse turns some dates that do not exist into later ones. So the result must print as the same text.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value) ? value : null
}
