import type { BlurBox } from '@firsthand/domain'
import type { Database } from '../pool.ts'

/** A copy for sharing as an officer requested it. For a film it may be one frame, or a clip. */
export interface AskedCleaning {
  readonly boxes: readonly BlurBox[]
  /** On the timeline of the playable copy. Without `untilMs`: the picture at that time. */
  readonly atMs: number | undefined
  readonly untilMs: number | undefined
  /** The longest edge; the copy's own bound if nothing was requested. */
  readonly mostPx: number | undefined
}

/** Undefined if this item has no such request. */
export async function readCleaning(db: Database, item: string, cleaning: string): Promise<AskedCleaning | undefined> {
  const row = await db
    .selectFrom('evidence.cleaning')
    .select(['boxes', 'at_ms', 'until_ms', 'most_px'])
    .where('id', '=', cleaning)
    .where('item_id', '=', item)
    .executeTakeFirst()
  if (!row) return undefined
  const [atMs, untilMs, mostPx] = [row.at_ms ?? undefined, row.until_ms ?? undefined, row.most_px ?? undefined]
  return { boxes: row.boxes.flatMap(parseBox), atMs, untilMs, mostPx }
}

function parseBox(box: Readonly<Record<string, number>>): BlurBox[] {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(box[name]))
  if (x === undefined || y === undefined || width === undefined || height === undefined) return []
  return [x, y, width, height].every(Number.isFinite) ? [{ x, y, width, height }] : []
}
