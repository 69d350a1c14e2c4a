import type { CommandKit } from './command.test-kit.ts'
import { newId } from './command.test-kit.ts'

/**
 * Moves an item like the preserve worker (packages/database/src/preserve/move-item.ts), under its role where the
 * database requires that.
 */
export async function moveAsPreserve(kit: CommandKit, item: string, to: string): Promise<string> {
  const moved = newId('item')
  const { owner } = kit.database
  await owner.query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at,
       vault_key, sealed_length, recipient, moved_from)
     select $2, $3, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length,
       recipient, id from evidence.item where id = $1`,
    [item, moved, to],
  )
  await owner.query(
    'insert into evidence.declaration select $2, name, media_type, last_modified, origin, handling, danger, unsure from evidence.declaration where item_id = $1',
    [item, moved],
  )
  const preserve = kit.database.poolOf('preserve')
  await preserve.query('select evidence.keep_card($1)', [moved])
  await preserve.query(`select evidence.move_card($1, $2, 'none')`, [item, moved])
  return moved
}
