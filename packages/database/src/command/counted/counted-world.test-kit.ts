import { createDatabase, type Database } from '../../pool.ts'
import { createTestDatabase, type TestDatabase } from '../../test-database.test-kit.ts'

export interface PlacedFacts {
  readonly kind?: string
  readonly stage?: string
  readonly submission?: string
  readonly flags?: readonly string[]
  readonly bytes?: number
  /** If absent, `addItem` does not place the item, and `place` uses the interval from 0 to 0. */
  readonly span?: readonly [earliest: number, latest: number]
  /** If absent, the default of `status` is `open`; otherwise it is `placed`. */
  readonly estimate?: number
  readonly status?: string
  readonly grade?: string
  readonly rig?: string
  readonly conflicts?: readonly object[]
  readonly at?: { readonly lat: number; readonly lon: number }
}

export interface TimelineWorld {
  readonly database: TestDatabase
  /** Connects with command's own role. */
  readonly db: Database
  readonly incident: string
  addIncident(id: string): Promise<void>
  addItem(facts?: PlacedFacts, incident?: string): Promise<string>
  /** Places the item anew, under a revision of its own. */
  place(item: string, facts: PlacedFacts): Promise<void>
  /** Runs SQL as the owner, to do what a worker would do. */
  run(text: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>
  review(item: string, decision: string): Promise<void>
  release(): Promise<void>
}

/** Makes items with cards and placements as the workers leave them, without files. */
export async function openTimelineWorld(): Promise<TimelineWorld> {
  const database = await createTestDatabase()
  const db = createDatabase(database.poolOf('command'))
  const incident = 'in_world'
  let made = 0
  let revision = 0
  const run: TimelineWorld['run'] = async (text, values = []) => (await database.owner.query(text, [...values])).rows
  const addIncident = async (id: string): Promise<void> => {
    await run(
      `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
       values ($1, $2, 'event', 'active', false, 'T', $3, 'age1t', '\\x00', '\\x00')`,
      [id, id.replace('_', '-'), `ke_${id}`],
    )
  }
  const place: TimelineWorld['place'] = async (item, facts) => {
    revision += 1
    const number = revision
    const [of] = await run('select incident_id from evidence.item where id = $1', [item])
    const [earliest, latest] = facts.span ?? [0, 0]
    const status = facts.status ?? (facts.estimate === undefined ? 'open' : 'placed')
    await run(
      `insert into evidence.revision (incident_id, number, engine, parameters, input_digest, items, changed)
       values ($1, $2, 'made', '{}', '', 1, 1)`,
      [of?.['incident_id'], number],
    )
    await run(
      `insert into evidence.placement (item_id, incident_id, revision, earliest, estimate, latest, status, confidence, reasons, conflicts, lat, lon)
       values ($1, $2, $3, $4, $5, $6, $7, 0.5, '[]', $8, $9, $10)`,
      [
        ...[item, of?.['incident_id'], number, earliest, facts.estimate ?? null, latest, status],
        ...[JSON.stringify(facts.conflicts ?? []), facts.at?.lat ?? null, facts.at?.lon ?? null],
      ],
    )
    await run(
      `insert into evidence.current_placement (item_id, incident_id, revision, earliest, estimate, latest, status, input_digest, grade, rig)
       values ($1, $2, $3, $4, $5, $6, $7, '', $8, $9)
       on conflict (item_id) do update set revision = excluded.revision, earliest = excluded.earliest, estimate = excluded.estimate,
         latest = excluded.latest, status = excluded.status, grade = excluded.grade, rig = excluded.rig`,
      [
        ...[item, of?.['incident_id'], number, earliest, facts.estimate ?? null, latest, status],
        ...[facts.grade ?? 'own', facts.rig ?? null],
      ],
    )
  }
  await addIncident(incident)
  await run(`insert into staff.officer (id, name, password_hash, totp_secret) values ('of_anna', 'anna', 'h', 's')`)
  return {
    ...{ database, db, incident, run, addIncident, place },
    async addItem(facts = {}, of = incident) {
      made += 1
      const id = `it_${String(made).padStart(4, '0')}`
      await run(
        `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at,
           vault_key, sealed_length, recipient)
         values ($1, $2, $1, $3, 1, false, 'web', $4, sha256($5), now(), 'k', 1, 'age1x')`,
        [id, of, facts.submission ?? `su_${made}`, facts.bytes ?? 10, Buffer.from(id)],
      )
      await run('insert into evidence.card (item_id, incident_id, kind, stage, flags) values ($1, $2, $3, $4, $5)', [
        ...[id, of, facts.kind ?? 'image', facts.stage ?? 'ready', facts.flags ?? []],
      ])
      if (facts.span) await place(id, facts)
      return id
    },
    async review(item, decision) {
      await run(
        `insert into evidence.review (incident_id, item_id, officer_id, decision)
         select incident_id, id, 'of_anna', $2 from evidence.item where id = $1`,
        [item, decision],
      )
    },
    release: () => database.release(),
  }
}
