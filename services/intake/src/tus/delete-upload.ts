import type { UploadFacts } from '@firsthand/database/intake'
import { encodeDocument, roundUpToMinute, type WithdrawalDocument } from '@firsthand/domain'
import { withdrawalKey } from '@firsthand/object-store'
import { hashCapability, parseRecipient, sealBytes } from '@firsthand/sealing'
import type { IntakeDeps } from '../intake-deps.ts'
import { putSealed } from '../segments/put-sealed.ts'
import { randomWord } from '../segments/random-word.ts'
import { settleHolder } from '../takeover/settle-holder.ts'
import { refuseTus, TUS_HEADERS } from './tus-answer.ts'

const route = 'delete-upload'

/** Closes the upload; what arrived is kept as a withdrawn partial item (design §5 Protocol, a stated deviation). */
export async function answerDelete(deps: IntakeDeps, token: string): Promise<Response> {
  const urlHash = hashCapability(token)
  const found = await settleHolder(deps, urlHash)
  if (!found.ok) return refuseTus(deps, found.error, { route })
  if (found.value.state !== 'open') return refuseTus(deps, { code: 'illegal-state' }, { route })
  // In the store before it is acknowledged, so that the buckets alone tell of it (design §5 Sidecar).
  if (!(await putWithdrawal(deps, found.value))) return refuseTus(deps, { code: 'store-unavailable' }, { route })
  const closed = await deps.door.closeUpload(urlHash)
  if (!closed.ok) return refuseTus(deps, closed.error, { route })
  deps.log.event('upload.withdrawn', { upload: found.value.upload })
  return new Response(null, { status: 204, headers: TUS_HEADERS })
}

async function putWithdrawal(deps: IntakeDeps, facts: UploadFacts): Promise<boolean> {
  const recipient = parseRecipient(facts.recipient)
  if (!recipient) return false
  const document: WithdrawalDocument = {
    v: 1,
    type: 'withdrawal',
    id: `wi_${randomWord()}`,
    receivedAt: roundUpToMinute(deps.clock()),
    upload: facts.upload,
    // An upload's URL does not open its submission: the declaration beside this object has the rest.
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
  return stored.ok
}
