import type { Scene } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Settled } from './store-revision.ts'

interface Of {
  readonly incident: string
  readonly number: number
}

/**
 * What the newest settled revision found about links, scenes and coverage: projections that its transaction replaces.
 */
export async function storeOverview(trx: Transaction<Schema>, of: Of, settled: Settled): Promise<void> {
  await storeJudged(trx, of, settled)
  await storeScenes(trx, of, settled.scenes)
  await sql`insert into evidence.coverage (incident_id, revision, cells)
    values (${of.incident}, ${of.number}, ${JSON.stringify(settled.coverage)}::jsonb)
    on conflict (incident_id) do update set revision = excluded.revision, cells = excluded.cells`.execute(trx)
}

async function storeJudged(trx: Transaction<Schema>, { incident, number }: Of, { judged, unjudged }: Settled) {
  if (unjudged.length > 0)
    await sql`delete from evidence.judged_link where link_id = any(${unjudged}) and incident_id = ${incident}`.execute(
      trx,
    )
  if (judged.length > 0) await storeVerdicts(trx, { incident, number }, judged)
  await storeLeftOut(trx, { incident, number })
}

/** A link that no solve reads also gets a verdict, so that nobody keeps waiting for one. */
const storeLeftOut = (trx: Transaction<Schema>, { incident, number }: Of) =>
  sql`insert into evidence.judged_link (link_id, incident_id, revision, verdict, reason, residual_ms)
    select l.id, ${incident}, ${number}, 'rejected', w.reason, 0
    from evidence.link l join evidence.card x on x.item_id = l.a join evidence.card y on y.item_id = l.b
    cross join lateral (select case
      when exists (select from evidence.anchor n join evidence.anchor_recall r on r.anchor_id = n.id where n.link_id = l.id) then 'recalled'
      when exists (select from evidence.link_dropped q where q.link_id = l.id and q.reason = 'replay') then 'replay'
      when exists (select from evidence.link_dropped q where q.link_id = l.id) then 'claims-disagree'
      when coalesce(x.hidden, y.hidden) is not null then 'left-the-lists' end as reason) w
    where l.incident_id = ${incident} and w.reason is not null
      and not exists (select from evidence.judged_link j where j.link_id = l.id)
    on conflict do nothing`.execute(trx)

async function storeVerdicts(trx: Transaction<Schema>, { incident, number }: Of, judged: Settled['judged']) {
  await sql`insert into evidence.judged_link (link_id, incident_id, revision, verdict, reason, residual_ms)
    select r.link, ${incident}, ${number}, r.verdict, r.reason, r."residualMs"
    from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb) as r (link text, verdict text, reason text, "residualMs" double precision)
    on conflict (link_id) do update set revision = excluded.revision, verdict = excluded.verdict,
      reason = excluded.reason, residual_ms = excluded.residual_ms`.execute(trx)
}

async function storeScenes(
  trx: Transaction<Schema>,
  { incident, number }: Of,
  scenes: readonly Scene[],
): Promise<void> {
  await sql`delete from evidence.scene where incident_id = ${incident}`.execute(trx)
  if (scenes.length === 0) return
  const rows = JSON.stringify(scenes.map(asRow))
  await sql`insert into evidence.scene (incident_id, id, revision, submissions, items, first_earliest, first_latest,
      peak_at, last_earliest, last_latest, lat, lon, radius_m)
    select ${incident}, r.id, ${number}, r.submissions, r.items, r.first_earliest, r.first_latest, r.peak_at,
      r.last_earliest, r.last_latest, r.lat, r.lon, r.radius_m
    from jsonb_populate_recordset(null::evidence.scene, ${rows}::jsonb) r`.execute(trx)
  const members = scenes.flatMap(({ id, items }) => items.map((item) => ({ id, item })))
  await sql`insert into evidence.scene_item (incident_id, scene_id, item_id)
    select ${incident}, r.id, r.item from jsonb_to_recordset(${JSON.stringify(members)}::jsonb) as r (id text, item text)`.execute(
    trx,
  )
}

const asRow = (scene: Scene): Readonly<Record<string, unknown>> => ({
  id: scene.id,
  submissions: scene.submissions,
  items: scene.items.length,
  first_earliest: Math.floor(scene.firstSeen.earliest),
  first_latest: Math.ceil(scene.firstSeen.latest),
  peak_at: Math.round(scene.peakAt),
  last_earliest: Math.floor(scene.last.earliest),
  last_latest: Math.ceil(scene.last.latest),
  lat: scene.place?.lat ?? null,
  lon: scene.place?.lon ?? null,
  radius_m: scene.place?.radiusM ?? null,
})
