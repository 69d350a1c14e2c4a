import { sql } from 'kysely'
import type { Database } from '../pool.ts'

/** What the database stores about the officers' key (`OfficersKeyBook` of sealing). */
export const createOfficersKeyBook = (db: Database) => ({
  async recipient(): Promise<string | undefined> {
    const { rows } = await sql<{ recipient: string }>`select recipient from staff.officers_key`.execute(db)
    return rows[0]?.recipient
  },
  async register(recipient: string): Promise<string> {
    const { rows } = await sql<{ standing: string }>`
      select staff.register_officers_key(${recipient}) as standing`.execute(db)
    const standing = rows[0]?.standing
    if (standing === undefined) throw new Error("the officers' key was not registered")
    return standing
  },
})
