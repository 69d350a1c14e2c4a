import type { DoorRefusal } from '@firsthand/database/intake'
import { ok, type PublicIncident, type Result } from '@firsthand/domain'
import { hashCapability } from '@firsthand/sealing'
import { type RouteName, refuseJson } from '../http/refuse.ts'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { parseKey } from '../submissions/capability-maker.ts'
import { submissionPath } from '../submissions/submission-routes.ts'
import { findReceipt, withEqualDelay } from './find-receipt.ts'
import { parseReceiptRequest, type ReadText } from './receipt-request.ts'

const DAY_MS = 24 * 3_600_000

/**
 * Returns another URL of the submission, valid for a week. A code can open only a limited number of URLs. Without a key
 * from the caller the URL is therefore the same for a day, so that opening the code's page again uses up none.
 */
export async function openAgain(
  deps: IntakeDeps,
  code: string,
  key?: string,
): Promise<Result<{ readonly submission: string; readonly incident: PublicIncident }, DoorRefusal>> {
  const codeHash = hashCapability(code)
  const day = `day ${Math.floor(deps.clock() / DAY_MS)}`
  const token = deps.capabilities.uploadToken(`open ${codeHash.toString('hex')}`, key ?? day)
  const opened = await withEqualDelay(() => deps.door.reopen(codeHash, hashCapability(token)))
  return opened.ok ? ok({ submission: submissionPath(token), incident: opened.value.incident }) : opened
}

/** Returns 201 with the receipt's content and `submission`, the URL at which this device creates its uploads. */
export async function answerOpen(deps: IntakeDeps, c: DoorContext, text: ReadText): Promise<Response> {
  const route: RouteName = 'reopen'
  const given = c.req.header('Idempotency-Key')
  const key = given === undefined ? undefined : parseKey(given)
  const asked = parseReceiptRequest(text)
  if (!asked.ok) return refuseJson(deps, asked.error, { route })
  if (given !== undefined && key === undefined) return refuseJson(deps, { code: 'malformed' }, { route })
  // The code must first open a receipt, because an expired code opens nothing here, either.
  const found = await findReceipt(deps, asked.value.capability)
  if (!found.ok) return refuseJson(deps, found.error, { route })
  const opened = await openAgain(deps, found.value.code, key)
  if (!opened.ok) return refuseJson(deps, opened.error, { route })
  const { exercise, slug, title, files, statements, replies } = found.value
  const { submission, incident } = opened.value
  const { maxFileBytes, maxFiles, maxSubmissionBytes } = incident
  const limits = { maxFileBytes, maxFiles, maxSubmissionBytes }
  const body = { submission, exercise, slug, title, files, statements, replies, ...limits }
  return Response.json(body, { status: 201, headers: { Location: submission } })
}
