import type { LogRow } from '@firsthand/database/command/police'
import type { LogMapping } from './mapping.ts'
import { readTime, type TimeFault, type TimeReader } from './read-time.ts'
import { createZoneClock } from './wall-instants.ts'

export type RowFault = TimeFault | 'no-words' | 'too-long' | 'torn'
export type ReadRow = { readonly row: LogRow; readonly isTwice: boolean } | RowFault
export type RowReader = (cells: readonly string[], line: number) => ReadRow

const LONGEST_WORDS = 4000

/** True if the record has a time of its own. Such a record is a row even without words. */
export const isRow = (read: ReadRow): boolean => typeof read !== 'string' || read === 'no-words' || read === 'too-long'

/** Undefined if the zone is unknown. Cells are text whatever they begin with; no formula is evaluated. */
export function createRowReader(mapping: LogMapping): RowReader | undefined {
  const clock = createZoneClock(mapping.zone)
  if (!clock) return undefined
  const reader: TimeReader = { format: mapping.format, clock, day: mapping.day ?? undefined, twice: mapping.twice }
  return (cells, line) => {
    const cell = (at: number | null): string => (at === null ? '' : (cells[at] ?? '').replaceAll('\0', '').trim())
    const said = mapping.date === null ? cell(mapping.time) : `${cell(mapping.date)} ${cell(mapping.time)}`
    const time = readTime(said, reader)
    if (typeof time === 'string') return time
    const words = mapping.words
      .map(cell)
      .filter((text) => text !== '')
      .join(' · ')
    if (words === '') return 'no-words'
    if (words.length > LONGEST_WORDS) return 'too-long'
    const place = placeOf(cell(mapping.lat), cell(mapping.lon))
    const row: LogRow = {
      ...{ row: line, at_ms: time.at, earliest: time.earliest, latest: time.latest, words, kind: mapping.kind },
      ...{
        unit: cell(mapping.unit).slice(0, 200) || null,
        place_words: cell(mapping.place).slice(0, 500) || null,
        ...place,
      },
    }
    return { row, isTwice: time.isTwice }
  }
}

/**
 * Both coordinates or neither. Decimal commas are accepted, because spreadsheets write them where the comma is the
 * decimal mark, as in Finland and Sweden.
 */
function placeOf(lat: string, lon: string): { readonly lat: number | null; readonly lon: number | null } {
  const [y, x] = [lat, lon].map((text) =>
    /^-?\d{1,3}([.,]\d{1,12})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN,
  )
  const isPlace = y !== undefined && x !== undefined && Math.abs(y) <= 90 && Math.abs(x) <= 180 && (y !== 0 || x !== 0)
  return isPlace ? { lat: y, lon: x } : { lat: null, lon: null }
}
