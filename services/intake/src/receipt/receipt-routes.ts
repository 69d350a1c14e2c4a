import type { DoorRefusal } from '@firsthand/database/intake'
import { err, ok, type Result } from '@firsthand/domain'
import { hashCapability } from '@firsthand/sealing'
import type { Hono } from 'hono'
import { type RouteName, refuseJson } from '../http/refuse.ts'
import { type DoorContext, type DoorEnv, parseJsonObject, readText } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { answerReceiptForm, answerReceiptPage } from '../pages/receipt-page.ts'
import { newKey, parseKey } from '../submissions/capability-maker.ts'
import { uploadPath } from '../tus/create-upload.ts'
import { TUS_HEADERS } from '../tus/tus-answer.ts'
import { findReceipt, levelled } from './find-receipt.ts'

const LONGEST_BODY = 8 * 1024

/** The code travels in bodies only, never in a path or query (design §5 Receipt). */
export function addReceiptRoutes(app: Hono<DoorEnv>, deps: IntakeDeps): void {
  app.get('/receipt', (c) => answerReceiptForm(deps, c))
  app.post('/receipt', async (c) => {
    const text = await readText(c, LONGEST_BODY, deps.stopping)
    const isJson = (c.req.header('Content-Type') ?? '').toLowerCase().startsWith('application/json')
    return isJson ? answerReceiptJson(deps, text) : answerReceiptPage(deps, c, text)
  })
  app.post('/receipt/digests', (c) => answerDigests(deps, c))
  app.post('/receipt/resume', (c) => answerResume(deps, c))
}

type Text = Awaited<ReturnType<typeof readText>>

/** 200 `{ exercise, slug, title, files: [{ number, length, offset, state }], statements, replies }`. */
async function answerReceiptJson(deps: IntakeDeps, text: Text): Promise<Response> {
  const route: RouteName = 'receipt'
  const asked = parseAsked(text)
  if (!asked.ok) return refuseJson(deps, asked.error, { route })
  const found = await findReceipt(deps, asked.value.capability)
  if (!found.ok) return refuseJson(deps, found.error, { route })
  const { exercise, slug, title, files, statements, replies } = found.value
  return Response.json({ exercise, slug, title, files, statements, replies })
}

/** Salt and digests of file n: the page compares a re-picked file before it sends on (design §5 Same file?). */
async function answerDigests(deps: IntakeDeps, c: DoorContext): Promise<Response> {
  const route: RouteName = 'digests'
  const asked = parseAsked(await readText(c, LONGEST_BODY, deps.stopping))
  if (!asked.ok) return refuseJson(deps, asked.error, { route })
  const { capability, number } = asked.value
  const found = await levelled(() => deps.door.digests(hashCapability(capability), number))
  if (!found.ok) return refuseJson(deps, found.error, { route })
  const { salt, length, offset, segments } = found.value
  return Response.json({ number, salt, length, offset, segments })
}

/** A further URL for file n: that is how another device goes on. 201 with Location. */
async function answerResume(deps: IntakeDeps, c: DoorContext): Promise<Response> {
  const route: RouteName = 'resume'
  const given = c.req.header('Idempotency-Key')
  const key = given === undefined ? newKey() : parseKey(given)
  const asked = parseAsked(await readText(c, LONGEST_BODY, deps.stopping))
  if (!asked.ok) return refuseJson(deps, asked.error, { route })
  if (key === undefined) return refuseJson(deps, { code: 'malformed' }, { route })
  const { capability, number } = asked.value
  const token = deps.capabilities.uploadToken(`${hashCapability(capability).toString('hex')} ${number}`, key)
  const minted = await levelled(() => deps.door.mintUrl(hashCapability(capability), number, hashCapability(token)))
  if (!minted.ok) return refuseJson(deps, minted.error, { route })
  const { offset, length } = minted.value
  const headers = { ...TUS_HEADERS, Location: uploadPath(token) }
  return Response.json({ upload: uploadPath(token), number, offset, length }, { status: 201, headers })
}

interface Asked {
  /** A code, or a submission's token. */
  readonly capability: string
  readonly number: number
}

function parseAsked(text: Text): Result<Asked, DoorRefusal> {
  if (!text.ok) return err({ code: text.error })
  const fields = parseJsonObject(text.value)
  if (!fields.ok) return err({ code: fields.error })
  const { code, submission, number = 1 } = fields.value ?? {}
  const capability = typeof code === 'string' ? code : tokenOf(submission)
  if (capability === undefined || typeof number !== 'number') return err({ code: 'malformed' })
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) return err({ code: 'malformed' })
  return ok({ capability: capability.slice(0, 512), number })
}

/** A submission is named by its URL or by the token in it. */
const tokenOf = (text: unknown): string | undefined =>
  typeof text === 'string' ? text.slice(text.lastIndexOf('/') + 1) : undefined
