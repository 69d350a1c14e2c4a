// Statements by which a hijacked process would change accounts, roles, incidents and others' work without a custody
// entry.
import { PROCESS_ROLES, type ProcessRole } from '@firsthand/database/migrate'
import type { Attempt, Targets } from './forged-entries.ts'

/** Roles that may request recorded tasks: command for an officer, ops for the command line, and preserve itself. */
const ASKERS: readonly ProcessRole[] = ['command', 'ops', 'preserve']

export const untoldDeeds = (targets: Targets): readonly Attempt[] =>
  PROCESS_ROLES.flatMap((role) =>
    [...toAccounts(targets), ...toIncidents(targets), ...(ASKERS.includes(role) ? [] : byOthers(targets))].map(
      (statement) => ({ role, what: 'untold', statement }),
    ),
  )

const toAccounts = ({ acting, ended, otherIncident }: Targets): readonly string[] => [
  `insert into staff.officer (id, name, password_hash, totp_sealed) values ('of_ghost', 'ghost', 'h', '\\x00')`,
  `insert into staff.officer (id, name, password_hash, totp_sealed, opens, created_at)
     values ('of_ghost', 'ghost', 'h', '\\x00', true, '2020-01-01')`,
  `insert into staff.membership (incident_id, officer_id, role) values ('${otherIncident}', '${acting}', 'commander')`,
  `update staff.membership set role = 'commander' where officer_id = '${acting}' and role <> 'commander'`,
  `update staff.officer set opens = true where id = '${acting}'`,
  `update staff.officer set ended_at = null, disabled = false where id = '${ended}'`,
  `update staff.officer set password_hash = 'h' where id = '${acting}'`,
  `select staff.add_link('${acting}', decode(repeat('00', 32), 'hex'))`,
  `insert into staff.officer_link (hash, officer_id) values (decode(repeat('00', 32), 'hex'), '${acting}')`,
  `select staff.let_go('${acting}', 'ended')`,
]

const toIncidents = ({ incident, otherIncident, submission }: Targets): readonly string[] => [
  `update platform.incident set kind = 'check' where id = '${otherIncident}'`,
  `update platform.incident set state = 'closed' where id = '${otherIncident}'`,
  `update platform.incident set keep_until = 'infinity' where id = '${otherIncident}'`,
  `update platform.incident set keep_until = clock_timestamp() where id = '${otherIncident}'`,
  `insert into evidence.sending_move values ('${submission}', '${incident}', '${otherIncident}')`,
  `update evidence.statement set incident_id = '${otherIncident}' where submission_id = '${submission}'`,
  'update work.outbox set serves = true',
  'delete from work.asker',
]

const byOthers = ({ incident, otherIncident, item }: Targets): readonly string[] => [
  `select work.add('preserve', 'move-item', '${incident}', '${item}', '{"to":"${otherIncident}"}', null, 1)`,
  `select work.add('preserve', 'remove-check', '${incident}', '${item}', '{}', null, 1)`,
  `select work.add('preserve', 'extend-locks-of-another', '${incident}', '${item}', '{}', null, 1)`,
  `select evidence.move_words('su_any', '${incident}', '${otherIncident}', 'owner')`,
  `select evidence.send_after('su_any', '${incident}', '${otherIncident}')`,
]
