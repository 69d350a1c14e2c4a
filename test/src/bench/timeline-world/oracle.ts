import type { Link } from '@firsthand/domain'
import { DEFAULT_PARAMETERS, solveWorld } from '@firsthand/timeline'
import { accuracyRows, coverageRows, type Size } from './report.ts'
import { seeAll } from './score.ts'
import type { MadeWorld } from './truth.ts'

/**
 * What the same engine makes of the same world where somebody tells it of each link whether it is right: the most that
 * judging links better could bring. First the wrong ones are left out, and the right ones judged as ever; then the right
 * ones are never doubted either, as if an officer had set each. What is missed even then the links do not tell.
 */
export function oracleNotes(made: MadeWorld, size: Size): readonly string[] {
  const told = (what: string, known: MadeWorld): string => {
    const seen = seeAll(known, solveWorld(known.world, DEFAULT_PARAMETERS))
    const rows = [...accuracyRows(seen, size), ...coverageRows(seen, size).filter(({ op }) => op === '>=')]
    return `oracle, ${what}: ${rows.map(({ what: name, value }) => `${name} ${value} %`).join('; ')}`
  }
  return [
    told(
      'wrong links left out',
      withoutWrong(made, (link) => link),
    ),
    told(
      'and the true ones never doubted',
      withoutWrong(made, (link) => ({ ...link, kind: 'officer' })),
    ),
  ]
}

/** The same world, told of no wrong link. `as`: how the true ones are told. */
export function withoutWrong(made: MadeWorld, as: (link: Link) => Link): MadeWorld {
  const isRight = (index: number): boolean => made.links[index]?.isWrong === false
  return {
    ...made,
    world: { ...made.world, links: made.world.links.filter((_, index) => isRight(index)).map(as) },
    links: made.links.filter((_, index) => isRight(index)),
  }
}
