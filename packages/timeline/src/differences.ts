import type { Placement } from '@firsthand/domain'
import type { Difference, World } from './world.ts'

/** Items whose interval, estimate, status or grade changed, by id. Both lists are whole solves of one incident. */
export function differences(before: readonly Placement[], after: readonly Placement[]): readonly Difference[] {
  const old = new Map(before.map((placement) => [placement.item, placement]))
  const now = new Map(after.map((placement) => [placement.item, placement]))
  const items = [...new Set([...old.keys(), ...now.keys()])].toSorted()
  return items.flatMap((item): Difference[] => {
    const [a, b] = [old.get(item), now.get(item)]
    if (a && b && isSame(a, b)) return []
    const isBoth = a?.estimate !== undefined && b?.estimate !== undefined
    return [{ item, movedMs: isBoth ? (b.estimate ?? 0) - (a.estimate ?? 0) : undefined, before: a, after: b }]
  })
}

const isSame = (a: Placement, b: Placement): boolean =>
  a.earliest === b.earliest &&
  a.estimate === b.estimate &&
  a.latest === b.latest &&
  a.status === b.status &&
  a.grade === b.grade

/** The world without officers' claims and links: what the files and their senders alone say. */
export const withoutAnchors = (world: World): World => ({
  ...world,
  items: world.items.map((item) =>
    item.claims.some(isAnchor) ? { ...item, claims: item.claims.filter((claim) => !isAnchor(claim)) } : item,
  ),
  links: world.links.filter(({ kind }) => kind !== 'officer'),
})

const isAnchor = ({ clock }: { readonly clock: string }): boolean => clock === 'officer'
