import type { DoorRefusal, UploadFacts } from '@firsthand/database/intake'
import { encodeDocument, err, type Result, roundUpToMinute, type WithdrawalDocument } from '@firsthand/domain'
import { withdrawalKey } from '@firsthand/object-store'
import { hashCapability, parseRecipient, sealBytes } from '@firsthand/sealing'
import type { IntakeDeps } from '../intake-deps.ts'
import { putSealed } from '../segments/put-sealed.ts'
import { randomWord } from '../segments/random-word.ts'
import { settleHolder } from '../takeover/settle-holder.ts'
import { refuseTus, TUS_HEADERS } from './tus-answer.ts'

const route = 'delete-upload'

/**
 * Closes the upload. What arrived is kept as a withdrawn partial item (a deviation from tus). The order is: close the
 * upload, store the withdrawal document, acknowledge. If the document were stored first, it could hide a file whose
 * last piece came at the same moment. A repeated request stores a document that is still missing.
 */
export async function answerDelete(deps: IntakeDeps, token: string): Promise<Response> {
  const urlHash = hashCapability(token)
  // A concurrent writer must release the upload first. `upload-gone` is not refused here: the upload may be closed
  // already and still lack its withdrawal document.
  const settled = await settleHolder(deps, urlHash)
  if (!settled.ok && settled.error.code !== 'upload-gone') return refuseTus(deps, settled.error, { route })
  const closed = await deps.door.closeUpload(urlHash)
  if (!closed.ok) return refuseTus(deps, closed.error, { route })
  const told = await storeWithdrawal(deps, urlHash, closed.value)
  if (!told.ok) return refuseTus(deps, told.error, { route })
  deps.log.event('upload.withdrawn', { upload: closed.value.upload })
  return new Response(null, { status: 204, headers: TUS_HEADERS })
}

async function storeWithdrawal(
  deps: IntakeDeps,
  urlHash: Buffer,
  facts: UploadFacts,
): Promise<Result<{ readonly closed: true }, DoorRefusal>> {
  const recipient = parseRecipient(facts.recipient)
  if (!recipient) return err({ code: 'busy' })
  const document: WithdrawalDocument = {
    v: 1,
    type: 'withdrawal',
    id: `wi_${randomWord()}`,
    receivedAt: roundUpToMinute(deps.clock()),
    upload: facts.upload,
    // The other fields stay empty: who knows an upload's URL must not learn how to open its submission. The upload's
    // declaration in the store has them.
    from: {
      incident: facts.incident,
      submission: facts.submission,
      source: 'witness',
      urlHash: '',
      codeHash: '',
      replyRecipient: '',
    },
  }
  const sealed = sealBytes([recipient], Buffer.from(encodeDocument(document), 'utf8'))
  const keyOf = (random: string) => withdrawalKey(facts.upload, random)
  const stored = await putSealed(deps, { pieces: [sealed], bytes: sealed.length, keyOf })
  if (!stored.ok) return err({ code: 'store-unavailable' })
  const { key, versionId } = stored.value
  return deps.door.addClosing(urlHash, { key, ...(versionId === undefined ? {} : { version: versionId }) })
}
