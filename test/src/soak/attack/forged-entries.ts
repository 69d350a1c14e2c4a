// Custody entries that a hijacked process tries to write or change, as SQL statements of its own role.
import { PROCESS_ROLES, type ProcessRole } from '@firsthand/database/migrate'

export interface Attempt {
  readonly role: ProcessRole
  readonly what: string
  readonly statement: string
  readonly values?: readonly string[]
}

/** The rows to which the attempts refer. All of them exist. */
export interface Targets {
  readonly incident: string
  readonly otherIncident: string
  /** An item of the incident that nobody withdrew. */
  readonly item: string
  readonly submission: string
  /** Officers with a role in the incident: `acting` may act, the account of `ended` has ended. */
  readonly acting: string
  readonly ended: string
  readonly owner: string
}

const WORKERS = ['intake', 'relay', 'preserve', 'inspect', 'normalise', 'reconstruct'] as const
/** An entry that each role usually writes. Intake and relay write none. */
const OWN: Readonly<Record<ProcessRole, string>> = {
  intake: 'item.preserved',
  relay: 'item.preserved',
  preserve: 'item.preserved',
  inspect: 'item.inspected',
  normalise: 'text.read',
  reconstruct: 'revision.stored',
  command: 'reason.given',
  ops: 'incident.closing',
}

export const forgedEntries = (targets: Targets): readonly Attempt[] => [
  ...PROCESS_ROLES.flatMap((role) => [...namesOf(role, targets), ...actsOf(role, targets), ...chainsOf(role, targets)]),
  ...PROCESS_ROLES.flatMap((role) => byHand(role, targets)),
  ...PROCESS_ROLES.flatMap((role) => rolesTaken(role, targets)),
]

const append = (role: ProcessRole, what: string, ...values: readonly string[]): Attempt => ({
  ...{ role, what, values },
  statement: `select custody.append($1, $2, $3, $4, '{"forged":true}')`,
})

/**
 * Entries under actors that the role may not use: another worker, an officer, an officer whose account has ended, and
 * none.
 */
function namesOf(role: ProcessRole, { incident, item, acting, ended }: Targets): readonly Attempt[] {
  const names = {
    ...Object.fromEntries(WORKERS.filter((one) => one !== role).map((one) => [`worker:${one}`, `worker:${one}`])),
    ...(role === 'command' ? {} : { 'an officer': acting, command: 'command' }),
    ...{ 'an officer who was ended': ended, 'an officer who never was': 'of_never-was', nobody: '', owner: 'owner' },
    ...(role === 'ops'
      ? { 'ops without a name': 'ops:', 'ops with a blank': 'ops: ', 'ops with a line': 'ops:a\nb' }
      : { ops: 'ops:anna' }),
  }
  return Object.entries(names).map(([as, name]) => append(role, `as ${as}`, incident, name, OWN[role], item))
}

/** Entries with other roles' actions, under an actor that the role may use. */
function actsOf(role: ProcessRole, { incident, item, acting }: Targets): readonly Attempt[] {
  const acts = ['look.downloaded', 'item.erased', 'item.withdrawn', 'item.moved', 'made.up', OWN.preserve, OWN.command]
  const others = acts.filter((act) => act !== OWN[role] && !(role === 'command' && act === 'look.downloaded'))
  const told = others.map((act) => append(role, `tells ${act}`, incident, nameOf(role, acting), act, item))
  const values = [incident, acting, item]
  const look = { role, what: 'tells an officer’s download', values }
  // Command may record officers' accesses, so this is no attack. Accesses of officers without a role are tried in
  // `chainsOf`.
  if (role === 'command') return told
  return [...told, { ...look, statement: `select custody.look($1, $2, $3, 'downloaded', '{"forged":true}')` }]
}

const nameOf = (role: ProcessRole, acting: string): string =>
  role === 'command' ? acting : role === 'ops' ? 'ops:anna' : `worker:${role}`

function chainsOf(role: ProcessRole, { item, acting, otherIncident, incident, ended }: Targets): readonly Attempt[] {
  const me = nameOf(role, acting)
  const looks = [
    ['a look of who was ended', incident, ended],
    ['a look of who has no role there', otherIncident, acting],
    ['a look at an incident that is not there', 'in_made-up', acting],
  ] as const
  return [
    append(role, 'into an incident that is not there', 'in_made-up', me, OWN[role], item),
    append(role, 'into the platform’s chain', 'platform', me, OWN[role], item),
    append(role, 'of an item into another incident', otherIncident, me, OWN[role], item),
    append(role, 'an account into the platform’s chain', 'platform', me, 'officer.made', item),
    ...looks.map(([what, at, officer]) => ({
      ...{ role, what, values: [at, officer, item] },
      statement: `select custody.look($1, $2, $3, 'opened', '{"forged":true}')`,
    })),
  ]
}

function byHand(role: ProcessRole, { incident, item, acting }: Targets): readonly Attempt[] {
  const entry = `'${incident}', 999999, 0, 'worker:preserve', 'item.erased', '${item}', '{"forged":true}', null, '', ''`
  return [
    `insert into custody.entry values (${entry})`,
    `update custody.entry set detail = '{"forged":true}'`,
    'delete from custody.entry',
    'truncate custody.entry',
    `insert into custody.chain values ('in_made-up', 0, '')`,
    `update custody.chain set head = ''`,
    'delete from custody.chain',
    `insert into custody.look values ('${incident}', '${acting}', '${item}', 'shown', 0)`,
    'delete from custody.look',
    `insert into custody.writer (role, action) values ('firsthand_${role}', 'item.erased')`,
    'delete from custody.writer',
    `select custody.enter('${incident}', 'x', 'item.erased', '${item}', '{"forged":true}', null)`,
    `create or replace function custody.refuse_forgery(text, text, text, text) returns void language sql as ''`,
    `alter function custody.append(text, text, text, text, text, text) security invoker`,
    'alter table custody.entry disable trigger all',
  ].map((statement) => ({ role, what: 'by hand', statement }))
}

function rolesTaken(role: ProcessRole, { owner }: Targets): readonly Attempt[] {
  const others = [...PROCESS_ROLES.filter((one) => one !== role).map((one) => `firsthand_${one}`), owner]
  return others.flatMap((other) =>
    ['set role', 'set session authorization'].map((how) => ({ role, what: how, statement: `${how} "${other}"` })),
  )
}
