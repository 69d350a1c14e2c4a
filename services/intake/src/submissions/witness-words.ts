import { storableText } from './storable-text.ts'

/** What a witness wrote; nothing of it is required. Cut, never refused, for its length. */
export interface WitnessWords {
  readonly words: string | null
  readonly where: string | null
  readonly when: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly language: string | null
}

const LONGEST_WORDS = 20_000
const LONGEST_LINE = 1000

/** Undefined when nothing at all was said. `given` is outside data of any shape. */
export function parseWitnessWords(given: unknown): WitnessWords | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(given))
  const lat = numberWithin(fields.get('lat'), 90)
  const lon = numberWithin(fields.get('lon'), 180)
  const isPlace = lat !== null && lon !== null
  const said = {
    words: textOf(fields.get('words'), LONGEST_WORDS),
    where: textOf(fields.get('where'), LONGEST_LINE),
    when: textOf(fields.get('when'), LONGEST_LINE),
    lat: isPlace ? lat : null,
    lon: isPlace ? lon : null,
  }
  if (Object.values(said).every((one) => one === null)) return undefined
  const language = fields.get('language') ?? fields.get('lang')
  return { ...said, language: typeof language === 'string' && /^[A-Za-z0-9-]{2,35}$/.test(language) ? language : null }
}

function textOf(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null
  const text = storableText(value.slice(0, longest * 2), longest).trim()
  return text === '' ? null : text
}

const numberWithin = (value: unknown, bound: number): number | null =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= bound ? value : null
