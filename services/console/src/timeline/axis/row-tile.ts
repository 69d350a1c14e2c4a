import { canRowAnswer, type Filter, matches } from '../../evidence/narrowing/filter.ts'
import type { Row } from '../../shared/api/types.ts'
import { isNewer } from '../row-order.ts'
import type { Span } from '../window.ts'

/** The items of a window that the service has sent. */
export interface RowTile {
  readonly span: Span
  readonly filter: Filter
  readonly rows: ReadonlyMap<string, Row>
  /** How many more items of each kind overlap the window. The service leaves out those with the widest intervals. */
  readonly left: Readonly<Record<string, number>>
}

const overlaps = (row: Row, { from, to }: Span): boolean =>
  row.state !== 'arriving' && row.latest >= from && (row.earliest ?? row.latest) <= to

/** Applies the changes that concern this window. Returns the same tile if there are none. */
export function patchTile(tile: RowTile, changed: readonly Row[]): RowTile {
  const rows = new Map(tile.rows)
  let isChanged = false
  for (const row of changed) {
    const known = rows.get(row.item)
    if (known && (known.change === row.change || !isNewer(row, known))) continue
    const isIn = belongs(tile, row, known !== undefined)
    if (isIn) rows.set(row.item, row)
    else if (!known) continue
    else rows.delete(row.item)
    isChanged = true
  }
  return isChanged ? { ...tile, rows } : tile
}

const belongs = ({ span, filter }: RowTile, row: Row, isKnown: boolean): boolean =>
  overlaps(row, span) && matches(row, filter) && (isKnown || canRowAnswer(filter))

/** Makes a tile from the service's answer. */
export function makeTile(
  at: Pick<RowTile, 'span' | 'filter'>,
  answer: { readonly rows: readonly Row[]; readonly overlap: Readonly<Record<string, number>> },
): RowTile {
  const left: Record<string, number> = { ...answer.overlap }
  for (const { kind } of answer.rows) left[kind] = Math.max(0, (left[kind] ?? 0) - 1)
  return { ...at, left, rows: new Map(answer.rows.map((row) => [row.item, row])) }
}

/** The number of items left out, of one kind or of all kinds. */
export const leftIn = ({ left }: RowTile, kind: string | undefined): number =>
  kind === undefined ? Object.values(left).reduce((sum, count) => sum + count, 0) : (left[kind] ?? 0)
