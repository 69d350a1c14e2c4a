import type { NewStatement } from '@firsthand/database/preserve'
import { parseDocument } from '@firsthand/domain'
import { dead, done, type HandlerOutcome, skipped } from '@firsthand/queues'
import { openBytes } from '@firsthand/sealing'
import { textOr } from './declared.ts'
import { identityFor } from './incident-identity.ts'
import type { PreserveDeps } from './preserve-deps.ts'

const MAX_WORDS = 20_000
const MAX_SHORT = 2000

/** The witness's own words into the evidence zone, once. All of it is outside text. */
export async function readStatement(
  { door, keyring }: Pick<PreserveDeps, 'door' | 'keyring'>,
  id: string,
): Promise<HandlerOutcome> {
  const row = await door.document(id)
  if (row?.kind !== 'statement') return dead('statement-unknown')
  const document = parseDocument(openBytes([await identityFor(keyring, row.keyId)], row.sealed).toString('utf8'))
  if (!document.ok || document.value.type !== 'statement') return dead('statement-malformed')
  const said = document.value
  const place = placeOf(said.lat, said.lon)
  const statement: NewStatement = {
    id: row.id,
    submission: row.submission,
    incident: row.incident,
    words: textOr(said.words, MAX_WORDS),
    where: textOr(said.where, MAX_SHORT),
    when: textOr(said.when, MAX_SHORT),
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    language: textOr(said.language, 35),
    receivedAt: row.createdAt,
  }
  return (await door.keepStatement(statement)) === 'kept' ? done : skipped('already-read')
}

function placeOf(lat: unknown, lon: unknown): { readonly lat: number; readonly lon: number } | undefined {
  const isDegrees = (value: unknown, most: number): value is number =>
    typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most
  return isDegrees(lat, 90) && isDegrees(lon, 180) ? { lat, lon } : undefined
}

/** "Ask us not to use this": hidden from lists, kept for the law. Items that come later are hidden when they are made. */
export async function applyWithdrawal({ door }: Pick<PreserveDeps, 'door'>, id: string): Promise<HandlerOutcome> {
  const row = await door.document(id)
  if (row?.kind !== 'withdrawal') return dead('withdrawal-unknown')
  await door.applyWithdrawal(row)
  return done
}
