import type { Solution } from '@firsthand/timeline'
import type { Seen } from './score.ts'
import type { MadeWorld } from './truth.ts'

/** The target error for each class, ms. */
const ASKED: Readonly<Partial<Record<string, number>>> = {
  timed: 2000,
  'wrong-clock': 60_000,
  'stripped-linked': 2000,
  twin: 2000,
  adrift: 60_000,
  'stripped-unlinked': 60_000,
}

/** The items with the largest errors: their class, placement, links, and each claim's distance from the truth. */
export function worstNotes(
  made: MadeWorld,
  seen: readonly Seen[],
  solution: Solution,
  count: number,
): readonly string[] {
  if (count === 0) return []
  const missed = seen
    .flatMap((one, index) => {
      const asked = ASKED[one.truth.class]
      const by = one.errorMs === undefined ? 0 : Math.abs(one.errorMs)
      return asked === undefined || by <= asked ? [] : [{ one, index, by }]
    })
    .sort((a, b) => b.by - a.by)
  return missed
    .slice(0, count)
    .flatMap(({ one, index }) => [missNote(one), ...claimNotes(made, one, index), linkNote(made, solution, one)])
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

function missNote({ truth, placed, errorMs }: Seen): string {
  return (
    `${truth.item} ${truth.class} ${truth.form} ${truth.model}${truth.corroborated ? ' corroborated' : ''}: off ${seconds(errorMs ?? 0)}, ` +
    `${placed.status} ${placed.grade}, interval ${seconds(placed.earliest - truth.startMs)} … ${seconds(placed.latest - truth.startMs)}, ` +
    `conflicts ${placed.conflicts.map(({ code }) => code).join(' ') || 'none'}, clock ${truth.clockMs === undefined ? '-' : seconds(truth.clockMs)}`
  )
}

function claimNotes({ world }: MadeWorld, { truth }: Seen, index: number): readonly string[] {
  const input = world.items[index]
  return (input?.claims ?? []).flatMap((claim) => {
    if (claim.about !== 'time') return []
    const off = claim.atMs - truth.startMs - (claim.ref === 'end' ? (input?.durationMs ?? 0) : 0)
    return [`    ${claim.source} ${claim.ref} ${claim.zoneSource} trust ${claim.trust}: ${seconds(off)}`]
  })
}

function linkNote({ world, links }: MadeWorld, solution: Solution, { truth }: Seen): string {
  const verdicts = new Map(solution.links.map(({ link, verdict, reason }) => [link, `${verdict}/${reason}`]))
  const own = world.links.flatMap((link, index) =>
    link.a === truth.item || link.b === truth.item ? [`${links[index]?.how} ${verdicts.get(link.id) ?? '?'}`] : [],
  )
  return `    links: ${own.join(', ') || 'none'}`
}
