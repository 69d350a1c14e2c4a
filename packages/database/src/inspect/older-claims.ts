import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { derivedId } from '../work/derived-id.ts'
import { storableText } from '../work/storable.ts'
import type { TwinSubject } from './twins.ts'

/** What the flag says: an older picture may have been passed on as a new one. A sign, never a verdict. */
export const OLDER_CLAIM = 'twin-older-claim'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** UTC−12 to UTC+14: what a wall time without a zone may be off by either way. */
const ANY_ZONE_MS = 14 * 3_600_000
/** Of a claim's spread: beyond it lies one in ten million. */
const DEVIATIONS = 5
/** Below it stand a phone's file date and a day in a name, which copying makes anew. */
const LEAST_TRUST = 30

interface Span {
  readonly source: string
  readonly earliest: number
  readonly latest: number
}

/**
 * Where one of a pair says by more than every error, zone and a day that it is older than the other says to be, the other
 * gets the sign. A day: a clock set to the wrong date of today, or a re-encode by a messenger after midnight, is no
 * recycling. What arrived here is at least as old as its arrival.
 */
export async function flagOlderClaim(trx: Transaction<Schema>, subject: TwinSubject, twin: string): Promise<void> {
  const [own, others] = [await spansOf(trx, subject.item), await spansOf(trx, twin)]
  await flagOne(trx, subject, { item: subject.item, spans: own, twin, twinSpans: others })
  await flagOne(trx, subject, { item: twin, spans: others, twin: subject.item, twinSpans: own })
}

interface Sides {
  readonly item: string
  readonly spans: Spans
  readonly twin: string
  readonly twinSpans: Spans
}

async function flagOne(trx: Transaction<Schema>, { incident }: TwinSubject, sides: Sides): Promise<void> {
  const { item, twin } = sides
  const claimed = sides.spans.best
  if (claimed === undefined) return
  const older = [sides.twinSpans.best, sides.twinSpans.received]
    .filter((span) => span !== undefined)
    .sort((a, b) => a.latest - b.latest)[0]
  if (older === undefined || claimed.earliest - older.latest < DAY_MS) return
  const olderByMs = claimed.earliest - older.latest
  const evidence = { twin, source: storableText(older.source), olderByMs }
  await trx
    .insertInto('evidence.flag')
    .values({
      id: derivedId('flag', item, OLDER_CLAIM, twin),
      item_id: item,
      incident_id: incident,
      extraction_id: null,
      code: OLDER_CLAIM,
      evidence: JSON.stringify(evidence),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await sql`update evidence.card set flags = flags || ${OLDER_CLAIM}::text
    where item_id = ${item} and not ${OLDER_CLAIM} = any(flags)`.execute(trx)
}

interface Spans {
  /** By the most trusted claim of when it was taken. */
  readonly best: Span | undefined
  readonly received: Span | undefined
}

interface ClaimRow {
  readonly source: string
  readonly ref: string
  readonly at_ms: number
  readonly resolution_ms: number | null
  readonly zone_source: string | null
  readonly error: { readonly kind?: string; readonly sdMs?: number; readonly lowMs?: number; readonly highMs?: number }
  readonly duration_ms: number | null
}

async function spansOf(trx: Transaction<Schema>, item: string): Promise<Spans> {
  const { rows } = await sql<ClaimRow>`
    select k.source, k.ref, k.at_ms, k.resolution_ms, k.zone_source, k.error, c.duration_ms
    from evidence.claim k join evidence.card c on c.item_id = k.item_id
    where k.item_id = ${item} and k.about = 'time' and k.officer_id is null and k.statement_id is null
      and ((k.ref in ('start', 'end') and k.trust >= ${LEAST_TRUST}) or k.source = 'door.received')
    order by k.trust desc, k.seq desc`.execute(trx)
  const best = rows.find(({ source }) => source !== 'door.received')
  const received = rows.find(({ source }) => source === 'door.received')
  return { best: best && spanOf(best), received: received && spanOf(received) }
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
