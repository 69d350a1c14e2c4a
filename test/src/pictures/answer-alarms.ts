import type { OfficerClient } from '../stack/officer.ts'
import type { Pool } from '../stack/owner-rows.ts'

/** Takes and forwards each alarm, as an officer does, so that none stands above the pages any more. */
export async function answerAlarms(officer: OfficerClient, pool: Pool, incident: string): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    'select id from evidence.alarm where incident_id = $1 and outcome is null order by seq',
    [incident],
  )
  const ending = { outcome: 'passed-on', to: 'Dispatch', reference: 'Exercise' }
  for (const { id } of rows)
    for (const [what, body] of [
      ['takings', { alarms: [id] }],
      ['outcomes', { alarms: [id], ending }],
    ] as const) {
      const { status } = await officer.post(`/api/incidents/${incident}/alarms/${what}`, body)
      if (status !== 200) throw new Error(`an alarm was not answered: ${status}`)
    }
}
