import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import { PLATFORM_CHAIN } from '../work/platform-chain.ts'

/** A native reader's signature for the core of a language: the newest of this language, which stands. */
export interface LanguageSignature {
  readonly language: string
  readonly reader: string
  /** The digest of the words that were read, in hex. */
  readonly core: string
  /** Who entered it: `ops:NAME`. */
  readonly enteredBy: string
  /** Epoch ms. */
  readonly enteredAt: number
}

export type NewSignature = Pick<LanguageSignature, 'language' | 'reader' | 'core'>

export async function listSignatures(db: Database): Promise<readonly LanguageSignature[]> {
  const { rows } = await sql<LanguageSignature>`
    select s.language, s.reader, encode(s.core_sha256, 'hex') as core, s.entered_by as "enteredBy",
      floor(extract(epoch from s.entered_at) * 1000)::bigint as "enteredAt"
    from (select distinct on (language) * from platform.language_signature order by language, seq desc) s
    where s.reader is not null order by s.language`.execute(db)
  return rows
}

/** Custody gets the digest and who entered it. The reader's name stays in the table. */
export async function signLanguage(db: Database, { language, reader, core }: NewSignature, by: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`insert into platform.language_signature (language, reader, core_sha256, entered_by)
      values (${language}, ${reader}, decode(${core}, 'hex'), ${by})`.execute(trx)
    await appendCustody(trx, {
      ...{ incident: PLATFORM_CHAIN, actor: by, action: 'platform.language-signed', subject: language },
      detail: { core },
    })
  })
}

/** Returns whether a signature stood. */
export async function unsignLanguage(db: Database, language: string, by: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql`insert into platform.language_signature (language, entered_by)
      select s.language, ${by} from platform.language_signature s where s.language = ${language}
      and s.reader is not null and not exists (select from platform.language_signature n
        where n.language = s.language and n.seq > s.seq) returning 1`.execute(trx)
    if (rows.length === 0) return false
    await appendCustody(trx, {
      ...{ incident: PLATFORM_CHAIN, actor: by, action: 'platform.language-unsigned', subject: language },
      detail: {},
    })
    return true
  })
}
