// Near twins: fingerprints of pictures, candidates that may be alike, and the proven pairs.
import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'
import { flagOlderClaims } from './older-claims.ts'

/** The lookup key of one picture, or of one frame of a film. */
export interface NewFingerprint {
  readonly atMs: number
  /** 64 bit, signed. */
  readonly hash: bigint
  /** 31-bit numbers that similar pictures share. */
  readonly words: readonly number[]
}

/**
 * The print itself; for a film all frames in one. Age-sealed to the item's recipient: the database refuses any other.
 */
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

/**
 * An item that shows the same picture as another one. `evidence` says why the two count as one, in codes and numbers.
 */
export interface NearTwin {
  readonly item: string
  readonly evidence: Readonly<Record<string, string | number | boolean>>
}

/**
 * The first run is kept, because one version gives the same result for the same bytes. Nothing is stored for an item
 * whose key was erased meanwhile.
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

/** Sealed to the item's recipient. Undefined if there is none of this version. */
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
 * Salts the words, so that those of another incident never match: one index serves all incidents, but a picture is
 * found only in its own. They are sorted by size, because their original order would tell which of them describe one
 * place of the picture.
 */
function saltedWords(incident: string, words: readonly number[]): readonly number[] {
  const salt = createHash('sha256').update(incident).digest().readInt32LE(0)
  const salted = new Set(words.map((word) => (Math.imul(word ^ salt, 0x9e3779b1) >>> 1) & 0x7fffffff))
  return [...salted].sort((a, b) => a - b)
}

export interface CandidateQuery extends TwinSubject {
  readonly words: readonly number[]
  /** The least number of words (the numbers by which similar pictures are found) that a candidate must share. */
  readonly least: number
  readonly most: number
}

/**
 * The candidates with most words in common first. Left out are items that nobody can open any more, that left the
 * incident or were replaced by the whole file, and other items of the same upload (parts of the same file). A withdrawn
 * item is included, because it is still the same picture.
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
 * Stores the new pairs, the younger item first, each with its custody entry; triggers fold the cards. Returns how many
 * were new. Idempotent and safe beside concurrent calls: the pairs of one incident are serialised.
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
    // Comes last: custody's chain must be locked after every card, so that its holder never waits for a card.
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

/** All items on the same card as this one, including it. */
export async function twinGroup(db: Database, item: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from evidence.twins_of(${item}) t(id)`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/**
 * Runs once the metadata are known. Chooses the card that represents the group, and sets signs for items whose twin
 * claims to be older. Idempotent.
 */
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
