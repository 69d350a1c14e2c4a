import type { DoorRefusal } from '@firsthand/database/intake'
import { ok, type Result } from '@firsthand/domain'
import { hashCapability } from '@firsthand/sealing'
import { type RouteName, refuseJson } from '../http/refuse.ts'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { newKey, parseKey } from '../submissions/capability-maker.ts'
import { uploadPath } from '../tus/create-upload.ts'
import { TUS_HEADERS } from '../tus/tus-answer.ts'
import { findReceipt, withEqualDelay } from './find-receipt.ts'
import { parseReceiptRequest, type ReadText, type ReceiptRequest } from './receipt-request.ts'

/**
 * The capability that opens. A code must open a receipt: an expired code is treated everywhere as one that never existed.
 */
async function capabilityOf(
  deps: IntakeDeps,
  { capability, isCode }: ReceiptRequest,
): Promise<Result<string, DoorRefusal>> {
  if (!isCode) return ok(capability)
  const found = await findReceipt(deps, capability)
  return found.ok ? ok(found.value.code) : found
}

/** Returns salt and digests of file n. The page compares a re-picked file with them before it resumes. */
export async function answerDigests(deps: IntakeDeps, text: ReadText): Promise<Response> {
  const route: RouteName = 'digests'
  const asked = parseReceiptRequest(text)
  if (!asked.ok) return refuseJson(deps, asked.error, { route })
  const { number } = asked.value
  const open = await capabilityOf(deps, asked.value)
  if (!open.ok) return refuseJson(deps, open.error, { route })
  const capability = open.value
  const found = await withEqualDelay(() => deps.door.digests(hashCapability(capability), number))
  if (!found.ok) return refuseJson(deps, found.error, { route })
  const { salt, length, offset, segments } = found.value
  return Response.json({ number, salt, length, offset, segments })
}

/** Returns 201 with another URL for file n as Location, so that another device can resume. */
export async function answerResume(deps: IntakeDeps, c: DoorContext, text: ReadText): Promise<Response> {
  const route: RouteName = 'resume'
  const given = c.req.header('Idempotency-Key')
  const key = given === undefined ? newKey() : parseKey(given)
  const asked = parseReceiptRequest(text)
  if (!asked.ok) return refuseJson(deps, asked.error, { route })
  if (key === undefined) return refuseJson(deps, { code: 'malformed' }, { route })
  const { number } = asked.value
  const open = await capabilityOf(deps, asked.value)
  if (!open.ok) return refuseJson(deps, open.error, { route })
  const capability = open.value
  const token = deps.capabilities.uploadToken(`${hashCapability(capability).toString('hex')} ${number}`, key)
  const minted = await withEqualDelay(() =>
    deps.door.mintUrl(hashCapability(capability), number, hashCapability(token)),
  )
  if (!minted.ok) return refuseJson(deps, minted.error, { route })
  const { offset, length } = minted.value
  const headers = { ...TUS_HEADERS, Location: uploadPath(token) }
  return Response.json({ upload: uploadPath(token), number, offset, length }, { status: 201, headers })
}
