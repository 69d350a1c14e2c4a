import { type BenchRow, exactly } from '../bench.ts'
import { groupBy } from '../timeline-world/group-by.ts'
import { isScreenPlaced, type Seen, type Sureness } from './score.ts'

const SECOND = 1000

const percent = (hits: number, of: number): number => (of === 0 ? 0 : Math.round((1000 * hits) / of) / 10)

/** The rows of one world. A band is two rows. A share of nothing gets no row. */
export function rowsOf(seen: readonly Seen[], where: string): BenchRow[] {
  const recordings = seen.filter(({ isScreen }) => !isScreen)
  const by = (sureness: Sureness): readonly Seen[] => recordings.filter((one) => one.sureness === sureness)
  const [placed, likely, open] = [by('placed'), by('likely'), by('open')]
  const screens = seen.filter(isScreenPlaced)
  const wrong = placed.filter(({ isWrong }) => isWrong)
  return [
    ...share(`${where}: placed and wrong`, [...wrong, ...screens].length, placed.length + screens.length, ['<=', 3]),
    ...band(`${where}: intervals of placed that hold`, placed, [88, 92]),
    ...band(`${where}: intervals of likely that hold`, likely, [85, 95]),
    exactly(
      `${where}: bounds of open items that exclude the truth`,
      open.filter(({ isHeld }) => !isHeld).length,
      'items',
      0,
    ),
    exactly(`${where}: narrower than a second`, seen.filter(isTooNarrow).length, 'items', 0),
    exactly(`${where}: screens placed as captures`, screens.length, 'items', 0),
  ]
}

const isTooNarrow = ({ placement }: Seen): boolean => placement.latest - placement.earliest < SECOND

function share(what: string, hits: number, of: number, [op, aim]: readonly ['<=' | '>=', number]): BenchRow[] {
  if (of === 0) return []
  const value = (100 * hits) / of
  const met = op === '<=' ? value <= aim : value >= aim
  return [{ what: `${what} (${hits} of ${of})`, value: Math.round(value * 10) / 10, unit: '%', op, aim, met }]
}

function band(what: string, list: readonly Seen[], [low, high]: readonly [number, number]): BenchRow[] {
  const held = list.filter(({ isHeld }) => isHeld).length
  return [...share(what, held, list.length, ['>=', low]), ...share(what, held, list.length, ['<=', high])]
}

/** One line for each habit: how many items, how sure, how many wrong, and how often the interval holds. */
export function habitNotes(seen: readonly Seen[], where: string): string[] {
  const line = (name: string, list: readonly Seen[]): string => {
    const count = (isIt: (one: Seen) => boolean): string => String(list.filter(isIt).length).padStart(4)
    const timed = list.filter(({ sureness }) => sureness !== 'open')
    const hold = (some: readonly Seen[]): string =>
      some.length === 0 ? '     -' : `${percent(some.filter(({ isHeld }) => isHeld).length, some.length)}`.padStart(6)
    return (
      `${name.padEnd(28)}${String(list.length).padStart(4)}  placed${count(({ sureness }) => sureness === 'placed')}` +
      ` (wrong${count((one) => (one.sureness === 'placed' && one.isWrong && !one.isScreen) || isScreenPlaced(one))})` +
      `  likely${count(({ sureness }) => sureness === 'likely')}  open${count(({ sureness }) => sureness === 'open')}` +
      `  holds${hold(timed)} %  open bounds${hold(list.filter(({ sureness }) => sureness === 'open'))} %`
    )
  }
  const byHabit = groupBy(seen, ({ planned }) => planned.habit.name)
  return [
    `${where}, by habit:`,
    ...[...byHabit].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, list]) => line(name, list)),
  ]
}
