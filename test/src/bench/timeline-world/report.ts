import type { BenchRow } from '../bench.ts'
import { groupBy } from './group-by.ts'
import { covered, type LinkScore, percent, type Seen, type Share, type Within, widths, within } from './score.ts'
import { TRUTH_CLASSES, type Truth } from './truth.ts'

const SECOND = 1000
/**
 * Above this many items, or this percentage of wrong links, the targets are lower: no figure may be worse than that of
 * the baseline (first-tag-wins.ts), and coverage is 85 to 95 %.
 */
const LARGE = 20_000
const MANY_WRONG = 5

export interface Size {
  readonly items: number
  readonly wrongLinks: number
}

export const isLarge = ({ items, wrongLinks }: Size): boolean => items > LARGE || wrongLinks > MANY_WRONG

const rounded = (value: number): number => Math.round(value * 100) / 100

export function row(what: string, value: number, unit: string, aim: readonly [BenchRow['op'], number]): BenchRow {
  const [op, at] = aim
  const met = op === '<=' ? value <= at : op === '>=' ? value >= at : value === at
  return { what, value: rounded(value), unit, op, aim: rounded(at), met }
}

const named = (what: string, { of }: Share): string => `${what} (n ${of})`

/** Rows for the classes with a target. A class without items in the world gets no row. */
export function accuracyRows(seen: readonly Seen[], size: Size): readonly BenchRow[] {
  const honest = seen.filter(({ truth }) => truth.campaign === undefined)
  const timed = honest.filter(({ truth }) => truth.class === 'timed')
  const wrong = honest.filter(({ truth }) => truth.class === 'wrong-clock')
  const linked = honest.filter(({ truth }) => truth.class === 'stripped-linked')
  // The last figure of each: the aim of a large world, unless it is only not to be worse than first-tag-wins.
  const told: readonly (readonly [string, Within, number, number?])[] = [
    ['timed items within 2 s', within(timed, 2 * SECOND), 95],
    ['timed items within 60 s', within(timed, 60 * SECOND), 99],
    ['wrong-clock items, corroborated, within 60 s', within(wrong.filter(isCorroborated), 60 * SECOND), 96, 95],
    ['stripped but linked items within 2 s', within(linked, 2 * SECOND), 95],
  ]
  return told.flatMap(([what, { engine, naive }, aim, large = percent(naive)]) =>
    engine.of === 0 ? [] : [row(named(what, engine), percent(engine), '%', ['>=', isLarge(size) ? large : aim])],
  )
}

const isCorroborated = ({ truth }: { readonly truth: Truth }): boolean => truth.corroborated

/**
 * Two rows for each class: too little coverage is over-confident, and too much makes intervals useless. Intervals given
 * by bounds have only a lower target.
 */
export function coverageRows(seen: readonly Seen[], size: Size): readonly BenchRow[] {
  const honest = seen.filter(({ truth }) => truth.campaign === undefined)
  const wide = [85, 95] as const
  const narrow = isLarge(size) ? wide : ([88, 92] as const)
  const both = (what: string, list: readonly Seen[], [low, high] = narrow, isBar = false): readonly BenchRow[] => {
    const share = covered(list)
    if (share.of === 0) return []
    const name = named(`90 % intervals that hold the truth, ${what}`, share)
    const least = row(name, percent(share), '%', ['>=', low])
    return isBar ? [least] : [least, row(name, percent(share), '%', ['<=', high])]
  }
  const byStatus = groupBy(honest, ({ placed }) => placed.status)
  return [
    ...both(
      'placed and likely',
      honest.filter(({ placed }) => placed.status !== 'open'),
    ),
    ...both('placed', byStatus.get('placed') ?? []),
    ...both('likely', byStatus.get('likely') ?? [], wide),
    ...both('open', byStatus.get('open') ?? [], narrow, true),
  ]
}

export function linkRows(score: LinkScore): readonly BenchRow[] {
  // no link was used, so there is no share of wrong ones
  if (score.usedWrong.of === 0) return []
  return [row(named('wrong links among those used', score.usedWrong), percent(score.usedWrong), '%', ['<=', 0.2])]
}

const said = (share: Share): string =>
  share.of === 0 ? 'of none' : `${percent(share).toFixed(share.of < 1000 ? 1 : 2)} %`
const span = (ms: number): string =>
  ms < 120_000
    ? `${(ms / 1000).toFixed(1)} s`
    : ms < 7_200_000
      ? `${(ms / 60_000).toFixed(1)} min`
      : `${(ms / 3_600_000).toFixed(1)} h`

/** Notes: figures without a target, and each figure beside that of first-tag-wins. */
export function detailNotes(seen: readonly Seen[], links: LinkScore, misled: ReadonlySet<string>): readonly string[] {
  const byClass = groupBy(seen, ({ truth }) => truth.class)
  const classes = TRUTH_CLASSES.flatMap((name) => {
    const list = byClass.get(name) ?? []
    return list.length === 0 ? [] : [classNote(name, list)]
  })
  const more = (
    [
      ['anchored', seen.filter(({ truth }) => truth.isAnchored)],
      ['wrong-clock, corroborated', (byClass.get('wrong-clock') ?? []).filter(isCorroborated)],
      ['wrong-clock, nobody else says', (byClass.get('wrong-clock') ?? []).filter((one) => !isCorroborated(one))],
      ['adrift, corroborated', (byClass.get('adrift') ?? []).filter(isCorroborated)],
    ] as const
  ).flatMap(([name, list]) => (list.length === 0 ? [] : [classNote(name, list)]))
  return [
    ...classes,
    ...more,
    ...nothingKnown(byClass.get('stripped-unlinked') ?? [], misled),
    ...spreadNotes(seen),
    ...linkNotes(links),
  ]
}

function classNote(name: string, list: readonly Seen[]): string {
  const [two, sixty] = [within(list, 2 * SECOND), within(list, 60 * SECOND)]
  const estimated = list.filter(({ errorMs }) => errorMs !== undefined).length
  return (
    `${name}: n ${list.length}, estimated ${estimated}; within 2 s ${said(two.engine)} (first tag ${said(two.naive)}), ` +
    `60 s ${said(sixty.engine)} (first tag ${said(sixty.naive)}); 90 % interval holds ${said(covered(list))}`
  )
}

/**
 * Notes on items about which nothing is known: no time of their own, no useful true link, no twin, no words. Any
 * estimate for them is a guess. `misled`: items with wrong links.
 */
function nothingKnown(list: readonly Seen[], misled: ReadonlySet<string>): readonly string[] {
  const guessed = list.filter(({ errorMs }) => errorMs !== undefined)
  const byLinks = guessed.filter(({ truth }) => misled.has(truth.item))
  const sure = guessed.filter(({ placed }) => placed.status === 'placed')
  return [
    `estimates where nothing can be known: ${guessed.length} of ${list.length}; ${byLinks.length} of them with wrong links, ${sure.length} told as placed`,
  ]
}

function spreadNotes(seen: readonly Seen[]): readonly string[] {
  const told = (what: string, list: readonly Seen[]): string => {
    const { median, p95 } = widths(list)
    return `${what}: n ${list.length}, holds ${said(covered(list))}, width median ${span(median)}, p95 ${span(p95)}`
  }
  const honest = seen.filter(({ truth }) => truth.campaign === undefined)
  const byStatus = groupBy(honest, ({ placed }) => placed.status)
  const byGrade = groupBy(honest, ({ placed }) => `${placed.grade} (${placed.status})`)
  return [
    told('all honest items', honest),
    ...[...byStatus].map(([status, list]) => told(`status ${status}`, list)),
    ...[...byGrade].sort(([a], [b]) => (a < b ? -1 : 1)).map(([grade, list]) => told(`grade ${grade}`, list)),
  ]
}

const linkNotes = (score: LinkScore): readonly string[] => [
  `links: wrong ${score.wrongUsed.of} (used ${score.wrongUsed.hits}, ${said(score.wrongUsed)}; tentative ${score.wrongTentative.hits}), ` +
    `true ${score.trueUsed.of} (used ${said(score.trueUsed)}, rejected ${score.trueRejected.hits}, ${said(score.trueRejected)})`,
  `wrong links used, by kind: ${Object.entries(score.usedHow)
    .map(([how, { hits, of }]) => `${how} ${hits} of ${of}`)
    .join(', ')}; ${offNote(score.usedOffMs)}`,
]

function offNote(offMs: readonly number[]): string {
  const [near, seconds] = [1000, 10_000].map((ms) => offMs.filter((off) => off < ms).length)
  return `off by less than 1 s ${near}, less than 10 s ${seconds}, of ${offMs.length}`
}
