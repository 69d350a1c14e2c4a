import type { Explanation } from '../api/types.ts'
import { words } from './catalog.ts'

const READINGS = words({
  readings: {
    en: (count: number) => `${count} readings`,
    fi: (count: number) => `${count} lukemaa`,
    sv: (count: number) => `${count} avläsningar`,
  },
})

type Line = Explanation['conflicts'][number]

/** Groups entries of one source with the same text into one line, with their count and all claims that they name. */
export function conflictLines(conflicts: readonly Line[]): readonly Pick<Line, 'text' | 'claims'>[] {
  const groups = new Map<string, readonly Line[]>()
  for (const line of conflicts) groups.set(line.text, [...(groups.get(line.text) ?? []), line])
  return [...groups].map(([text, lines]) => ({
    text: lines.length === 1 ? text : `${text.replace(/\.$/, '')} (${READINGS.readings(lines.length)}).`,
    claims: [...new Set(lines.flatMap(({ claims }) => claims))],
  }))
}
