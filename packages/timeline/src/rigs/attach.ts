import type { Mode } from '../clocks/mode.ts'
import type { Vote } from '../clocks/vote.ts'
import { pushTo } from '../grouped.ts'
import type { Solved } from '../solve-world.ts'
import { type Edge, tolerance } from './edge.ts'

/** A rig without a time of its own, placed by unsupported links to other rigs. */
export interface Attached {
  /** The rig's origin, epoch ms, and its standard deviation if the links are right. */
  readonly at: number
  readonly sd: number
  /** The strongest of the links that place it. */
  readonly link: string
  /** Index of the rig whose clocks the time comes from: at the end of the chain of links. */
  readonly source: number
  /** The chance that the place is wrong. */
  readonly doubt: number
}

/** The chance that a tentative link is wrong, for the weakest and the strongest. */
const WEAK_WRONG = 0.2
const STRONG_WRONG = 0.04

/**
 * Attaches rigs without a time of their own to the instant for which most speaks: links that agree outweigh a single
 * one, and rigs that several clocks place outweigh a lone clock. Chains grow by one link in each round, so that a rig
 * is placed by the nearest times. Indexed by rig.
 */
export function attach(solved: Solved): ReadonlyMap<number, Attached> {
  const attached = new Map<number, Attached>()
  let open = ofUntimed(solved)
  for (let before = Infinity; open.length < before; ) {
    before = open.length
    const round: [number, Attached][] = []
    open = open.filter(([rig, edges]) => {
      const best = bestOf(suggestionsFor(rig, edges, { solved, attached }), memoriesOf(solved.settled.modes[rig]))
      if (best) round.push([rig, best])
      return best === undefined
    })
    for (const [rig, best] of round) attached.set(rig, best)
  }
  return attached
}

const isTimed = (mode: Mode | undefined): mode is Mode =>
  mode?.supporters.some(({ kind }) => kind !== 'memory') ?? false

const memoriesOf = (mode: Mode | undefined): readonly Vote[] =>
  mode ? [...mode.supporters, ...mode.against].filter(({ kind }) => kind === 'memory') : []

/** Each rig without a time, with its tentative links. */
function ofUntimed({ edges, formed: { rigOf, verdicts }, settled }: Solved): readonly (readonly [number, Edge[]])[] {
  const around = new Map<number, Edge[]>()
  for (const edge of edges) {
    if (verdicts[edge.at]?.verdict !== 'tentative') continue
    for (const rig of [rigOf[edge.a] ?? 0, rigOf[edge.b] ?? 0])
      if (!isTimed(settled.modes[rig])) pushTo(around, rig, edge)
  }
  return [...around]
}

/** Where another rig puts the rig, by links that agree. */
interface Suggestion extends Omit<Attached, 'doubt'> {
  readonly strength: number
  /** The rig at the other end, and the chance that its time is wrong. */
  readonly from: number
  readonly ofRig: number
  /** The chance that the links are wrong. */
  readonly ofLinks: number
}

interface Around {
  readonly solved: Solved
  readonly attached: ReadonlyMap<number, Attached>
}

/** Links to one rig that agree make one suggestion: its time is right or wrong for all of them. */
function suggestionsFor(rig: number, edges: readonly Edge[], around: Around): readonly Suggestion[] {
  const all: Suggestion[] = []
  for (const edge of edges.toSorted(byStrength)) {
    const one = suggestionOf(rig, edge, around)
    if (!one) continue
    const same = all.findIndex(
      ({ from, at, sd }) => from === one.from && Math.abs(at - one.at) <= tolerance(sd, edge.sd),
    )
    const other = all[same]
    if (other) all[same] = { ...other, ofLinks: other.ofLinks * one.ofLinks }
    else all.push(one)
  }
  return all
}

function suggestionOf(rig: number, edge: Edge, { solved, attached }: Around): Suggestion | undefined {
  const { rigOf, relaxed } = solved.formed
  const isFirst = rigOf[edge.a] === rig
  const from = rigOf[isFirst ? edge.b : edge.a] ?? 0
  const mode = solved.settled.modes[from]
  const known = isTimed(mode) ? { at: mode.at, sd: mode.sd, doubt: doubtOf(mode), source: from } : attached.get(from)
  if (!known || from === rig) return undefined
  const shift = (relaxed.rel[edge.a] ?? 0) + edge.offsetMs - (relaxed.rel[edge.b] ?? 0)
  const { strength, id: link } = edge
  const ofLinks = WEAK_WRONG + (STRONG_WRONG - WEAK_WRONG) * Math.min(1, Math.max(0, strength))
  const [at, sd] = [known.at + (isFirst ? -shift : shift), Math.hypot(known.sd, edge.sd)]
  return { from, at, sd, link, strength, source: known.source, ofRig: known.doubt, ofLinks }
}

const byStrength = (x: Edge, y: Edge): number => y.strength - x.strength || (x.id < y.id ? -1 : 1)

/** The chance that a rig's time is wrong: that of its clocks, against the clocks that contradict them. */
function doubtOf({ supporters, against }: Mode): number {
  const wrong = supporters.reduce((chance, vote) => chance * vote.wrong, 1)
  const others = against.filter(({ kind, wrong: own }) => kind === 'clock' && own < 1)
  if (others.length === 0) return wrong
  return wrong / (wrong + others.reduce((chance, vote) => chance * vote.wrong, 1))
}

/** The suggestions that agree with one another and together are the least doubtful. */
function bestOf(all: readonly Suggestion[], memories: readonly Vote[]): Attached | undefined {
  let best: { readonly score: number; readonly near: readonly Suggestion[] } | undefined
  for (const lead of all) {
    const near = all.filter(({ at, sd }) => Math.abs(at - lead.at) <= 3 * Math.hypot(sd, lead.sd))
    const score = near.reduce((sum, one) => sum + oddsOf(one), remembered(lead, memories))
    if (!best || score > best.score + 1e-9) best = { score, near }
  }
  const [lead] = best?.near.toSorted((x, y) => y.strength - x.strength || (x.link < y.link ? -1 : 1)) ?? []
  return lead && best ? together(lead, best.near) : undefined
}

const doubtIn = ({ ofRig, ofLinks }: Suggestion): number => 1 - (1 - ofRig) * (1 - ofLinks)

/** Log odds that a suggestion is right. */
const oddsOf = (one: Suggestion): number => Math.log((1 - doubtIn(one)) / Math.max(doubtIn(one), 1e-3))

/** Log odds from witnesses' memories: whether one of them means this instant. */
const remembered = ({ at }: Suggestion, memories: readonly Vote[]): number =>
  memories.length === 0 ? 0 : memories.some((vote) => Math.abs(vote.at - at) <= 2 * vote.sd) ? Math.LN2 : -Math.LN2

function together(lead: Suggestion, near: readonly Suggestion[]): Attached {
  const weight = near.reduce((sum, { sd }) => sum + 1 / sd ** 2, 0)
  const at = lead.at + near.reduce((sum, one) => sum + (one.at - lead.at) / one.sd ** 2, 0) / weight
  const doubt = near.reduce((chance, one) => chance * doubtIn(one), 1)
  return { at, sd: Math.sqrt(1 / weight), link: lead.link, source: lead.source, doubt }
}
