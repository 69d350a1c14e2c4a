import type { Measured } from './bench.ts'

/** The results for people: one line per value, then the notes. */
export function tableOf({ name, commit, options, rows, notes }: Measured): string {
  const width = Math.max(...rows.map(({ what }) => what.length))
  const lines = rows.map(({ what, value, unit, op, aim, met }) => {
    const aimed = `aim ${op} ${aim} ${unit}`
    return `  ${what.padEnd(width)}  ${`${value} ${unit}`.padStart(12)}  ${aimed.padEnd(20)}${met ? 'met' : 'MISSED'}`
  })
  const said = Object.entries(options).map(([key, value]) => `${key} ${value}`)
  return [`${name} (${said.join(', ')}) at ${commit}`, ...lines, ...notes.map((note) => `  ${note}`)].join('\n')
}
