import {
  type Conversation,
  type Database,
  describeItem,
  type ItemDetail,
  type ItemScope,
  listTrail,
  readConversation,
  type TrailEntry,
} from '@firsthand/database/command'
import { type ItemTime, readItemTime } from '../reconstruction/item-time.ts'

export type ItemPage = Readonly<{
  item: ItemDetail
  time: ItemTime
  trail: readonly TrailEntry[]
  conversation: Conversation
}> &
  Readonly<Awaited<ReturnType<typeof describeItem>>>

/** All that the page of one item shows; its look was recorded before. */
export async function readItemPage(
  db: Database,
  scope: ItemScope & { readonly withReasons: boolean; readonly zone: string },
  item: ItemDetail,
): Promise<ItemPage> {
  const { incident, withReasons } = scope
  const [trail, conversation, time, described] = await Promise.all([
    listTrail(db, { incident, subject: scope.item, limit: 200, withReasons }),
    readConversation(db, { incident, submission: item.submission }),
    readItemTime(db, { ...scope, placement: item.placement }),
    describeItem(db, scope),
  ])
  return { item, time, ...described, trail, conversation }
}
