import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { derivedId } from '../work/derived-id.ts'
import { storableText } from '../work/storable.ts'

/** The flag says that an older picture may have been passed on as a new one. It is a sign, never a verdict. */
const OLDER_CLAIM = 'twin-older-claim'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** UTC−12 to UTC+14: the largest error, either way, of a wall time without a zone. */
const ANY_ZONE_MS = 14 * 3_600_000
/** Limit of a claim's error, in standard deviations: one value in ten million lies beyond it. */
const DEVIATIONS = 5
/**
 * The least trust of a claim that counts. File dates of phones and file names that give only a day have less trust,
 * because copying a file gives it new ones.
 */
const LEAST_TRUST = 30
/**
 * The clock of a claim that is a witness's own words. If the file gives no time, an older twin is compared with these
 * words.
 */
const WITNESS = 'witness'

interface Span {
  readonly source: string
  readonly earliest: number
  readonly latest: number
}

/**
 * One card may represent many twins. No more than this many are compared and flagged: a few hundred flags are enough.
 */
const MOST_TWINS = 300

/**
 * Compares `item` with each of its twins. If one of two claims to be older than the other, the younger one gets the
 * sign. The difference must exceed the errors of both claims, the widest error of an unknown zone, and a day. The day
 * allows for a clock that is one date off, and for a messenger that re-encodes after midnight. An item is at least as
 * old as its arrival here.
 */
export async function flagOlderClaims(trx: Transaction<Schema>, { item, incident }: Flagged): Promise<void> {
  const spans = await spansOfGroup(trx, item)
  const own = spans.get(item)
  spans.delete(item)
  if (own === undefined || spans.size === 0) return
  const older = [...spans].flatMap(([twin, theirs]) => signOf(own, theirs, twin) ?? [])
  const oldest = older.sort((a, b) => b.olderByMs - a.olderByMs)[0]
  if (oldest) await storeSign(trx, { item, incident }, oldest)
  for (const [twin, theirs] of spans) {
    const sign = signOf(theirs, own, item)
    if (sign) await storeSign(trx, { item: twin, incident }, sign)
  }
}

export interface Flagged {
  readonly item: string
  readonly incident: string
}

interface Sign {
  readonly twin: string
  readonly source: string
  readonly olderByMs: number
  /** Whether the twin with the older date arrived later: its date may have been forged to cause this sign. */
  readonly arrivedLater: boolean
}

/** The sign for an item with these claims, if its twin `twin` claims to be older; undefined otherwise. */
function signOf({ best, said, seq }: Spans, twins: Spans, twin: string): Sign | undefined {
  const claimed = best ?? said
  const older = [twins.best, twins.received].filter((span) => span !== undefined).sort((a, b) => a.latest - b.latest)[0]
  if (claimed === undefined || older === undefined) return undefined
  const olderByMs = claimed.earliest - older.latest
  return olderByMs < DAY_MS
    ? undefined
    : { twin, source: storableText(older.source), olderByMs, arrivedLater: twins.seq > seq }
}

async function storeSign(trx: Transaction<Schema>, { item, incident }: Flagged, sign: Sign): Promise<void> {
  await trx
    .insertInto('evidence.flag')
    .values({
      id: derivedId('flag', item, OLDER_CLAIM, sign.twin),
      item_id: item,
      incident_id: incident,
      extraction_id: null,
      code: OLDER_CLAIM,
      evidence: JSON.stringify(sign),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await sql`update evidence.card set flags = flags || ${OLDER_CLAIM}::text
    where item_id = ${item} and not ${OLDER_CLAIM} = any(flags)`.execute(trx)
}

interface Spans {
  /** The order of arrival. */
  readonly seq: number
  /** The time of recording by the most trusted claim. */
  readonly best: Span | undefined
  /** The time of recording by the witness's own words, if the file gives none. */
  readonly said: Span | undefined
  readonly received: Span | undefined
}

interface ClaimRow {
  readonly item_id: string
  readonly seq: number
  readonly clock: string
  readonly source: string
  readonly ref: string
  readonly at_ms: number
  readonly resolution_ms: number | null
  readonly zone_source: string | null
  readonly error: { readonly kind?: string; readonly sdMs?: number; readonly lowMs?: number; readonly highMs?: number }
  readonly duration_ms: number | null
}

async function spansOfGroup(trx: Transaction<Schema>, item: string): Promise<Map<string, Spans>> {
  const { rows } = await sql<ClaimRow>`
    select k.item_id, i.seq, k.clock, k.source, k.ref, k.at_ms, k.resolution_ms, k.zone_source, k.error, c.duration_ms
    from evidence.claim k join evidence.card c on c.item_id = k.item_id join evidence.item i on i.id = k.item_id
    where k.item_id in (select id from (select id from evidence.twins_of(${item}) t(id)
        union select case when t.item_id = ${item} then t.twin_of else t.item_id end from evidence.twin t
          where ${item} in (t.item_id, t.twin_of)) g order by id = ${item} desc, id limit ${MOST_TWINS})
      and k.about = 'time' and k.officer_id is null
      -- A name is anybody's to give.
      and ((k.ref in ('start', 'end') and k.clock <> 'name' and (k.trust >= ${LEAST_TRUST} or k.clock = ${WITNESS})) or k.source = 'door.received')
    order by k.trust desc, k.seq desc`.execute(trx)
  const items = new Set(rows.map((row) => row.item_id))
  return new Map([...items].map((id) => [id, spansOf(rows.filter((row) => row.item_id === id))]))
}

function spansOf(claims: readonly ClaimRow[]): Spans {
  const best = claims.find(({ source, clock }) => source !== 'door.received' && clock !== WITNESS)
  const said = claims.find(({ clock }) => clock === WITNESS)
  const received = claims.find(({ source }) => source === 'door.received')
  return {
    seq: claims[0]?.seq ?? 0,
    best: best && spanOf(best),
    said: said && spanOf(said),
    received: received && spanOf(received),
  }
}

function spanOf(row: ClaimRow): Span {
  const { source, error } = row
  const at = Number(row.at_ms)
  const zone = row.zone_source === 'none' || row.zone_source === 'assumed' || row.zone_source === null ? ANY_ZONE_MS : 0
  const spread = DEVIATIONS * (error.sdMs ?? 0) + zone + MINUTE_MS
  const length = row.ref === 'end' ? Number(row.duration_ms ?? 0) : 0
  return {
    source,
    earliest: at - length + (error.lowMs ?? 0) - spread,
    latest: at + Number(row.resolution_ms ?? 0) + (error.highMs ?? 0) + spread,
  }
}
