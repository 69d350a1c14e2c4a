import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { BRIEF, type BriefFacts, JOINS } from './reading.ts'

/**
 * `fresh`: this address was opened a moment ago, so the picture may be served. `old`: it was opened earlier than that.
 */
export type BriefPass = 'fresh' | 'old' | null

/** What the page itself shows: nothing about the item, the witness or the officers. */
export interface OpenedBrief extends BriefFacts {
  readonly title: string
  readonly zone: string
  readonly exercise: boolean
  /** Whether this address was ended; another address may still open the brief. */
  readonly isEnded: boolean
  readonly pass: BriefPass
}

/** How long an opening entitles a page to the picture. */
const FRESH = sql`interval '30 minutes'`

export interface AskedBrief {
  readonly codeHash: Buffer
  /** Hash of the pass that the page received when it was opened. */
  readonly passHash: Buffer | undefined
}

export async function findBriefByCode(
  db: Database,
  { codeHash, passHash }: AskedBrief,
): Promise<OpenedBrief | undefined> {
  const { rows } = await sql<OpenedBrief>`
    select ${BRIEF}, i.title, i.zone, i.exercise,
      exists (select from staff.brief_code_end e where e.code_hash = x.code_hash) as "isEnded",
      case when p.pass_hash is null then null when p.opened_at > clock_timestamp() - ${FRESH} then 'fresh' else 'old' end as pass
    from staff.brief_code x join ${JOINS} on b.id = x.brief_id
      join platform.incident i on i.id = b.incident_id
      left join staff.brief_pass p on p.code_hash = x.code_hash and p.pass_hash = ${passHash ?? null}
        and p.ends_at > clock_timestamp()
    where x.code_hash = ${codeHash}`.execute(db)
  return rows[0]
}

type Opening = Pick<BriefFacts, 'id' | 'incident' | 'item'> & { readonly codeHash: Buffer; readonly passHash: Buffer }

/**
 * Each opening is counted and entered in custody before anything is shown. Nothing is known about whoever opened it.
 */
export const recordBriefOpening = (
  db: Database,
  { id: brief, incident, item, codeHash, passHash }: Opening,
): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{
      opened: number | null
    }>`select staff.open_brief(${codeHash}, ${passHash}) as opened`.execute(trx)
    const opening = rows[0]?.opened
    if (typeof opening !== 'number') throw new Error("this pass is another address's")
    const detail = { brief, opening }
    await appendCustody(trx, { incident, actor: 'command', action: 'brief.opened', subject: item, detail })
    return opening
  })

/** Counts openings that were refused, many in one call. */
export const countBriefRefusals = async (
  db: Database,
  { codeHash, count }: { readonly codeHash: Buffer; readonly count: number },
): Promise<void> => {
  await sql`select staff.count_brief_refusals(${codeHash}, ${count})`.execute(db)
}
