import { LOCALES, language } from './language.ts'

/** Numbers in the format of the language: 1,234.5 or 1 234,5. */
const formats = new Map<string, Intl.NumberFormat>()

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language()} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(LOCALES[language()], options)
  formats.set(key, made)
  return made
}

/** A whole number in groups of three: "12,345". */
export const countOf = (value: number): string => format({ maximumFractionDigits: 0 }).format(value)

/** Always has this many decimals: "1.0". */
export const decimal = (value: number, digits: number): string =>
  format({ minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false }).format(value)

/** A fraction 0…1 in whole per cent: "42 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Coordinates have a decimal point in every language, because they are pasted into other programs. */
export const pointOf = (lat: number, lon: number, digits = 5): string =>
  `${lat.toFixed(digits)}, ${lon.toFixed(digits)}`
