import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPrograms } from '@firsthand/media'
import { type Bench, type BenchRow, exactly } from '../bench.ts'
import { machineNote } from '../machine.ts'
import { told } from './bounds.ts'
import { createCrew } from './crew.ts'
import { nameOf } from './encode.ts'
import { falseRows, faultOf, hardFound, hardPairs } from './false-rows.ts'
import type { Judged, Printed } from './jobs.ts'
import { type Linked, linkAll, withoutReplays } from './link-all.ts'
import { type JudgedTruly, pairNotes, pairRows } from './pair-rows.ts'
import { planAll } from './plan-all.ts'
import { findSpeaker } from './speaker.ts'
import { type Floor, judgeAll, makeAll, printAll } from './steps.ts'
import { type KnownClip, outcomeOf, truthOf } from './truth.ts'

interface Options extends Readonly<Record<string, number | string>> {
  readonly seed: number
  readonly pairs: number
  readonly crowd: number
  readonly hard: number
  readonly full: string
  /** `espeak`, or `made` for voices that are synthesised here, without a download. */
  readonly voices: string
}

const QUICK = { pairs: 48, crowd: 40, hard: 12 }
/**
 * The full size of the bench: about 400 true pairs, 30,000 pairs that do not overlap, 3,000 hard pairs and 1,000 clips.
 */
const FULL = { pairs: 432, crowd: 160, hard: 40 }
const CLIP_SECONDS = 17

export const sound: Bench<Options> = {
  name: 'sound',
  summary:
    'clips of made scenes linked by their sound (--seed S --pairs N true pairs --crowd N clips --hard N clips a kind, --voices espeak|made, --full: as many as the issue asks for)',
  defaults: { seed: 1, ...QUICK, full: 'no', voices: 'espeak' },
  // With this seed the scenes are short and contain both codecs and a clip that was encoded twice.
  smoke: { seed: 1299, pairs: 1, crowd: 2, hard: 1, voices: 'made' },
  needs: ['ffmpeg'],
  switches: ['full'],
  async measure(options, say) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-sound-'))
    const crew = createCrew(Math.min(2, availableParallelism()))
    try {
      const speaker = options.voices === 'made' ? undefined : await findSpeaker(say)
      const { ffmpeg } = await findPrograms(process.env['PATH'] ?? '')
      if (ffmpeg === undefined) throw new Error('ffmpeg is missing')
      const floor = { ground: { folder, ffmpeg, speaker }, crew, say }
      const found = await measureOn(floor, { ...options, ...sizesOf(options) })
      const voice =
        speaker === undefined ? 'without espeak-ng: voices were made of pulses and resonances' : 'voices by espeak-ng'
      return { rows: found.rows, notes: [machineNote(), voice, ...found.notes] }
    } finally {
      crew.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** An explicit size overrides `--full`. */
function sizesOf(options: Options): typeof QUICK {
  const sizes = { ...QUICK }
  for (const name of ['pairs', 'crowd', 'hard'] as const) {
    sizes[name] = options.full !== 'no' && options[name] === QUICK[name] ? FULL[name] : options[name]
  }
  return sizes
}

async function measureOn(floor: Floor, options: Options): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const { crew, ground, say } = floor
  const began = performance.now()
  const lap = (): string => `${((performance.now() - began) / 1000).toFixed(0)} s`
  const scenes = planAll(options)
  const clips = await makeAll(floor, scenes)
  say(`${clips.length} clips of ${scenes.length} scenes made after ${lap()}`)
  const printing = performance.now()
  const printed = await printAll(floor, clips)
  const printMs = performance.now() - printing
  say(`printed after ${lap()}`)
  const whole = new Set(printed.filter(({ refused }) => refused === undefined).map(({ id }) => id))
  const there = clips.filter(({ clip }) => whole.has(clip.id))
  const byId = new Map(there.map((known) => [known.clip.id, known] as const))
  const linked = await linkAll(ground, crew, there)
  say(`linked after ${lap()}`)
  const judged = await judgeAll(floor, pairsOf(there))
  say(`true pairs judged after ${lap()}`)
  const hard = await judgeAll(floor, hardPairs(there))
  say(`hard pairs judged after ${lap()}`)
  const known = { there, byId, all: clips.length }
  const through = pipelineFound(linked, known)
  const truly = withTruth(judged, byId)
  const hardly = hardFound(hard, byId)
  return {
    rows: [
      ...pairRows(truly, 'by sound alone'),
      ...pairRows(withTruth(withClocks(judged, linked, byId), byId), 'with clocks'),
      ...through.rows,
      ...hardly.rows,
      ...costRows({ printed, judged, linked, printMs }),
    ],
    notes: [
      ...pairNotes(truly),
      ...truly
        .filter(({ verdict, truth }) => outcomeOf(verdict, truth) === 'wrong')
        .slice(0, 12)
        .map(faultOf),
      ...through.notes,
      ...hardly.notes,
      ...unread(printed),
      workNote({ printed, linked }),
      `memory: this process ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB with the index, a child at most ${crew.mostMemory().toFixed(0)} MiB; the whole run took ${lap()}`,
    ],
  }
}

const pairsOf = (clips: readonly KnownClip[]): { a: string; b: string }[] =>
  clips.flatMap(({ scene, clip }, at) => {
    const other = clips[at + 1]
    return scene.group === 'pair' && other?.scene === scene ? [{ a: clip.id, b: other.clip.id }] : []
  })

/**
 * Returns the true pairs as the whole pipeline judges them: beside all other verified pairs, and with the clocks'
 * claims.
 */
function withClocks(
  judged: readonly Judged[],
  linked: Linked,
  byId: ReadonlyMap<string, KnownClip>,
): readonly Judged[] {
  const nameOfPair = ({ a, b }: Judged): string => [a, b].sort().join(' ')
  const own = new Set(judged.map(nameOfPair))
  const others = linked.judged.filter((pair) => !own.has(nameOfPair(pair)))
  const { proven } = withoutReplays([...judged, ...others], byId)
  const better = new Map(proven.map((pair) => [nameOfPair(pair), pair] as const))
  return judged.map((pair) => better.get(nameOfPair(pair)) ?? pair)
}

function withTruth(judged: readonly Judged[], byId: ReadonlyMap<string, KnownClip>): JudgedTruly[] {
  return judged.flatMap((pair) => {
    const [a, b] = [byId.get(pair.a), byId.get(pair.b)]
    if (a === undefined || b === undefined) return []
    return [
      {
        ...pair,
        truth: truthOf(a, b),
        cell: a.scene.cell,
        coded: [...new Set([nameOf(a.clip.coding), nameOf(b.clip.coding)])],
      },
    ]
  })
}

interface Known {
  readonly there: readonly KnownClip[]
  readonly byId: ReadonlyMap<string, KnownClip>
}

/** The least overlap of a true pair in the pipeline's rows, seconds. */
const LEAST = 3

function pipelineFound(
  { judged, kept, proven, replays }: Linked,
  { there, byId }: Known,
): { rows: BenchRow[]; notes: string[] } {
  const truths = there.flatMap((a, i) =>
    there.slice(i + 1).flatMap((b) => (a.scene === b.scene ? [truthOf(a, b)] : [])),
  )
  const overlapping = truths.filter(({ overlap }) => overlap > 0).length
  const long = truths.filter(({ overlap, snrDb }) => overlap >= LEAST && snrDb >= 0).length
  const links = withTruth([...kept, ...proven], byId)
  const wrong = links.filter(({ verdict, truth }) => truth.overlap > 0 && outcomeOf(verdict, truth) === 'wrong')
  const among = (some: readonly JudgedTruly[]): number =>
    some.filter(({ truth }) => truth.overlap >= LEAST && truth.snrDb >= 0).length
  const by = (how: 'clocks' | 'triangle'): readonly JudgedTruly[] =>
    withTruth(
      proven.filter((pair) => pair.by === how),
      byId,
    )
  const apart = falseRows(links, there, overlapping)
  return {
    rows: [
      ...apart.rows,
      exactly(`wrong offsets through the whole pipeline: ${told(wrong.length, overlapping)}`, wrong.length, 'pairs', 0),
    ],
    notes: [
      `pipeline: ${there.length} clips, ${judged.length} pairs verified, ${kept.length} links kept, ${replays} dropped as played again or contradicted; of pairs with ≥ ${LEAST} s at ≥ 0 dB linked by sound alone ${told(among(withTruth(kept, byId)), long)}, by closing triangles ${among(by('triangle'))} more, by clocks ${among(by('clocks'))} more`,
      ...apart.notes,
      ...wrong.slice(0, 12).map(faultOf),
    ],
  }
}

interface Costs {
  readonly printed: readonly Printed[]
  readonly judged: readonly Judged[]
  readonly linked: Linked
  readonly printMs: number
}

function costRows({ printed, judged, linked, printMs }: Costs): BenchRow[] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const perSecond = sum(printed.map(({ cpuMs }) => cpuMs)) / Math.max(1, sum(printed.map(({ seconds }) => seconds)))
  const perPair =
    sum([...judged, ...linked.judged].map(({ cpuMs }) => cpuMs)) / Math.max(1, judged.length + linked.judged.length)
  const minutes = ((printMs + linked.wallMs) / 60_000) * (1000 / Math.max(1, printed.length))
  const row = (what: string, value: number, unit: string, aim: number): BenchRow => ({
    ...{ what, value: Math.round(value * 10) / 10, unit, op: '<=', aim, met: value <= aim },
  })
  return [
    row(
      `CPU for a clip of ${CLIP_SECONDS} s, read and printed (n ${printed.length})`,
      perSecond * CLIP_SECONDS,
      'ms',
      300,
    ),
    row(`CPU for a pair verified (n ${judged.length + linked.judged.length})`, perPair, 'ms', 50),
    row(`1,000 clips read, printed and linked on two cores (of ${printed.length})`, minutes, 'min', 5),
  ]
}

/** Reports CPU time, because a busy machine lengthens the wall time but not the work. */
function workNote({ printed, linked }: Pick<Costs, 'printed' | 'linked'>): string {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const [prints, verified] = [sum(printed.map(({ cpuMs }) => cpuMs)), sum(linked.judged.map(({ cpuMs }) => cpuMs))]
  const minutes = (cpuMs: number): string => ((cpuMs / 60_000) * (1000 / Math.max(1, printed.length))).toFixed(2)
  return `CPU for 1,000 clips: printed ${minutes(prints)} min, indexed ${minutes(linked.cpuMs)} min, verified ${minutes(verified)} min (${(linked.judged.length / Math.max(1, printed.length)).toFixed(1)} pairs a clip), together ${minutes((prints + linked.cpuMs + verified) / 2)} min on each of two cores`
}

function unread(printed: readonly Printed[]): string[] {
  const refused = printed.filter((clip) => clip.refused !== undefined)
  return refused.length === 0
    ? []
    : [
        `not read: ${refused
          .map(({ id, refused: why }) => `${id} ${why}`)
          .slice(0, 12)
          .join(', ')}`,
      ]
}
