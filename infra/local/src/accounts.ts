// The accounts that a first start makes. Their secrets are written to a file before the account is added to the
// database. So a start that is killed in between finds them again, and no account exists whose password is lost.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { hashPassword, makePassword, makeTotpSecret, type OpsDoor } from '@firsthand/database/ops'
import { makeId } from '@firsthand/domain'
import { sealSecret } from '@firsthand/ops'
import { readIfThere, writePrivateFile } from './private-file.ts'
import type { Account } from './run-file.ts'

/** An account from the file, with the officer's id in the database. */
export type KnownAccount = { readonly id: string; readonly account: Account }

export type AccountDeps = { readonly door: OpsDoor; readonly data: string; readonly officersKey: string }

/** Returns the account that `data` keeps under `name`. Makes it in the file and in the database if it is missing. */
export async function ensureAccount(name: string, deps: AccountDeps): Promise<KnownAccount> {
  const { door, data } = deps
  const file = join(data, 'accounts', `${name}.json`)
  const kept = parseKept(readIfThere(file))
  if (kept !== undefined) {
    await create(deps, kept)
    return kept
  }
  // If the name is taken, a start with another data folder used this database. We cannot know that account's password,
  // so we take another name.
  const isTaken = (await door.findOfficer(name)) !== undefined
  const drawn = draw(isTaken ? `${name}-${randomBytes(3).toString('hex')}` : name)
  writePrivateFile(file, `${JSON.stringify(drawn)}\n`)
  await create(deps, drawn)
  return drawn
}

function draw(name: string): KnownAccount {
  const account = { name, password: makePassword(), totpSecret: makeTotpSecret() }
  return { id: makeId('officer', randomBytes(16)), account }
}

// The name is ours: an earlier start has made the account already.
async function create(deps: AccountDeps, { id, account }: KnownAccount): Promise<void> {
  if ((await deps.door.findOfficer(account.name)) !== undefined) return
  const { name, password, totpSecret } = account
  const sealed = await sealSecret(deps, totpSecret)
  if (!sealed.ok) throw new Error(`an account cannot be made: ${sealed.error}`)
  await deps.door.createOfficer({ id, name, passwordHash: await hashPassword(password), totpSealed: sealed.value })
}

function parseKept(text: string | undefined): KnownAccount | undefined {
  if (text === undefined) return undefined
  const { id, account } = JSON.parse(text) as Partial<KnownAccount>
  const { name, password, totpSecret } = account ?? {}
  if (id === undefined || name === undefined || password === undefined || totpSecret === undefined) return undefined
  return { id, account: { name, password, totpSecret } }
}
