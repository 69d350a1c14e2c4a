import type { Link } from '@firsthand/domain'
import { DEFAULT_PARAMETERS, solveWorld } from '@firsthand/timeline'
import { accuracyRows, coverageRows, type Size } from './report.ts'
import { seeAll } from './score.ts'
import type { MadeWorld } from './truth.ts'

/**
 * Measures an upper bound for better link judging: the same engine on the same world, told which links are true. First
 * the wrong links are left out, and the right ones are judged as usual. Then the right ones are also certain, as if an
 * officer had set each. What is still missed cannot be found from links.
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

/** The same world without its wrong links. `as` changes how the true ones are presented. */
export function withoutWrong(made: MadeWorld, as: (link: Link) => Link): MadeWorld {
  const isRight = (index: number): boolean => made.links[index]?.isWrong === false
  return {
    ...made,
    world: { ...made.world, links: made.world.links.filter((_, index) => isRight(index)).map(as) },
    links: made.links.filter((_, index) => isRight(index)),
  }
}
