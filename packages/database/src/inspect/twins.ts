// Near twins: what pictures look like, who may be like whom, and the pairs that were proven.
import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'
import { flagOlderClaims } from './older-claims.ts'

/** What one picture, or one frame of a film, is looked up by. */
export interface NewFingerprint {
  readonly atMs: number
  /** 64 bit, signed. */
  readonly hash: bigint
  /** 31-bit numbers that like pictures share. */
  readonly words: readonly number[]
}

/** The print itself: of a film all frames in one. Age-sealed to the item's recipient; the database refuses another. */
export interface NewPrint {
  readonly rows: readonly NewFingerprint[]
  readonly sealed: Buffer
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

/**
 * First run stays: the same version says the same of the same bytes. Nothing of an item whose key was erased meanwhile.
 */
export async function storePrint(
  db: Database,
  { item, incident, version }: TwinSubject,
  { rows, sealed }: NewPrint,
): Promise<void> {
  const first = rows[0]
  if (first === undefined || !(await hasKey(db, item))) return
  const stored = rows.map((row) => ({
    item_id: item,
    incident_id: incident,
    version,
    at_ms: row.atMs,
    hash: row.hash.toString(),
    features: row === first ? sealed : null,
    words: [...saltedWords(incident, row.words)],
  }))
  await db
    .insertInto('evidence.fingerprint')
    .values(stored)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const hasKey = async (db: Database, item: string): Promise<boolean> =>
  (await db.selectFrom('evidence.item_key').select('item_id').where('item_id', '=', item).executeTakeFirst()) !==
  undefined

/** Sealed to the item's recipient; undefined where there is none of this version. */
export async function readSealedPrint(
  db: Database,
  { item, version }: Pick<TwinSubject, 'item' | 'version'>,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('evidence.fingerprint')
    .select('features')
    .where('item_id', '=', item)
    .where('version', '=', version)
    .where('features', 'is not', null)
    .executeTakeFirst()
  return row?.features ?? undefined
}

/**
 * The words of another incident never meet these: one index serves all, and a picture that is in two incidents is looked
 * for in its own alone. In order of size: their own order would tell which of them describe one place of the picture.
 */
function saltedWords(incident: string, words: readonly number[]): readonly number[] {
  const salt = createHash('sha256').update(incident).digest().readInt32LE(0)
  const salted = new Set(words.map((word) => (Math.imul(word ^ salt, 0x9e3779b1) >>> 1) & 0x7fffffff))
  return [...salted].sort((a, b) => a - b)
}

export interface CandidateQuery extends TwinSubject {
  readonly words: readonly number[]
  /** Words in common. */
  readonly least: number
  readonly most: number
}

/**
 * Those with most words in common first. Not what nobody can open any more, what left its incident or was replaced by its whole, nor another run of the
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
    join evidence.item_key k on k.item_id = s.item
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

/** Now that its metadata are known: which card stands for the group, and signs that a twin says to be older. Safe to run twice. */
export const signOlderTwins = (db: Database, subject: Pick<TwinSubject, 'item' | 'incident'>): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`select evidence.fold_twins(${subject.item}) where exists (select from evidence.twin
      where ${subject.item} in (item_id, twin_of))`.execute(trx)
    await flagOlderClaims(trx, subject)
  })

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
