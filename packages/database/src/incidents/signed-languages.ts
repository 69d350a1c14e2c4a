import { sql } from 'kysely'
import type { Database } from '../pool.ts'

/** A native reader's signature that stands: its language, and the digest of the words that were read, in hex. */
export interface SignedLanguage {
  readonly language: string
  readonly core: string
}

/** For command, which learns no reader's name. */
export async function listSignedLanguages(db: Database): Promise<readonly SignedLanguage[]> {
  const { rows } = await sql<{ signed: readonly SignedLanguage[] }>`
    select platform.signed_languages() as signed`.execute(db)
  return rows[0]?.signed ?? []
}
