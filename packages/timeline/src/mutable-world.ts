import type { Link } from '@firsthand/domain'
import type { ItemInput } from './input.ts'
import type { Change, TwinPair, World } from './world.ts'

/**
 * Upper bound on a neighbourhood. Items further away are updated by the settled revision, which solves the whole world.
 */
const MOST_AROUND = 100

/** A world that changes, indexed by the links and twins of each item. */
export class MutableWorld {
  readonly #items: Map<string, ItemInput>
  readonly #links = new Map<string, Link>()
  readonly #twins = new Map<string, TwinPair>()
  /** Indexed by item: the keys of its links and twins. */
  readonly #joins = new Map<string, Set<string>>()
  readonly #hints: World['hints']

  constructor({ items, links, twins, hints }: World) {
    this.#items = new Map(items.map((item) => [item.item, item]))
    this.#hints = hints
    for (const link of links) this.#link(link)
    for (const twin of twins) this.#twin(twin)
  }

  world(): World {
    return {
      items: [...this.#items.values()],
      links: [...this.#links.values()],
      twins: [...this.#twins.values()],
      hints: this.#hints,
    }
  }

  /** Whether a change withdraws an officer's pin or link. */
  isUnpinnedBy({ items = [], gone = [] }: Change): boolean {
    const isByOfficer = (id: string): boolean =>
      this.#links.get(id)?.kind === 'officer' || pinsOf(this.#items.get(id)).length > 0
    return (
      gone.some(isByOfficer) ||
      items.some((item) => pinsOf(this.#items.get(item.item)).some((pin) => !pinsOf(item).includes(pin)))
    )
  }

  /** Applies a change, and returns the items that it touches. */
  take({ items = [], links = [], twins = [], gone = [] }: Change): readonly string[] {
    const touched = new Set<string>()
    for (const item of items) {
      this.#items.set(item.item, item)
      touched.add(item.item)
    }
    for (const link of links) this.#link(link)
    for (const twin of twins) this.#twin(twin)
    for (const { a, b } of [...links, ...twins]) touched.add(a).add(b)
    for (const id of gone) for (const end of this.#forget(id)) touched.add(end)
    return [...touched].filter((item) => this.#items.has(item))
  }

  /** The neighbourhood of the touched items, breadth first over links and twins. Ids break ties. */
  around(touched: readonly string[]): ReadonlySet<string> {
    const near = new Set(touched)
    for (let edge = touched; edge.length > 0 && near.size < MOST_AROUND; ) {
      const next = new Set(edge.flatMap((item) => this.#beside(item)).filter((item) => !near.has(item)))
      edge = [...next].slice(0, MOST_AROUND - near.size)
      for (const item of edge) near.add(item)
    }
    return near
  }

  /** The sub-world of some items, with the links and twins between them. */
  part(near: ReadonlySet<string>): World {
    const keys = new Set([...near].flatMap((item) => [...(this.#joins.get(item) ?? [])]))
    const inside = [...keys].filter((key) => this.#ends(key).every((end) => near.has(end)))
    return {
      items: [...near].flatMap((item) => this.#items.get(item) ?? []),
      links: inside.flatMap((key) => this.#links.get(key) ?? []),
      twins: inside.flatMap((key) => this.#twins.get(key) ?? []),
      hints: this.#hints,
    }
  }

  #beside(item: string): readonly string[] {
    return [...(this.#joins.get(item) ?? [])]
      .toSorted()
      .flatMap((key) => this.#ends(key))
      .filter((end) => this.#items.has(end))
  }

  #ends(key: string): readonly string[] {
    const join = this.#links.get(key) ?? this.#twins.get(key)
    return join ? [join.a, join.b] : []
  }

  #forget(id: string): readonly string[] {
    const own = [id, `exact|${id}`, `near|${id}`]
    const ends = [...own, ...(this.#joins.get(id) ?? [])].flatMap((key) => this.#ends(key))
    for (const key of own) this.#twins.delete(key)
    this.#links.delete(id)
    this.#items.delete(id)
    return ends
  }

  #link(link: Link): void {
    this.#links.set(link.id, link)
    this.#join(link.id, link)
  }

  #twin(twin: TwinPair): void {
    const key = `${twin.kind}|${twin.a}|${twin.b}`
    this.#twins.set(key, twin)
    this.#join(key, twin)
  }

  #join(key: string, { a, b }: { readonly a: string; readonly b: string }): void {
    for (const end of [a, b]) this.#joins.set(end, (this.#joins.get(end) ?? new Set()).add(key))
  }
}

const pinsOf = (item: ItemInput | undefined): readonly string[] =>
  item?.claims.flatMap(({ id, clock }) => (clock === 'officer' ? [id] : [])) ?? []
