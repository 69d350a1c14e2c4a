import type { Solved } from '../solve-world.ts'
import type { Edge } from './edge.ts'

/** A rig without any time of its own, hung on another by one link that nothing supports. */
export interface Attached {
  /** Where the rig's origin lies, epoch ms, and how surely if the link is right. */
  readonly at: number
  readonly sd: number
  readonly link: string
}

/** By rig index. The strongest link first, one step of a chain after the other; each rig once. */
export function attach({ formed, settled, edges }: Solved): ReadonlyMap<number, Attached> {
  const attached = new Map<number, Attached>()
  let open = edges
    .filter(({ id }) => formed.verdicts.get(id)?.verdict === 'tentative')
    .toSorted((x, y) => y.strength - x.strength || (x.id < y.id ? -1 : 1))
  const positionOf = (rig: number): { readonly at: number; readonly sd: number } | undefined => {
    const mode = settled.modes[rig]
    return mode && mode.supporters.some(({ kind }) => kind !== 'told') ? mode : attached.get(rig)
  }
  for (let isMore = true; isMore; ) {
    isMore = false
    const rest: Edge[] = []
    for (const edge of open) {
      const [x, y] = [formed.rigOf[edge.a] ?? 0, formed.rigOf[edge.b] ?? 0]
      const [from, to] = [positionOf(x), positionOf(y)]
      if (from && to) continue
      if (!from && !to) {
        rest.push(edge)
        continue
      }
      const shift = (formed.relaxed.rel[edge.a] ?? 0) + edge.offsetMs - (formed.relaxed.rel[edge.b] ?? 0)
      if (from) attached.set(y, { at: from.at + shift, sd: Math.hypot(from.sd, edge.sd), link: edge.id })
      else if (to) attached.set(x, { at: to.at - shift, sd: Math.hypot(to.sd, edge.sd), link: edge.id })
      isMore = true
    }
    open = rest
  }
  return attached
}
