import type { DoorRefusal } from '@firsthand/database/intake'
import { err, ok, parseSlug, type Result } from '@firsthand/domain'
import { codeDigits, hashCapability } from '@firsthand/sealing'
import type { Hono } from 'hono'
import { type RouteName, refuseJson } from '../http/refuse.ts'
import { type DoorContext, type DoorEnv, parseJsonObject, readText } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { newKey, parseKey } from './capability-maker.ts'
import { parseContactWords } from './contact-words.ts'
import { addDocument, createSubmission } from './submission-desk.ts'
import { parseWitnessWords } from './witness-words.ts'

const LONGEST_BODY = 256 * 1024

export const submissionPath = (token: string): string => `/files/s/${token}`

export function addSubmissionRoutes(app: Hono<DoorEnv>, deps: IntakeDeps): void {
  app.post('/:slug/submissions', (c) => answerSubmission(deps, c, parseSlug(c.req.param('slug')) ?? ''))
  // Without a slug a sender at least learns whether any incident is open.
  app.post('/submissions', (c) => answerSubmission(deps, c, ''))
  app.post('/files/s/:token/statement', (c) => answerStatement(deps, c, c.req.param('token')))
  app.post('/files/s/:token/contact', (c) => answerContact(deps, c, c.req.param('token')))
}

type Fields = Readonly<Record<string, unknown>>

/** Parses Idempotency-Key and body. If there is no key, one is generated. */
async function readRequest(
  deps: IntakeDeps,
  c: DoorContext,
): Promise<Result<{ readonly key: string; readonly fields: Fields | undefined }, DoorRefusal>> {
  const given = c.req.header('Idempotency-Key')
  const key = given === undefined ? newKey() : parseKey(given)
  if (key === undefined) return err({ code: 'malformed' })
  const text = await readText(c, LONGEST_BODY, deps.stopping)
  if (!text.ok) return err({ code: text.error })
  const fields = parseJsonObject(text.value)
  return fields.ok ? ok({ key, fields: fields.value }) : err({ code: fields.error })
}

/**
 * Returns 201 `{ submission, code, digits, statement, exercise, maxFileBytes, maxFiles, maxSubmissionBytes }`;
 * `submission` is also the Location. `digits`: the code as eight groups of four digits; null for an old code.
 */
async function answerSubmission(deps: IntakeDeps, c: DoorContext, slug: string): Promise<Response> {
  const route: RouteName = 'create-submission'
  const request = await readRequest(deps, c)
  if (!request.ok) return refuseJson(deps, request.error, { route })
  const { key, fields } = request.value
  const created = await createSubmission(deps, { slug, key, means: { by: 'proof', proof: c.req.header('Proof') } })
  if (!created.ok) return refuseJson(deps, created.error, { route })
  const { token, code, incident, urlHash } = created.value
  const said = parseWitnessWords(fields?.['statement'])
  if (said) {
    const id = deps.capabilities.documentId({ kind: 'statement', of: token, key, said })
    const added = await addDocument(deps, urlHash, { id, kind: 'statement', said })
    if (!added.ok) return refuseJson(deps, added.error, { route })
  }
  const { exercise, maxFileBytes, maxFiles, maxSubmissionBytes } = incident
  const limits = { maxFileBytes, maxFiles, maxSubmissionBytes }
  const location = submissionPath(token)
  const digits = codeDigits(code) ?? null
  const body = { submission: location, code, digits, statement: said ? 'kept' : null, exercise, ...limits }
  return new Response(JSON.stringify(body), {
    status: 201,
    headers: { Location: location, 'Content-Type': 'application/json' },
  })
}

/** A statement may come later than the files, and more than once. */
async function answerStatement(deps: IntakeDeps, c: DoorContext, token: string): Promise<Response> {
  const route: RouteName = 'add-statement'
  const request = await readRequest(deps, c)
  if (!request.ok) return refuseJson(deps, request.error, { route })
  const { key, fields } = request.value
  const said = parseWitnessWords(fields)
  if (!said) return refuseJson(deps, { code: 'nothing-sent' }, { route })
  const id = deps.capabilities.documentId({ kind: 'statement', of: token, key, said })
  const added = await addDocument(deps, hashCapability(token), { id, kind: 'statement', said })
  if (!added.ok) return refuseJson(deps, added.error, { route })
  return Response.json({ statement: 'kept' }, { status: 201 })
}

/** Stores how to reach the witness. It is sealed, and officers open it only with a reason. */
async function answerContact(deps: IntakeDeps, c: DoorContext, token: string): Promise<Response> {
  const route: RouteName = 'add-contact'
  const request = await readRequest(deps, c)
  if (!request.ok) return refuseJson(deps, request.error, { route })
  const { key, fields } = request.value
  const said = parseContactWords(fields)
  if (!said) return refuseJson(deps, { code: 'nothing-sent' }, { route })
  const id = deps.capabilities.documentId({ kind: 'contact', of: token, key, said })
  const added = await addDocument(deps, hashCapability(token), { id, kind: 'contact', said })
  if (!added.ok) return refuseJson(deps, added.error, { route })
  return Response.json({ contact: 'kept' }, { status: 201 })
}
