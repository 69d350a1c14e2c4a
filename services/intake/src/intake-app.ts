import { DatabaseUnavailable, type DoorRefusal } from '@firsthand/database/intake'
import { parseSlug } from '@firsthand/domain'
import { Hono } from 'hono'
import { answerSendForm } from './form/send-form.ts'
import { refuseJson } from './http/refuse.ts'
import type { DoorContext, DoorEnv } from './http/request-body.ts'
import { CREST_POLICY, securityHeaders } from './http/security-headers.ts'
import type { IntakeDeps } from './intake-deps.ts'
import { answerAbout } from './pages/about-page.ts'
import { answerNotThere, answerTrouble } from './pages/calm-pages.ts'
import { answerLooking } from './pages/looking-page.ts'
import { answerPictures } from './pages/pictures-page.ts'
import { answerHome, answerIncident } from './pages/witness-page.ts'
import { addReceiptRoutes } from './receipt/receipt-routes.ts'
import { answerRecording } from './recordings/answer-recording.ts'
import { addSubmissionRoutes } from './submissions/submission-routes.ts'
import { refuseTus } from './tus/tus-answer.ts'
import { addTusRoutes } from './tus/tus-routes.ts'

/** The public door. It reads a request's method, path, a few protocol headers and the body, but never who sent it. */
export function createIntakeApp(deps: IntakeDeps): Hono<DoorEnv> {
  const app = new Hono<DoorEnv>()
  app.use(securityHeaders(deps.assets.styleHash))
  app.use(async (c, next) => {
    await next()
    // Closes the connection, so that a retry reaches another intake.
    if (deps.stopping.aborted) c.res.headers.set('Connection', 'close')
  })
  // A compressed body is refused: a body is kept as it comes, so it would be kept compressed.
  app.use(async (c, next) => (isCompressed(c) ? refuse(deps, c, { code: 'media-type' }) : next()))
  app.get('/assets/:file', (c) => answerAsset(deps, c))
  app.get('/about', (c) => answerAbout(deps, c))
  addTusRoutes(app, deps)
  addReceiptRoutes(app, deps)
  addSubmissionRoutes(app, deps)
  app.post('/send', (c) => answerSendForm(deps, c, ''))
  app.post('/:slug/send', (c) => answerSendForm(deps, c, c.req.param('slug')))
  app.get('/', (c) => answerHome(deps, c))
  app.get('/:slug', (c) => answerIncident(deps, c, parseSlug(c.req.param('slug')) ?? ''))
  app.get('/:slug/', (c) => answerIncident(deps, c, parseSlug(c.req.param('slug')) ?? ''))
  app.get('/:slug/send', (c) => answerIncident(deps, c, parseSlug(c.req.param('slug')) ?? '', 'send'))
  app.get('/:slug/now', (c) => answerIncident(deps, c, parseSlug(c.req.param('slug')) ?? '', 'danger'))
  app.get('/:slug/looking', (c) => answerLooking(deps, c, parseSlug(c.req.param('slug')) ?? ''))
  app.get('/:slug/pictures', (c) => answerPictures(deps, c, parseSlug(c.req.param('slug')) ?? ''))
  app.notFound((c) => answerUnknown(deps, c))
  app.onError((fault, c) => answerFault(deps, c, fault))
  return app
}

function answerAsset(deps: IntakeDeps, c: DoorContext): Response {
  const said = deps.recordings.find(c.req.path)
  if (said) return answerRecording(said, c.req.header('Range'))
  const { crest } = deps.force
  const asset = deps.assets.find(c.req.path) ?? (crest?.path === c.req.path ? crest.asset : undefined)
  if (!asset) return refuseJson(deps, { code: 'incident-not-found' }, { route: 'page' })
  const accepted = c.req.header('Accept-Encoding') ?? ''
  const headers = {
    'Content-Type': asset.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
    ...(asset === crest?.asset ? { 'Content-Security-Policy': CREST_POLICY } : {}),
  }
  if (/\bbr\b/.test(accepted)) return body(asset.brotli, { ...headers, 'Content-Encoding': 'br' })
  if (/\bgzip\b/.test(accepted)) return body(asset.gzip, { ...headers, 'Content-Encoding': 'gzip' })
  return body(asset.plain, headers)
}

const body = (bytes: Buffer, headers: Record<string, string>): Response =>
  new Response(new Uint8Array(bytes), { headers })

/** People get a page, programs get JSON. The method and the path tell which. */
const isForPeople = (c: DoorContext): boolean => {
  const { method } = c.req.raw
  if (c.req.path.startsWith('/files/') || c.req.path.endsWith('/submissions')) return false
  return (
    method === 'GET' || method === 'HEAD' || c.req.path === '/send' || c.req.path.endsWith('/send') || isFormPost(c)
  )
}

const isFormPost = (c: DoorContext): boolean =>
  /^(application\/x-www-form-urlencoded|multipart\/)/i.test(c.req.header('Content-Type') ?? '')

async function answerUnknown(deps: IntakeDeps, c: DoorContext): Promise<Response> {
  const { method } = c.req.raw
  if (isForPeople(c) && (method === 'GET' || method === 'HEAD'))
    return answerNotThere(deps, c, await unknownBelow(deps, c))
  const refusal: DoorRefusal = { code: method === 'POST' ? 'incident-not-found' : 'method-not-allowed' }
  if (isForPeople(c)) return answerTrouble(deps, c, refusal, { route: 'page' })
  const headers: Record<string, string> = refusal.code === 'method-not-allowed' ? { Allow: 'GET, POST' } : {}
  return refuseJson(deps, refusal, { route: 'api', headers })
}

/** An unknown address below a drill's slug still says EXERCISE. */
async function unknownBelow(deps: IntakeDeps, c: DoorContext): Promise<DoorRefusal> {
  const slug = parseSlug(c.req.path.split('/')[1])
  const found = slug === undefined ? undefined : await deps.door.incident(slug)
  const exercise = found?.ok ? found.value.exercise : found?.error.exercise
  return { code: 'incident-not-found', ...(exercise === undefined ? {} : { exercise }) }
}

function answerFault(deps: IntakeDeps, c: DoorContext, fault: unknown): Promise<Response> {
  const isAway = fault instanceof DatabaseUnavailable
  if (!isAway) deps.log.fault('request.fault', fault, { code: 'internal' })
  else deps.log.fault('dependency.lost', fault, { what: 'postgres' })
  return refuse(deps, c, { code: isAway ? 'store-unavailable' : 'internal' })
}

/** RFC 9110 §8.4: `identity` means no coding. */
function isCompressed(c: DoorContext): boolean {
  const coding = c.req.header('Content-Encoding')?.trim().toLowerCase() ?? ''
  return coding !== '' && coding !== 'identity'
}

async function refuse(deps: IntakeDeps, c: DoorContext, refusal: DoorRefusal): Promise<Response> {
  if (isForPeople(c)) {
    const options = { route: 'page' } as const
    // A page normally queries the open incidents to know whether all are exercises. If that query fails, the page is
    // made without it.
    return answerTrouble(deps, c, refusal, options).catch(() =>
      answerTrouble(deps, c, { ...refusal, exercise: false }, options),
    )
  }
  return c.req.path.startsWith('/files/')
    ? refuseTus(deps, refusal, { route: 'api' })
    : refuseJson(deps, refusal, { route: 'api' })
}
