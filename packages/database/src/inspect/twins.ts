// Near twins: what pictures look like, who may be like whom, and the pairs that were proven (design §4 twin).
import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'
import { flagOlderClaims } from './older-claims.ts'

/** What one picture, or one frame of a film, looks like. */
export interface NewFingerprint {
  readonly atMs: number
  /** 64 bit, signed. */
  readonly hash: bigint
  readonly features: Buffer
  /** 31-bit numbers that like pictures share. */
  readonly words: readonly number[]
}

export interface Fingerprint {
  readonly atMs: number
  readonly hash: bigint
  readonly features: Buffer
}

export interface TwinSubject {
  readonly item: string
  readonly incident: string
  /** Only fingerprints of one version are compared. */
  readonly version: string
}

/** Why two items count as one: codes and numbers. */
export interface NearTwin {
  readonly item: string
  readonly evidence: Readonly<Record<string, string | number | boolean>>
}

/** First run stays: the same version says the same of the same bytes. */
export async function storeFingerprints(
  db: Database,
  { item, incident, version }: TwinSubject,
  prints: readonly NewFingerprint[],
): Promise<void> {
  const rows = prints.map(({ atMs, hash, features, words }) => ({
    item_id: item,
    incident_id: incident,
    version,
    at_ms: atMs,
    hash: hash.toString(),
    features,
    words: [...saltedWords(incident, words)],
  }))
  if (rows.length === 0) return
  await db
    .insertInto('evidence.fingerprint')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function readFingerprints(
  db: Database,
  { item, version }: Pick<TwinSubject, 'item' | 'version'>,
): Promise<readonly Fingerprint[]> {
  const rows = await db
    .selectFrom('evidence.fingerprint')
    .select(['at_ms', 'features'])
    // As text: all 64 bits are used, and a number holds 53.
    .select(sql<string>`hash::text`.as('hash'))
    .where('item_id', '=', item)
    .where('version', '=', version)
    .orderBy('at_ms')
    .execute()
  return rows.flatMap(({ at_ms: atMs, hash, features }) =>
    features === null ? [] : [{ atMs, hash: BigInt(hash), features }],
  )
}

/**
 * The words of another incident never meet these: one index serves all, and a picture that is in two incidents is looked
 * for in its own alone.
 */
function saltedWords(incident: string, words: readonly number[]): readonly number[] {
  const salt = createHash('sha256').update(incident).digest().readInt32LE(0)
  return [...new Set(words.map((word) => (Math.imul(word ^ salt, 0x9e3779b1) >>> 1) & 0x7fffffff))]
}

export interface CandidateQuery extends TwinSubject {
  readonly words: readonly number[]
  /** Words in common. */
  readonly least: number
  readonly most: number
}

/**
 * Those with most words in common first. Not what left its incident or was replaced by its whole, nor another run of the
 * same upload; what a witness withdrew is still the same picture.
 */
export async function twinCandidates(db: Database, query: CandidateQuery): Promise<readonly string[]> {
  const { item, incident, version, least, most } = query
  const words = saltedWords(incident, query.words)
  if (words.length === 0) return []
  const { rows } = await sql<{ item: string }>`
    select s.item from (
      select f.item_id as item, sum((select count(*) from unnest(f.words) w where w = any(${words}::integer[]))) as shared
      from evidence.fingerprint f
      where f.words && ${words}::integer[] and f.incident_id = ${incident} and f.version = ${version} and f.item_id <> ${item}
      group by f.item_id
    ) s
    join evidence.card c on c.item_id = s.item
    join evidence.item i on i.id = s.item
    where s.shared >= ${least} and (c.hidden is null or c.hidden = 'withdrawn') and not 'infected' = any(c.flags)
      and i.upload_id <> (select upload_id from evidence.item where id = ${item})
      and exists (select from evidence.card o where o.item_id = ${item} and (o.hidden is null or o.hidden = 'withdrawn'))
    order by s.shared desc, i.seq
    limit ${most}`.execute(db)
  return rows.map((row) => row.item)
}

/**
 * Stores the pairs that are new, the younger item first, each with its custody entry; triggers fold the cards (migration
 * 017). Answers how many were new. Safe to run twice and beside another's: one incident's pairs are told one at a time.
 */
export const linkNearTwins = (db: Database, subject: TwinSubject, twins: readonly NearTwin[]): Promise<number> =>
  db.transaction().execute(async (trx) => {
    if (twins.length === 0) return 0
    await sql`select pg_advisory_xact_lock(hashtextextended(${`twins ${subject.incident}`}, 0))`.execute(trx)
    const fresh: Pair[] = []
    for (const twin of twins) {
      const pair = await linkPair(trx, subject, twin)
      if (pair) fresh.push(pair)
    }
    // Last: whoever holds the chain waits for no card.
    for (const { item, twinOf, evidence } of fresh)
      await appendCustody(trx, {
        incident: subject.incident,
        actor: 'worker:inspect',
        action: 'item.twin',
        subject: item,
        detail: { twinOf, kind: 'near', ...evidence },
      })
    return fresh.length
  })

/** All that is one card with the item, itself included. */
export async function twinGroup(db: Database, item: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from evidence.twins_of(${item}) t(id)`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Signs that a twin says to be older; safe to run twice. */
export const signOlderTwins = (db: Database, subject: Pick<TwinSubject, 'item' | 'incident'>): Promise<void> =>
  db.transaction().execute((trx) => flagOlderClaims(trx, subject))

interface Pair {
  readonly item: string
  readonly twinOf: string
  readonly evidence: NearTwin['evidence']
}

async function linkPair(
  trx: Transaction<Schema>,
  { item, incident }: TwinSubject,
  twin: NearTwin,
): Promise<Pair | undefined> {
  const pair = await trx
    .selectFrom('evidence.item')
    .select('id')
    .where('id', 'in', [item, twin.item])
    .where('incident_id', '=', incident)
    .orderBy('seq', 'desc')
    .execute()
  const [younger, older] = pair
  if (!younger || !older) return undefined
  const stored = await trx
    .insertInto('evidence.twin')
    .values({
      item_id: younger.id,
      incident_id: incident,
      twin_of: older.id,
      kind: 'near',
      evidence: JSON.stringify(twin.evidence),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('item_id')
    .executeTakeFirst()
  return stored && { item: younger.id, twinOf: older.id, evidence: twin.evidence }
}
