import fc from 'fast-check'
import { type Change, DEFAULT_PARAMETERS, openLive, type World } from './index.ts'
import { type MadeWorld, madeWorld } from './made-world.test-kit.ts'

const EMPTY = { items: [], links: [], twins: [] } as const

/**
 * A world that arrives in steps, in some order. Some items come twice, and some items and links are withdrawn at the
 * end. `last`: the world that is left.
 */
export interface Coming {
  readonly made: MadeWorld
  readonly steps: readonly Change[]
  readonly last: World
}

export const coming: fc.Arbitrary<Coming> = fc
  .record({
    made: madeWorld(12),
    order: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
    size: fc.integer({ min: 1, max: 6 }),
    again: fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 3 }),
    gone: fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 3 }),
    goneLinks: fc.uniqueArray(fc.nat({ max: 29 }), { maxLength: 3 }),
  })
  .map(({ made, order, size, again, gone, goneLinks }) => {
    const { items, links, twins, hints } = made.world
    const single: readonly Change[] = [
      // Some items come twice: first as if nothing had been read from the file yet, then in full.
      ...again.flatMap((at) => items.slice(at, at + 1)).map((one): Change => ({ items: [{ ...one, claims: [] }] })),
      ...[
        ...items.map((one): Change => ({ items: [one] })),
        ...links.map((one): Change => ({ links: [one] })),
        ...twins.map((one): Change => ({ twins: [one] })),
      ]
        .map((change, i) => ({ change, by: order[i % order.length] ?? 0 }))
        .toSorted((a, b) => a.by - b.by)
        .map(({ change }) => change),
    ]
    const steps: Change[] = []
    for (let at = 0; at < single.length; at += size) steps.push(together(single.slice(at, at + size)))
    const away = [
      ...gone.flatMap((at) => items.slice(at, at + 1)).map(({ item }) => item),
      ...goneLinks.flatMap((at) => links.slice(at, at + 1)).map(({ id }) => id),
    ]
    if (away.length > 0) steps.push({ gone: away })
    const isHere = (id: string): boolean => !away.includes(id)
    const last = {
      ...{ items: items.filter(({ item }) => isHere(item)), links: links.filter(({ id }) => isHere(id)) },
      ...{ twins, hints },
    }
    return { made, steps, last }
  })

const together = (changes: readonly Change[]): Change => ({
  items: changes.flatMap(({ items = [] }) => items),
  links: changes.flatMap(({ links = [] }) => links),
  twins: changes.flatMap(({ twins = [] }) => twins),
})

export const opened = ({ made }: Coming) => openLive({ ...EMPTY, hints: made.world.hints }, DEFAULT_PARAMETERS)
