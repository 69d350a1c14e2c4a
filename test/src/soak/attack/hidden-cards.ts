// Statements by which a hijacked process would hide a card that nobody withdrew, or reveal one that is hidden.
import { PROCESS_ROLES } from '@firsthand/database/migrate'
import type { Attempt, Targets } from './forged-entries.ts'

export function hiddenCards({ item, incident, otherIncident, submission }: Targets): readonly Attempt[] {
  const statements = [
    `update evidence.card set hidden = 'withdrawn' where item_id = '${item}'`,
    `update evidence.card set hidden = 'check', stage = 'ready' where item_id = '${item}'`,
    `update evidence.card set superseded_by = '${item}' where item_id = '${item}'`,
    `update evidence.card set folded_into = '${item}' where item_id = '${item}'`,
    `update evidence.card set restricted = true where item_id = '${item}'`,
    `update evidence.card set incident_id = '${otherIncident}' where item_id = '${item}'`,
    `insert into evidence.card (item_id, incident_id, hidden) values ('${item}', '${incident}', 'moved')
       on conflict (item_id) do update set hidden = 'moved'`,
    `delete from evidence.card where item_id = '${item}'`,
    `select evidence.keep_card('${item}')`,
    `select evidence.withdraw_items('${submission}', null)`,
    `select evidence.move_card('${item}', '${item}', 'none')`,
    `select evidence.erase_item('${item}', 'check')`,
    `select evidence.erase_item('${item}', 'withdrawn')`,
  ]
  return PROCESS_ROLES.flatMap((role) => statements.map((statement) => ({ role, what: 'hides a card', statement })))
}
