import { err, ok, type Result, type Role } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { changeOfficerIn } from '../staff/officer-acts.ts'
import { createOfficerIn, findOfficer, giveFirstRoleIn, type NewOfficer, setOpensIn } from './officers.ts'

export interface Enlisting {
  /**
   * The account, which is made if no active officer has this name. Nobody knows its password and secret until the link
   * is used.
   */
  readonly officer: NewOfficer & { readonly linkHash: Buffer }
  /** The role is given if the officer has none in that incident; an existing role stays. */
  readonly membership: { readonly incident: string; readonly role: Role } | undefined
  /** `opens` and `until` are for a new account; an existing account stays as it is. */
  readonly opens: boolean
  /** Epoch ms; undefined: the account does not end by itself. */
  readonly until: number | undefined
}

/** `isNew` false: the officer already existed, and no link was made. */
export interface Enlisted {
  readonly id: string
  readonly isNew: boolean
  /** The officer's role in that incident; undefined if none was requested. */
  readonly role: Role | undefined
  readonly isRoleGiven: boolean
}

class EnlistRefused extends Error {
  readonly code: 'name-taken' | 'past'
  constructor(code: EnlistRefused['code']) {
    super(code)
    this.code = code
  }
}

/** Account, link, role, right and expiry are one transaction. An existing officer's account is not changed. */
export async function enlist(
  db: Database,
  request: Enlisting,
  by: string,
): Promise<Result<Enlisted, 'name-taken' | 'past'>> {
  try {
    return ok(await db.transaction().execute((trx) => enlistIn(trx, request, by)))
  } catch (cause) {
    if (cause instanceof EnlistRefused) return err(cause.code)
    throw cause
  }
}

async function enlistIn(trx: Parameters<typeof createOfficerIn>[0], request: Enlisting, by: string): Promise<Enlisted> {
  const { officer, membership, opens, until } = request
  const known = await findOfficer(trx, officer.name)
  const made = known ? ok(known) : await createOfficerIn(trx, officer, by)
  if (!made.ok) throw new EnlistRefused(made.error)
  const { id } = made.value
  const role = membership ? await giveFirstRoleIn(trx, { ...membership, officer: id }, by) : undefined
  const enlisted = { id, isNew: !known, role: role?.role, isRoleGiven: role?.isGiven === true }
  if (known) return enlisted
  await sql`select staff.add_link(${id}, ${officer.linkHash})`.execute(trx)
  if (until !== undefined) {
    const set = await changeOfficerIn(trx, { officer: id, act: 'until', until }, { actor: by })
    if (set !== 'done' && set !== 'same') throw new EnlistRefused('past')
  }
  // The right to open incidents is given after the expiry date was set. In the other order the date would be refused if
  // this officer is the only one with that right.
  if (opens) await setOpensIn(trx, { officer: id, opens: true }, by)
  return enlisted
}
