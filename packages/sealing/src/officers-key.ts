import { unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { err, ok, type Result } from '@firsthand/domain'
import { makeFolder, readIdentity, settle, syncFolder, writeOnce } from './durable-identity.ts'
import { formatIdentityFile } from './identity-file.ts'
import { generateIdentity, type Identity, type KeyPair, type Recipient, recipientOf } from './keys.ts'
import { openBytes } from './opener.ts'
import { sealBytes } from './sealer.ts'

/**
 * The key to which officers' second factors are sealed. Its identity lies in a file beside the incidents' keys, which
 * command and the `firsthand` command read. The database holds the sealed factors, and also the recipient, so that
 * nobody seals to another key by mistake.
 */
export const OFFICERS_KEY = 'officers.agekey'

/** The database's record of the key. */
export interface OfficersKeyBook {
  /** Undefined until a key is registered. */
  recipient(): Promise<string | undefined>
  /** Registers the key if there is none; returns the registered one. */
  register(recipient: string): Promise<string>
}

/** `missing`: the database has a key whose file is not here. `differs`: the file here holds another key. */
export type OfficersKeyTrouble = 'officers-key-missing' | 'officers-key-differs'

/**
 * Returns the key. It is made if neither this folder nor the database has one.
 * @throws if the key's file is damaged or cannot be made
 */
export async function ensureOfficersKey(
  file: string,
  book: OfficersKeyBook,
): Promise<Result<KeyPair, OfficersKeyTrouble>> {
  const known = await book.recipient()
  const found = await readIdentity(file)
  if (!found && known !== undefined) return err('officers-key-missing')
  const identity = found ?? (await makeKey(file))
  const recipient = recipientOf(identity)
  const standing = known ?? (await book.register(recipient))
  if (standing === recipient) return ok({ identity, recipient })
  if (found) return err('officers-key-differs')
  // Another process, with a folder of its own, registered its key first. Nothing was sealed to the key just made here.
  await settle(unlink(file), 'ENOENT')
  await syncFolder(dirname(file))
  return err('officers-key-missing')
}

/** Reads the key back after writing it, because another process may have made one at the same moment. */
async function makeKey(file: string): Promise<Identity> {
  await makeFolder(dirname(file))
  await writeOnce(dirname(file), file, formatIdentityFile(generateIdentity().identity, new Date()))
  const identity = await readIdentity(file)
  if (!identity) throw new Error("the officers' key is not there after it was written")
  return identity
}

export const sealSecondFactor = (recipient: Recipient, secret: string): Buffer =>
  sealBytes([recipient], Buffer.from(secret, 'latin1'))

/** @throws SealBroken */
export const openSecondFactor = (identity: Identity, sealed: Uint8Array): string =>
  openBytes([identity], sealed).toString('latin1')
