import type { Row } from '../../api/types.ts'
import { type Filter, isOpenToNew, matches } from '../filter.ts'
import { isNewer } from '../row-order.ts'
import type { Span } from '../window.ts'

/** Items that overlap a window, as far as they are told. */
export interface RowTile {
  readonly span: Span
  readonly filter: Filter
  readonly rows: ReadonlyMap<string, Row>
  /** How many of each kind overlap it beside `rows`: they are known worst. */
  readonly left: Readonly<Record<string, number>>
}

const overlaps = (row: Row, { from, to }: Span): boolean =>
  row.state !== 'arriving' && row.latest >= from && (row.earliest ?? row.latest) <= to

/** What changed, where it concerns this window; the same tile where nothing does. */
export function patchTile(tile: RowTile, changed: readonly Row[]): RowTile {
  let rows: Map<string, Row> | undefined
  for (const row of changed) {
    const known = (rows ?? tile.rows).get(row.item)
    if (known && !(isNewer(row, known) && row.change !== known.change)) continue
    const belongs =
      overlaps(row, tile.span) && matches(row, tile.filter) && (known !== undefined || isOpenToNew(tile.filter))
    if (!belongs && !known) continue
    rows ??= new Map(tile.rows)
    if (belongs) rows.set(row.item, row)
    else rows.delete(row.item)
  }
  return rows === undefined ? tile : { ...tile, rows }
}

/** As the service told it. */
export function makeTile(
  at: Pick<RowTile, 'span' | 'filter'>,
  told: { readonly rows: readonly Row[]; readonly overlap: Readonly<Record<string, number>> },
): RowTile {
  const left: Record<string, number> = { ...told.overlap }
  for (const { kind } of told.rows) left[kind] = Math.max(0, (left[kind] ?? 0) - 1)
  return { ...at, left, rows: new Map(told.rows.map((row) => [row.item, row])) }
}

/** Of one kind, or of all. */
export const leftIn = ({ left }: RowTile, kind: string | undefined): number =>
  kind === undefined ? Object.values(left).reduce((sum, count) => sum + count, 0) : (left[kind] ?? 0)
