import {
  type AnchorRow,
  type Database,
  type ItemScope,
  type LinkRow,
  listAnchors,
  listLinks,
  listRig,
  type RigMemberRow,
} from '@firsthand/database/command'

/** What holds an item in time beside its own claims. */
export interface ItemTime {
  readonly anchors: readonly AnchorRow[]
  readonly links: readonly LinkRow[]
  readonly rig: readonly RigMemberRow[]
}

export async function readItemTime(
  db: Database,
  scope: ItemScope & { readonly withReasons: boolean },
): Promise<ItemTime> {
  const [anchors, links, rig] = await Promise.all([listAnchors(db, scope), listLinks(db, scope), listRig(db, scope)])
  return { anchors, links, rig }
}
