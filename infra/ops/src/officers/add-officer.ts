import { randomBytes } from 'node:crypto'
import { hashPassword, makePassword, makeTotpSecret, type OpsDoor } from '@firsthand/database/ops'
import { err, makeId, ok, type Result } from '@firsthand/domain'
import type { Account } from '../stack/run-file.ts'

/** A new account: the password and the TOTP secret are told here and never again. */
export async function addOfficer(
  door: Pick<OpsDoor, 'createOfficer'>,
  name: string,
): Promise<Result<Account & { readonly id: string }, 'name-taken'>> {
  const password = makePassword()
  const totpSecret = makeTotpSecret()
  const id = makeId('officer', randomBytes(16))
  const made = await door.createOfficer({ id, name, passwordHash: await hashPassword(password), totpSecret })
  return made.ok ? ok({ id, name, password, totpSecret }) : err('name-taken')
}
