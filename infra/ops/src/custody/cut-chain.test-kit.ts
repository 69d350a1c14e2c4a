import { verifyChain } from '@firsthand/custody'
import { createOpsDoor, type Pool } from '@firsthand/database/ops'
import { parseOperator } from '@firsthand/domain'

/** Runs statements with the custody triggers off, which keep entries final. Only a superuser can do this. */
export async function tamper(owner: Pool, ...statements: readonly string[]): Promise<void> {
  await owner.query('alter table custody.entry disable trigger all')
  for (const statement of statements) await owner.query(statement)
  await owner.query('alter table custody.entry enable trigger all')
}

/** Recomputes the hashes of a chain from an entry to its end, and its head. */
export const rehash = (chain: string, from: number): string => `
  do $$ declare v record; v_prev text; v_hash text; begin
    select coalesce((select hash from custody.entry where incident_id = '${chain}' and seq = ${from - 1}), repeat('0', 64))
      into v_prev;
    for v in select * from custody.entry where incident_id = '${chain}' and seq >= ${from} order by seq loop
      v_hash := encode(sha256(convert_to(concat_ws(E'\\n', 'firsthand-custody-v1', v_prev, v.seq::text, v.at::text,
        v.actor, v.action, v.subject, coalesce(v.note_hash, '-'), v.detail), 'UTF8')), 'hex');
      update custody.entry set prev_hash = v_prev, hash = v_hash where incident_id = '${chain}' and seq = v.seq;
      v_prev := v_hash;
    end loop;
    update custody.chain c set head = v_prev,
      seq = (select max(seq) from custody.entry where incident_id = '${chain}') where incident_id = '${chain}';
  end $$`

/** Verifies as earlier versions did: each chain alone, against its own head, without other sources. */
export async function isWholeByItself(pool: Pool): Promise<boolean> {
  const door = createOpsDoor(pool, parseOperator('tests'))
  for (const chain of await door.listChains()) {
    const verdict = await verifyChain(door.readChain(chain), chain)
    if (!verdict.ok || (await door.countStrayEntries(chain)) > 0) return false
  }
  return true
}
