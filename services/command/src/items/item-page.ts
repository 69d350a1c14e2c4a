import type { Database, ItemScope } from '@firsthand/database/command'
import { type Conversation, readConversation } from '@firsthand/database/command/conversation'
import { listTrail, type TrailEntry } from '@firsthand/database/command/incidents'
import { describeItem, type ItemDetail, type ItemNote, listItemNotes } from '@firsthand/database/command/items'
import { findTrack, type ItemTrack } from '@firsthand/database/command/map'
import { type ByOneOfficer, findByOneOfficer } from '@firsthand/database/command/reconstruction'
import {
  type ItemTag,
  listItemTags,
  readVerification,
  type Verification,
} from '@firsthand/database/command/verification'
import type { Language } from '@firsthand/timeline'
import { type ItemTime, readItemTime } from '../evidence/item-time.ts'

export type ItemPage = Readonly<{
  item: ItemDetail
  time: ItemTime
  /**
   * An unconfirmed pin of one officer on which the item's time rests. Null if there is none or a second officer
   * confirmed it.
   */
  byOne: ByOneOfficer | null
  trail: readonly TrailEntry[]
  conversation: Conversation
  /** The GPS track in the file. Null if it has none. */
  track: ItemTrack | null
  /** Officers' work on the item: the ledger, tags and notes. */
  work: Readonly<{ verification: Verification; tags: readonly ItemTag[]; notes: readonly ItemNote[] }>
}> &
  Readonly<Awaited<ReturnType<typeof describeItem>>>

/** Reads all data of an item's page. The caller must have recorded the look. */
export async function readItemPage(
  db: Database,
  scope: ItemScope & {
    readonly officer: string
    readonly withReasons: boolean
    readonly zone: string
    readonly language: Language
  },
  item: ItemDetail,
): Promise<ItemPage> {
  const { incident, officer, withReasons } = scope
  const [trail, conversation, time, described, verification, tags, notes, track, byOne] = await Promise.all([
    listTrail(db, { incident, officer, subject: scope.item, limit: 200, withReasons }),
    readConversation(db, { incident, officer, submission: item.submission }),
    readItemTime(db, { ...scope, placement: item.placement }),
    describeItem(db, scope),
    readVerification(db, scope),
    listItemTags(db, scope),
    listItemNotes(db, scope),
    findTrack(db, scope),
    findByOneOfficer(db, scope),
  ])
  const work = { verification, tags, notes }
  return { item, time, byOne, ...described, trail, conversation, track: track ?? null, work }
}
