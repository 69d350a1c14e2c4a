import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { alarmRoutes } from './alarms/alarm-routes.ts'
import { answerRoutes } from './alarms/answer-routes.ts'
import { callRoutes } from './alarms/call-routes.ts'
import { dutyRoutes } from './alarms/duty-routes.ts'
import { ruleRoutes } from './alarms/rule-routes.ts'
import { incidentWatchRoutes, watchRoutes } from './alarms/watch/watch-routes.ts'
import { arrivalRoutes } from './arrivals/arrival-routes.ts'
import { briefPage } from './briefs/brief-page.ts'
import { briefRoutes } from './briefs/brief-routes.ts'
import { publicBriefRoutes } from './briefs/public-brief-routes.ts'
import { consoleRoutes } from './console-files/console-routes.ts'
import { contactRoutes } from './conversation/contact-routes.ts'
import { replyRoutes } from './conversation/reply-routes.ts'
import type { CommandDeps } from './door/command-deps.ts'
import type { CommandEnv } from './door/command-env.ts'
import { originGuard } from './door/origin-guard.ts'
import { isPiece } from './door/piece-path.ts'
import { refuse } from './door/refuse.ts'
import { securityHeaders } from './door/security-headers.ts'
import { incidentRoutes } from './incidents/incident-routes.ts'
import { asReceivedRoutes } from './items/as-received-routes.ts'
import { byteRoutes } from './items/byte-routes.ts'
import { clearingRoutes } from './items/clearing-routes.ts'
import { identifyingRoutes } from './items/identifying-routes.ts'
import { itemRoutes } from './items/item-routes.ts'
import { listingRoutes } from './items/listing-routes.ts'
import { moveRoutes } from './items/move-routes.ts'
import { restrictionRoutes } from './items/restriction-routes.ts'
import { sightRoutes } from './items/sight-routes.ts'
import { wishRoutes } from './items/wish-routes.ts'
import { liveRoutes } from './live/live-routes.ts'
import { lookedForRoutes } from './looked-for/looked-for-routes.ts'
import { mapRoutes } from './map/map-routes.ts'
import { memberRoutes } from './members/member-routes.ts'
import { platformRoutes } from './operations/platform-routes.ts'
import { overviewRoutes } from './overview/overview-routes.ts'
import { policeRoutes } from './police/police-routes.ts'
import { anchorRoutes } from './reconstruction/anchor-routes.ts'
import { revisionRoutes } from './reconstruction/revision-routes.ts'
import { sceneRoutes } from './reconstruction/scene-routes.ts'
import { savedViewRoutes } from './saved-views/saved-view-routes.ts'
import { searchRoutes } from './search/search-routes.ts'
import { sessionGate } from './sign-in/session-gate.ts'
import { sessionRoutes } from './sign-in/session-routes.ts'
import { setUpRoutes } from './sign-in/set-up-routes.ts'
import { subjectRoutes } from './subjects/subject-routes.ts'
import { statementRoutes } from './timeline/statement-routes.ts'
import { timelineRoutes } from './timeline/timeline-routes.ts'
import { busiestRoutes, windowRoutes } from './timeline/window-routes.ts'
import { triageRoutes } from './triage/triage-routes.ts'
import { verificationRoutes } from './verification/verification-routes.ts'
import { wallRoutes } from './wall/wall-routes.ts'

const MAX_BODY = 64 * 1024

/** The typed API below `/api`. The console's client is derived from this type alone. */
const createApi = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .use('/incidents/*', sessionGate(deps))
    .use('/incidents', sessionGate(deps))
    .use('/platform/*', sessionGate(deps))
    .use('/watch/*', sessionGate(deps))
    .use('/watch', sessionGate(deps))
    .route('/', sessionRoutes(deps))
    .route('/set-up', setUpRoutes(deps))
    .route('/incidents', incidentRoutes(deps))
    .route('/incidents', timelineRoutes(deps))
    .route('/incidents', windowRoutes(deps))
    .route('/incidents', busiestRoutes(deps))
    .route('/incidents', statementRoutes(deps))
    .route('/incidents', lookedForRoutes(deps))
    .route('/incidents', arrivalRoutes(deps))
    .route('/incidents', itemRoutes(deps))
    .route('/incidents', replyRoutes(deps))
    .route('/incidents', contactRoutes(deps))
    .route('/incidents', byteRoutes(deps))
    .route('/incidents', sightRoutes(deps))
    .route('/incidents', clearingRoutes(deps))
    .route('/incidents', identifyingRoutes(deps))
    .route('/incidents', listingRoutes(deps))
    .route('/incidents', restrictionRoutes(deps))
    .route('/incidents', moveRoutes(deps))
    .route('/incidents', wishRoutes(deps))
    .route('/incidents', searchRoutes(deps))
    .route('/incidents', anchorRoutes(deps))
    .route('/incidents', sceneRoutes(deps))
    .route('/incidents', revisionRoutes(deps))
    .route('/incidents', asReceivedRoutes(deps))
    .route('/incidents', liveRoutes(deps))
    .route('/incidents', overviewRoutes(deps))
    .route('/incidents', alarmRoutes(deps))
    .route('/incidents', answerRoutes(deps))
    .route('/incidents', dutyRoutes(deps))
    .route('/incidents', ruleRoutes(deps))
    .route('/incidents', callRoutes(deps))
    .route('/incidents', mapRoutes(deps))
    .route('/incidents', wallRoutes(deps))
    .route('/incidents', triageRoutes(deps))
    .route('/incidents', verificationRoutes(deps))
    .route('/incidents', savedViewRoutes(deps))
    .route('/incidents', policeRoutes(deps))
    .route('/incidents', subjectRoutes(deps))
    .route('/incidents', briefRoutes(deps))
    .route('/incidents', memberRoutes(deps))
    .route('/incidents', incidentWatchRoutes(deps))
    .route('/watch', watchRoutes(deps))
    .route('/platform', platformRoutes(deps))
    .route('/briefs', publicBriefRoutes(deps))

export type Api = ReturnType<typeof createApi>

/** Builds the officers' service: the API and the console behind one set of guards. */
export function createCommand(deps: CommandDeps): Hono<CommandEnv> {
  const app = new Hono<CommandEnv>()
  app.use(securityHeaders)
  app.use(logRefusals(deps))
  app.get('/health', (c) => c.json({ ok: true }))
  app.use(originGuard(deps.publicUrl))
  const limited = bodyLimit({ maxSize: MAX_BODY, onError: (c) => refuse(c, 'too-large') })
  // A piece of an officer's file has its own size limit and is streamed, not parsed here.
  app.use((c, next) => (isPiece(c.req.method, c.req.path) ? next() : limited(c, next)))
  app.route('/api', createApi(deps))
  app.route('/', briefPage(deps))
  app.route('/', consoleRoutes(deps))
  app.notFound((c) => refuse(c, 'not-found'))
  app.onError((cause, c) => {
    // Hono itself refuses a malformed body. Its message is replaced by our refusal.
    if (cause instanceof HTTPException && cause.status < 500) return refuse(c, 'malformed')
    deps.log.fault('request.fault', cause, { code: 'internal', route: c.get('route') })
    return refuse(c, 'internal')
  })
  return app
}

const logRefusals = ({ log }: Pick<CommandDeps, 'log'>) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    await next()
    const code = c.get('refused')
    if (code !== undefined) log.event('request.refused', { code, status: c.res.status, route: c.get('route') })
  })
