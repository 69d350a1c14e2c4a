import type { DoorRefusal } from '@firsthand/database/intake'
import { encodeDocument, err, ok, type Result, roundUpToMinute, type WithdrawalDocument } from '@firsthand/domain'
import { withdrawalKey } from '@firsthand/object-store'
import { hashCapability, parseRecipient, sealBytes } from '@firsthand/sealing'
import type { IntakeDeps } from '../intake-deps.ts'
import { putSealed } from '../segments/put-sealed.ts'
import { factsOf } from '../submissions/submission-desk.ts'

/**
 * "Ask us not to use this": sealed and stored like any document before it is acknowledged; preserve hides what it is
 * about. Asked twice it is one. `code` has opened its receipt just before; `number` null: all of it.
 */
export async function withdraw(
  deps: IntakeDeps,
  code: string,
  number: number | null,
): Promise<Result<void, DoorRefusal>> {
  const capability = hashCapability(code)
  const opened = await deps.door.submission(capability)
  if (!opened.ok) return opened
  const { incident, submission } = opened.value
  const file = number === null ? undefined : await deps.door.digests(capability, number)
  if (file && !file.ok) return err({ ...file.error, exercise: incident.exercise })
  const upload = file?.ok ? file.value.upload : null
  const recipient = parseRecipient(incident.recipient)
  if (!recipient) return err({ code: 'busy', exercise: incident.exercise })
  const id = deps.capabilities.documentId('withdrawal', capability.toString('hex'), String(number ?? 'all'))
  const document: WithdrawalDocument = {
    v: 1,
    type: 'withdrawal',
    id,
    receivedAt: roundUpToMinute(deps.clock()),
    upload,
    from: factsOf(opened.value),
  }
  const sealed = sealBytes([recipient], Buffer.from(encodeDocument(document), 'utf8'))
  const keyOf = (random: string) => withdrawalKey(upload ?? submission, random)
  const stored = await putSealed(deps, { pieces: [sealed], bytes: sealed.length, keyOf })
  if (!stored.ok) return err({ code: 'store-unavailable', exercise: incident.exercise })
  const { key, versionId } = stored.value
  const object = { key, keyId: incident.keyId, ...(versionId === undefined ? {} : { version: versionId }) }
  const about = number === null ? {} : { number }
  const added = await deps.door.addDocument({ capability, id, kind: 'withdrawal', ...about, sealed, object })
  return added.ok ? ok(undefined) : added
}
