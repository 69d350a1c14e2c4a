import { afterAll, beforeAll } from 'vitest'
import { type Ask, type CommandKit, openCommandKit, type TestOfficer } from '../command.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'

export const thumb = { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }
export const preview = { kind: 'preview', mediaType: 'image/webp', bytes: TINY_WEBP }
export const clean = { kind: 'clean', mediaType: 'image/jpeg', bytes: Buffer.from('a cleaned picture') }

/** Gives each suite an incident with four officers, each with a different role. */
export function understandingGround() {
  let kit: CommandKit
  let incident: string
  let officers: Record<'anna' | 'bo' | 'cleo' | 'vera', TestOfficer>
  let ask: Record<'anna' | 'bo' | 'cleo' | 'vera', Ask>

  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    officers = {
      anna: await kit.addOfficer('anna', { [incident]: 'commander' }),
      bo: await kit.addOfficer('bo', { [incident]: 'analyst' }),
      cleo: await kit.addOfficer('cleo', { [incident]: 'analyst' }),
      vera: await kit.addOfficer('vera', { [incident]: 'viewer' }),
    }
    ask = {
      anna: await kit.signIn(officers.anna),
      bo: await kit.signIn(officers.bo),
      cleo: await kit.signIn(officers.cleo),
      vera: await kit.signIn(officers.vera),
    }
  })

  afterAll(() => kit.release())
  const path = (rest: string) => `/api/incidents/${incident}${rest}`
  const post = (by: Ask, rest: string, body: object) => by(path(rest), { method: 'POST', body: JSON.stringify(body) })

  const trail = async (subject: string) =>
    (
      await kit.database.owner.query<{ action: string; detail: string; note_hash: string | null }>(
        'select action, detail, note_hash from custody.entry where subject = $1 order by seq',
        [subject],
      )
    ).rows

  const viewOf = async (by: Ask): Promise<string> =>
    ((await (await post(by, '/views', {})).json()) as { view: string }).view

  const twins = (item: string, of: string, kind = 'near') =>
    kit.database.owner.query(
      'insert into evidence.twin (item_id, incident_id, twin_of, kind) values ($1, $2, $3, $4)',
      [item, incident, of, kind],
    )
  const part = (item: string, of: string) =>
    kit.database.owner.query(
      "insert into evidence.twin (item_id, incident_id, twin_of, kind, evidence) values ($1, $2, $3, 'near', $4)",
      [item, incident, of, JSON.stringify({ form: 'part' })],
    )

  return {
    get kit() {
      return kit
    },
    get incident() {
      return incident
    },
    get ask() {
      return ask
    },
    get officers() {
      return officers
    },
    path,
    post,
    trail,
    viewOf,
    twins,
    part,
  }
}
