import { randomBytes } from 'node:crypto'
import { makeId } from '@firsthand/domain'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'

interface Listed {
  readonly alarms: readonly (Record<string, unknown> & { readonly rules: readonly string[] })[]
  readonly next: string | null
  readonly counts: object
}

/** Gives each test its own incident with an alarm keeper. */
export function alarmGround() {
  let kit: CommandKit
  let incident: string

  beforeAll(async () => {
    kit = await openCommandKit()
  })

  beforeEach(async () => {
    // The keeper watches every running incident, so incidents of earlier tests are closed.
    await kit.database.owner.query(`update platform.incident set state = 'closed'`)
    incident = await kit.addIncident()
  })

  afterAll(() => kit.release())
  const query = async (text: string, values: unknown[] = []) => (await kit.database.owner.query(text, values)).rows
  const alarms = () => query('select * from evidence.alarm where incident_id = $1 order by seq', [incident])
  const marks = () => query('select * from evidence.unheard where incident_id = $1', [incident])

  const listed = async (ask: Ask, state: string, more = ''): Promise<Listed> =>
    (await (await ask(`${await listPath(ask, state)}${more}`)).json()) as Listed

  async function answer(ask: Ask, what: 'takings' | 'outcomes', body: object) {
    const answered = await ask(`/api/incidents/${incident}/alarms/${what}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    return { status: answered.status, body: await answered.json() }
  }

  async function commander(): Promise<Ask> {
    return kit.signIn(await kit.addOfficer(`commander ${newId('note')}`, { [incident]: 'commander' }))
  }

  async function listPath(ask: Ask, state: string): Promise<string> {
    const opened = await ask(`/api/incidents/${incident}/views`, {
      method: 'POST',
      body: JSON.stringify({ kind: 'live', filter: {} }),
    })
    const { view } = (await opened.json()) as { view: string }
    return `/api/incidents/${incident}/alarms?state=${state}&view=${view}`
  }

  async function withdraw(submission: string): Promise<void> {
    await query(
      `insert into public_zone.submission (id, incident_id, source, url_hash, code_hash, reply_recipient)
     values ($1, $2, 'witness', $3, $4, 'age1x') on conflict do nothing`,
      [submission, incident, randomBytes(32), randomBytes(32)],
    )
    await query(
      `insert into public_zone.document (id, submission_id, kind, sealed, key_id, object_key) values ($1, $2, 'withdrawal', '', 'ke_x', $1)`,
      [makeId('note', randomBytes(16)), submission],
    )
  }
  return {
    get kit() {
      return kit
    },
    get incident() {
      return incident
    },
    alarms,
    marks,
    query,
    commander,
    answer,
    withdraw,
    listPath,
    listed,
  }
}
