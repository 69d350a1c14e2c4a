import { type IncidentChange, type ReconstructInput, twinSubject } from '@firsthand/database/reconstruct'
import type { Link, Placement } from '@firsthand/domain'
import {
  DEFAULT_PARAMETERS,
  type ItemInput,
  openLive,
  type SceneItem,
  type Solution,
  type TwinPair,
} from '@firsthand/timeline'
import { heldAtPin, type Pin, pinsOf } from '@firsthand/timeline/replay'
import { copiesOf } from './copies-of.ts'
import { hintsOf } from './incident-hints.ts'
import { itemInput } from './item-input.ts'
import { createLedger, type Ledger } from './ledger.ts'

/** One incident in memory: its live world, what its tables hold, and what officers pinned. */
export interface OpenWorld {
  readonly zone: string
  readonly ledger: Ledger
  /** The items with their copies, as of the last settle. */
  readonly items: ReadonlyMap<string, SceneItem>
  /** Records a change that was read. Returns the part that is new. */
  take(change: IncidentChange): Taken
  /** Solves only the neighbourhood of the new part. */
  apply(taken: Taken): readonly Placement[]
  settle(): Solution
  /** The placement to show. A pinned item stays at its pin. */
  shownAs(placement: Placement): { readonly placement: Placement; readonly isPinned: boolean; readonly isHeld: boolean }
}

export interface Taken {
  readonly items: readonly ItemInput[]
  readonly links: readonly Link[]
  readonly twins: readonly TwinPair[]
  readonly gone: readonly string[]
  readonly isNothing: boolean
}

/**
 * Loads one incident into memory and solves it there. `change` must hold all of the incident's data, not only what is
 * new.
 */
export function openWorld(incident: string, change: IncidentChange): OpenWorld {
  const inputs = createInputs()
  const { ledger, items } = inputs
  ledger.learn(change.known)
  const hints = hintsOf(change.zone)
  ledger.set('hints', incident, hints)
  const { items: all, links, twins } = inputs.take(change)
  const live = openLive({ items: all, links, twins, hints }, DEFAULT_PARAMETERS)
  return {
    zone: change.zone,
    ledger,
    items,
    take(from) {
      ledger.learn(from.known)
      return inputs.take(from)
    },
    apply: ({ items: fresh, links: added, twins: pairs, gone }) =>
      live.apply({ items: fresh, links: added, twins: pairs, gone }),
    settle() {
      inputs.setCopies()
      return live.settle()
    },
    shownAs(placement) {
      const pinned = inputs.pins.get(placement.item) ?? []
      const held = heldAtPin(placement, pinned)
      return { placement: held ?? placement, isPinned: pinned.length > 0, isHeld: held !== undefined }
    },
  }
}

interface Inputs {
  readonly ledger: Ledger
  readonly items: ReadonlyMap<string, SceneItem>
  readonly pins: ReadonlyMap<string, readonly Pin[]>
  take(change: IncidentChange): Taken
  /** Computes the groups of copies from the present twins. */
  setCopies(): void
}

/**
 * Separates new rows from known ones. Known rows are kept here only as digests, because the live world holds the rows.
 */
function createInputs(): Inputs {
  const ledger = createLedger()
  const items = new Map<string, SceneItem>()
  const pins = new Map<string, readonly Pin[]>()
  const twins = new Map<string, TwinPair>()
  const isNew = (kind: 'item' | 'link' | 'twin', subject: string, body: unknown): boolean => {
    const before = ledger.digestOf(kind, subject)
    ledger.set(kind, subject, body)
    return before !== ledger.digestOf(kind, subject)
  }
  const takeItem = (row: ReconstructInput): readonly ItemInput[] => {
    const input = itemInput(row)
    if (!isNew('item', input.item, input)) return []
    items.set(input.item, { item: input.item, submission: row.submission, durationMs: row.durationMs })
    const pinned = pinsOf(input)
    if (pinned.length > 0) pins.set(input.item, pinned)
    else pins.delete(input.item)
    return [input]
  }
  const leave = (id: string): boolean => {
    const kinds = (['item', 'link', 'twin'] as const).filter((kind) => ledger.digestOf(kind, id) !== undefined)
    for (const kind of kinds) ledger.drop(kind, id)
    items.delete(id)
    pins.delete(id)
    twins.delete(id)
    return kinds.length > 0
  }
  return {
    ledger,
    items,
    pins,
    setCopies() {
      const copies = copiesOf([...twins.values()].filter(({ a, b }) => items.has(a) && items.has(b)))
      for (const [id, { copyOf: _, ...item }] of items) {
        const copyOf = copies.get(id)
        items.set(id, copyOf === undefined ? item : { ...item, copyOf })
      }
    },
    take(change) {
      const gone = change.gone.filter(leave)
      const fresh = change.items.flatMap(takeItem)
      const links = change.links.filter((link) => isNew('link', link.id, link))
      const pairs = change.twins.filter((twin) => isNew('twin', twinSubject(twin), twin))
      for (const pair of pairs) twins.set(twinSubject(pair), pair)
      const isNothing = fresh.length + links.length + pairs.length + gone.length === 0
      return { items: fresh, links, twins: pairs, gone, isNothing }
    },
  }
}
