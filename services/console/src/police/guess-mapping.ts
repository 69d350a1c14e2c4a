import type { TimeFormat } from './log-words.ts'

export interface Columns {
  readonly time: number
  readonly date: number | null
  readonly format: TimeFormat
  readonly words: readonly number[]
  readonly unit: number | null
  readonly place: number | null
  readonly lat: number | null
  readonly lon: number | null
}

type Rows = readonly (readonly string[])[]

const SHAPES: readonly (readonly [TimeFormat, RegExp])[] = [
  ['iso', /^\d{4}-\d\d-\d\d[T ]\d/],
  ['ymd', /^\d{4}[./-]\d{1,2}[./-]\d{1,2}[T ]/],
  ['dmy', /^\d{1,2}[./-]\d{1,2}[./-]\d{4}\D+\d/],
  ['epoch-ms', /^1\d{12}$/],
  ['epoch-s', /^1\d{9}$/],
  ['excel', /^4\d{4}[.,]\d+$/],
  ['time', /^\d{1,2}[:.]\d\d([:.]\d\d)?$/],
]

const NAMES = {
  unit: /unit|yksikk|enhet|caller|soitt|kutsu|callsign|patrol|partio|patrull/i,
  place: /place|paikka|plats|address|osoite|adress|location|sijainti/i,
  lat: /^lat|leveys/i,
  lon: /^lon|^lng|pituus/i,
} as const

/** Proposes a mapping from the rows' content and the columns' names. The officer decides. */
export function guessMapping(rows: Rows, hasHeader: boolean): Columns {
  const header = hasHeader ? (rows[0] ?? []) : []
  const body = rows.slice(hasHeader ? 1 : 0)
  const width = Math.max(0, ...rows.map((row) => row.length))
  const found = SHAPES.flatMap(([format, shape]) => {
    const column = columnsOf(width).find((at) => fits(body, at, shape))
    return column === undefined ? [] : [{ format, column }]
  })[0]
  const named = (name: keyof typeof NAMES) => {
    const at = header.findIndex((cell) => NAMES[name].test(cell.trim()))
    return at < 0 ? null : at
  }
  const [unit, place, lat, lon] = [named('unit'), named('place'), named('lat'), named('lon')]
  const time = found?.column ?? 0
  const taken = new Set([time, unit, place, lat, lon])
  const date =
    found?.format === 'time'
      ? (columnsOf(width).find((at) => fits(body, at, /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/)) ?? null)
      : null
  const longest = columnsOf(width)
    .filter((at) => !taken.has(at) && at !== date)
    .sort((a, b) => lengthOf(body, b) - lengthOf(body, a))[0]
  return {
    ...{ time, date, unit, place, lat, lon },
    format: date === null ? (found?.format ?? 'iso') : formatOfDay(body[0]?.[date] ?? ''),
    words: longest === undefined ? [] : [longest],
  }
}

const columnsOf = (width: number): readonly number[] => Array.from({ length: width }, (_, at) => at)

const fits = (rows: Rows, at: number, shape: RegExp): boolean => {
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '')
  return cells.length > 0 && cells.filter((cell) => shape.test(cell)).length > cells.length / 2
}

const lengthOf = (rows: Rows, at: number): number => rows.reduce((sum, row) => sum + (row[at] ?? '').length, 0)

const formatOfDay = (text: string): TimeFormat =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? 'iso' : /^\d{4}/.test(text) ? 'ymd' : 'dmy'
