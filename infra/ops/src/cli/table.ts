import { plainText } from './plain-text.ts'

/** Aligns rows in columns. Every cell is made safe to print. */
export function table(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map(plainText))
  const widths: number[] = []
  for (const row of safe) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length)
  }
  const line = (row: readonly string[]) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')
  return safe.map((row) => line(row).trimEnd()).join('\n')
}

/** A time as text: `2026-11-25 12:03:07Z`, or a dash if there is none. */
export const instant = (ms: number | null | undefined): string =>
  ms === null || ms === undefined ? '-' : `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')}Z`

/** The end of an interval, at the next whole second: `instant` would cut a part of the interval off. */
export const instantBy = (ms: number | null | undefined): string =>
  instant(typeof ms === 'number' ? Math.ceil(ms / 1000) * 1000 : ms)

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB']

export function size(bytes: number): string {
  const unit = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)))
  const value = bytes / 1024 ** unit
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`
}
