import { parseLanguage } from '@firsthand/door-words'
import type { Hono } from 'hono'
import { type RouteName, refuseJson } from '../http/refuse.ts'
import { type DoorContext, type DoorEnv, readText } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { lastDay } from '../pages/code-until.ts'
import { answerIdentify } from '../pages/identify-page.ts'
import { answerReceiptForm, answerReceiptPage } from '../pages/receipt-page.ts'
import { answerAnswerForm } from './answer-form.ts'
import { findReceipt } from './find-receipt.ts'
import { answerOpen } from './open-again.ts'
import { parseReceiptRequest, type ReadText } from './receipt-request.ts'
import { answerDigests, answerResume } from './resume-file.ts'
import { answerWithdraw } from './withdraw-routes.ts'

const LONGEST_BODY = 8 * 1024

/**
 * The code travels in bodies only, never in a path or query. The page's script calls these routes with a JSON body that
 * holds the code:
 * - `POST /receipt/open` → 201 `{ submission, …as POST /receipt }`: another URL of the submission, valid for a week.
 */
export function addReceiptRoutes(app: Hono<DoorEnv>, deps: IntakeDeps): void {
  const read = (c: DoorContext, longest = LONGEST_BODY) => readText(c, longest, deps.stopping)
  app.get('/identify', (c) => answerIdentify(deps, c))
  app.get('/receipt', (c) => answerReceiptForm(deps, c))
  app.post('/receipt', async (c) => {
    const text = await read(c)
    return isJson(c) ? answerReceiptJson(deps, text) : answerReceiptPage(deps, c, text)
  })
  app.post('/receipt/open', async (c) => answerOpen(deps, c, await read(c)))
  app.post('/receipt/digests', async (c) => answerDigests(deps, await read(c)))
  app.post('/receipt/resume', async (c) => answerResume(deps, c, await read(c)))
  // In bytes: room for a text of 20,000 letters, of which a form may encode each as nine or twelve bytes.
  app.post('/receipt/answer', async (c) => answerAnswerForm(deps, c, await read(c, 256 * 1024)))
  // Room for the numbers of thousands of files.
  app.post('/receipt/withdraw', async (c) =>
    answerWithdraw(deps, c, { text: await read(c, 64 * 1024), isJson: isJson(c) }),
  )
  // If one of these pages is reloaded by its address, the code must be entered again.
  app.get('/receipt/:step', (c) => answerReceiptForm(deps, c))
}

const isJson = (c: DoorContext): boolean =>
  (c.req.header('Content-Type') ?? '').toLowerCase().startsWith('application/json')

/**
 * Returns 200 `{ exercise, slug, title, files: [{ number, length, offset, state, arrivedAt, sha256 }], statements,
 * replies, until: { day, isLeast } }`, the day in the asked language, else in the incident's first.
 */
async function answerReceiptJson(deps: IntakeDeps, text: ReadText): Promise<Response> {
  const route: RouteName = 'receipt'
  const asked = parseReceiptRequest(text)
  if (!asked.ok) return refuseJson(deps, asked.error, { route })
  const found = await findReceipt(deps, asked.value.capability)
  if (!found.ok) return refuseJson(deps, found.error, { route })
  const { exercise, slug, title, files, statements, replies, languages } = found.value
  const spoken = [asked.value.language, ...languages].map((one) => parseLanguage(one))
  const until = lastDay(spoken.find((one) => one !== undefined) ?? 'en', found.value)
  return Response.json({ exercise, slug, title, files, statements, replies, until })
}
