import { hashCapability } from '@firsthand/sealing'
import type { Hono } from 'hono'
import type { DoorContext, DoorEnv } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { answerCreation } from './create-upload.ts'
import { answerDelete } from './delete-upload.ts'
import { answerHead } from './head-upload.ts'
import { answerPatch } from './patch-upload.ts'
import { CHECKSUM_ALGORITHMS, TUS_EXTENSIONS, TUS_VERSION } from './protocol.ts'
import { refuseTus, TUS_HEADERS } from './tus-answer.ts'

type Answer = (token: string) => Promise<Response> | Response

/** `/files/s/<submission>` creates uploads, `/files/u/<upload>` takes their bytes. */
export function addTusRoutes(app: Hono<DoorEnv>, deps: IntakeDeps): void {
  app.all('/files/s/:token', (c) =>
    dispatch(deps, c, {
      POST: (token) => answerCreation(deps, c, token),
      OPTIONS: (token) => answerOptions(token, (capability) => maxSizeAt(deps, capability)),
    }),
  )
  app.all('/files/u/:token', (c) =>
    dispatch(deps, c, {
      HEAD: (token) => answerHead(deps, token),
      PATCH: (token) => answerPatch(deps, c, token),
      DELETE: (token) => answerDelete(deps, token),
      OPTIONS: (token) => answerOptions(token, (capability) => maxSizeOf(deps, capability)),
    }),
  )
}

async function dispatch(deps: IntakeDeps, c: DoorContext, verbs: Readonly<Record<string, Answer>>): Promise<Response> {
  const method = methodOf(c)
  const answer = Object.hasOwn(verbs, method) ? verbs[method] : undefined
  if (!answer) {
    const headers = { Allow: Object.keys(verbs).join(', ') }
    return refuseTus(deps, { code: 'method-not-allowed' }, { route: 'api', headers })
  }
  // "The Server MUST respond with 412 and MUST include the Tus-Version header … MUST NOT process the request."
  if (method !== 'OPTIONS' && c.req.header('Tus-Resumable') !== TUS_VERSION) {
    return refuseTus(deps, { code: 'protocol-version' }, { route: 'api' })
  }
  return answer(c.req.param('token') ?? '')
}

/** X-HTTP-Method-Override: for phones and proxies without PATCH (tus core). Hono passes HEAD on as GET. */
function methodOf(c: DoorContext): string {
  const { method } = c.req.raw
  const override = c.req.header('X-HTTP-Method-Override')?.toUpperCase()
  return method === 'POST' && override !== undefined ? override : method
}

async function answerOptions(token: string, limitOf: (capability: Buffer) => Promise<number | undefined>) {
  const limit = await limitOf(hashCapability(token))
  return new Response(null, {
    status: 204,
    headers: {
      ...TUS_HEADERS,
      'Tus-Version': TUS_VERSION,
      'Tus-Extension': TUS_EXTENSIONS,
      'Tus-Checksum-Algorithm': CHECKSUM_ALGORITHMS.join(','),
      ...(limit === undefined ? {} : { 'Tus-Max-Size': String(limit) }),
    },
  })
}

/**
 * The size limit is sent before anything is uploaded, but only to somebody who knows the submission's URL. Others learn
 * nothing about it.
 */
async function maxSizeAt({ door }: IntakeDeps, submission: Buffer): Promise<number | undefined> {
  const opened = await door.submission(submission)
  return opened.ok ? opened.value.incident.maxFileBytes : undefined
}

async function maxSizeOf({ door }: IntakeDeps, upload: Buffer): Promise<number | undefined> {
  const found = await door.upload(upload)
  return found.ok ? found.value.maxBytes : undefined
}
