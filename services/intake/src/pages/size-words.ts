const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const

/** A size for people: `812 bytes`, `3.4 MB`, `5 GB` (powers of 1024). */
export function sizeWords(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024
    unit += 1
  }
  const shown = unit === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10
  return `${shown} ${UNITS[unit]}`
}
