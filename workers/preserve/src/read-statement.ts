import { parseDocument } from '@firsthand/domain'
import { dead, done, type HandlerOutcome, skipped } from '@firsthand/queues'
import { openBytes } from '@firsthand/sealing'
import { identityFor } from './incident-identity.ts'
import type { PreserveDeps } from './preserve-deps.ts'
import { statementFields } from './statement-fields.ts'

/** Copies the witness's own words into the evidence zone, once. They are treated as outside text. */
export async function readStatement(
  { door, keyring }: Pick<PreserveDeps, 'door' | 'keyring'>,
  id: string,
): Promise<HandlerOutcome> {
  const row = await door.document(id)
  if (row?.kind !== 'statement') return dead('statement-unknown')
  const document = parseDocument(openBytes([await identityFor(keyring, row.keyId)], row.sealed).toString('utf8'))
  if (!document.ok || document.value.type !== 'statement') return dead('statement-malformed')
  const { submission, incident, createdAt: receivedAt } = row
  const statement = { id: row.id, submission, incident, receivedAt, ...statementFields(document.value) }
  return (await door.keepStatement(statement)) === 'kept' ? done : skipped('already-read')
}

/**
 * Handles "Ask us not to use this": items are hidden from lists but stay stored, as the law requires. Items that are
 * preserved later are hidden, too.
 */
export async function applyWithdrawal({ door }: Pick<PreserveDeps, 'door'>, id: string): Promise<HandlerOutcome> {
  const row = await door.document(id)
  if (row?.kind !== 'withdrawal') return dead('withdrawal-unknown')
  await door.applyWithdrawal(row)
  return done
}

/** Stores how to reach the witness, still sealed. Opening it takes an officer, a reason and a custody entry. */
export async function keepContact({ door }: Pick<PreserveDeps, 'door'>, id: string): Promise<HandlerOutcome> {
  const row = await door.document(id)
  if (row?.kind !== 'contact') return dead('contact-unknown')
  return (await door.keepContact(row)) === 'kept' ? done : skipped('already-kept')
}
