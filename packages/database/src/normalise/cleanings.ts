import type { BlurBox } from '@firsthand/domain'
import type { Database } from '../pool.ts'

/** What an officer asked to be hidden in a copy for sharing; undefined if this item has no such request. */
export async function readCleaning(
  db: Database,
  item: string,
  cleaning: string,
): Promise<{ readonly boxes: readonly BlurBox[] } | undefined> {
  const row = await db
    .selectFrom('evidence.cleaning')
    .select('boxes')
    .where('id', '=', cleaning)
    .where('item_id', '=', item)
    .executeTakeFirst()
  return row && { boxes: row.boxes.flatMap(parseBox) }
}

function parseBox(box: Readonly<Record<string, number>>): BlurBox[] {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(box[name]))
  if (x === undefined || y === undefined || width === undefined || height === undefined) return []
  return [x, y, width, height].every(Number.isFinite) ? [{ x, y, width, height }] : []
}
