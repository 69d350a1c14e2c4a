import { randomBytes } from 'node:crypto'
import type { CustodyEntry } from '@firsthand/custody'
import { createPool, roleUrl } from '@firsthand/database'
import { createDatabase, type Database, type ViewKey } from '@firsthand/database/command'
import { makeId } from '@firsthand/domain'
import { openIncidentIn } from '../ground/bench-incident.ts'
import { openBenchPostgres } from '../ground/bench-postgres.ts'
import type { Lent } from '../lent.ts'

export interface LooksGround {
  /** As the command process has it: its role, its pool of 20. */
  readonly db: Database
  /** One session for each officer. */
  readonly keys: readonly ViewKey[]
  readonly itemStem: string
  /** The whole chain, in its order. */
  entries(): Promise<readonly CustodyEntry[]>
  release(): Promise<void>
}

const POOL = 20

export async function prepareLooksGround(officers: number, lent: Pick<Lent, 'database'>): Promise<LooksGround> {
  const postgres = await openBenchPostgres(lent)
  const onError = () => undefined
  const owner = createPool({ url: postgres.ownerUrl, max: 2, onError })
  const command = createPool({ url: roleUrl(postgres.ownerUrl, 'command'), max: POOL, onError })
  const release = async (): Promise<void> => {
    await command.end()
    await owner.end()
    await postgres.release()
  }
  try {
    const { incident } = await openIncidentIn(owner)
    const keys = Array.from({ length: officers }, () => ({
      incident,
      officer: makeId('officer', randomBytes(16)),
      session: makeId('session', randomBytes(16)),
    }))
    await owner.query(
      "insert into staff.officer (id, name, password_hash, totp_secret) select o, o, 'h', 's' from unnest($1::text[]) o",
      [keys.map(({ officer }) => officer)],
    )
    await owner.query(
      "insert into staff.membership (incident_id, officer_id, role) select $1, o, 'analyst' from unnest($2::text[]) o",
      [incident, keys.map(({ officer }) => officer)],
    )
    await owner.query(
      `insert into staff.session (id, token_hash, officer_id, expires_at)
       select s, sha256(s::bytea), o, now() + interval '1 day' from unnest($1::text[], $2::text[]) u(s, o)`,
      [keys.map(({ session }) => session), keys.map(({ officer }) => officer)],
    )
    const entries = async (): Promise<readonly CustodyEntry[]> =>
      (
        await owner.query(
          `select incident_id as incident, seq, at, actor, action, subject, detail, note_hash as "noteHash", prev_hash as "prevHash", hash
           from custody.entry where incident_id = $1 order by seq`,
          [incident],
        )
      ).rows
    return { db: createDatabase(command), keys, itemStem: 'it_bench', entries, release }
  } catch (error) {
    await release()
    throw error
  }
}
