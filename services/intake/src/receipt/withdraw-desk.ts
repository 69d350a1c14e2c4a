import type { DoorRefusal, NewDocument, OpenedSubmission } from '@firsthand/database/intake'
import {
  encodeDocument,
  err,
  ok,
  type Result,
  roundUpToMinute,
  type UploadId,
  type WithdrawalDocument,
} from '@firsthand/domain'
import { withdrawalKey } from '@firsthand/object-store'
import { hashCapability, parseRecipient, sealBytes } from '@firsthand/sealing'
import type { IntakeDeps } from '../intake-deps.ts'
import { putSealed } from '../segments/put-sealed.ts'
import { factsOf } from '../submissions/submission-desk.ts'

/**
 * Stores the witness's request not to use a file (`number`) or all files (null). The document is sealed and stored
 * before it is acknowledged. The worker `preserve` then hides the files. A repeated request is stored once. The caller
 * must have checked that `code` opens its receipt.
 */
export async function withdraw(
  deps: IntakeDeps,
  code: string,
  number: number | null,
): Promise<Result<void, DoorRefusal>> {
  const capability = hashCapability(code)
  const opened = await deps.door.submission(capability)
  if (!opened.ok) return opened
  const { incident } = opened.value
  const file = number === null ? undefined : await deps.door.digests(capability, number)
  if (file && !file.ok) return err({ ...file.error, exercise: incident.exercise })
  const upload = file?.ok ? file.value.upload : null
  const of = capability.toString('hex')
  const id = deps.capabilities.documentId({ kind: 'withdrawal', of, key: '', said: number ?? 'all' })
  const asked = await deps.door.askDocument({ capability, id, kind: 'withdrawal' })
  if (!asked.ok) return err({ ...asked.error, exercise: incident.exercise })
  if (asked.value.known) return ok(undefined)
  const object = await putWithdrawal(deps, { id, upload, opened: opened.value })
  if (!object.ok) return err({ ...object.error, exercise: incident.exercise })
  const about = number === null ? {} : { number }
  const added = await deps.door.addDocument({ capability, id, kind: 'withdrawal', ...about, ...object.value })
  return added.ok ? ok(undefined) : added
}

interface Withdrawal {
  readonly id: string
  readonly upload: UploadId | null
  readonly opened: OpenedSubmission
}

async function putWithdrawal(
  deps: IntakeDeps,
  { id, upload, opened }: Withdrawal,
): Promise<Result<Pick<NewDocument, 'sealed' | 'object'>, DoorRefusal>> {
  const { incident, submission } = opened
  const recipient = parseRecipient(incident.recipient)
  if (!recipient) return err({ code: 'busy' })
  const document: WithdrawalDocument = {
    v: 1,
    type: 'withdrawal',
    id,
    receivedAt: roundUpToMinute(deps.clock()),
    upload,
    from: factsOf(opened),
  }
  const sealed = sealBytes([recipient], Buffer.from(encodeDocument(document), 'utf8'))
  const keyOf = (random: string) => withdrawalKey(upload ?? submission, random)
  const stored = await putSealed(deps, { pieces: [sealed], bytes: sealed.length, keyOf })
  if (!stored.ok) return err({ code: 'store-unavailable' })
  const { key, versionId } = stored.value
  return ok({
    sealed,
    object: { key, keyId: incident.keyId, ...(versionId === undefined ? {} : { version: versionId }) },
  })
}
