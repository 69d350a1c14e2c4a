import {
  type Database,
  describeItem,
  type ItemDetail,
  type ItemScope,
  listTrail,
  type TrailEntry,
} from '@firsthand/database/command'

export type ItemPage = Readonly<{ item: ItemDetail; trail: readonly TrailEntry[] }> &
  Readonly<Awaited<ReturnType<typeof describeItem>>>

/** All that the page of one item shows; its look was recorded before. */
export async function readItemPage(db: Database, scope: ItemScope, item: ItemDetail): Promise<ItemPage> {
  const trail = listTrail(db, { incident: scope.incident, subject: scope.item, limit: 200 })
  const described = await describeItem(db, scope)
  return { item, ...described, trail: await trail }
}
