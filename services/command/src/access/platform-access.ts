import { createMiddleware } from 'hono/factory'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'

interface PlatformRoute {
  readonly method: 'GET' | 'POST'
  /** Relative to `/api/platform`. */
  readonly path: string
}

/**
 * Routes that concern no single incident, or an incident without its evidence. All of them need one right, the
 * officer's `opens` (`firsthand officer let NAME open`). No role in an incident gives it. None of these routes shows
 * evidence.
 */
export const PLATFORM_ACCESS = {
  'platform-read': { method: 'GET', path: '/state' },
  'platform-officers-read': { method: 'GET', path: '/officers' },
  'slug-read': { method: 'GET', path: '/slug' },
  'templates-read': { method: 'GET', path: '/templates' },
  'template-keep': { method: 'POST', path: '/templates' },
  'template-remove': { method: 'POST', path: '/templates/:template/removal' },
  'watchers-read': { method: 'GET', path: '/watchers' },
  'duty-call-read': { method: 'GET', path: '/duty-calls' },
  'duty-call-make': { method: 'POST', path: '/duty-calls' },
  'duty-call-answer': { method: 'POST', path: '/duty-calls/:call/answers' },
  'preflight-run': { method: 'POST', path: '/preflights' },
  'incident-open': { method: 'POST', path: '/incidents' },
  'incident-move': { method: 'POST', path: '/incidents/:incident/state' },
  'closing-set': { method: 'POST', path: '/incidents/:incident/closing' },
  'keep-set': { method: 'POST', path: '/incidents/:incident/keep' },
  'members-read': { method: 'GET', path: '/incidents/:incident/members' },
  'member-give': { method: 'POST', path: '/incidents/:incident/members' },
  'member-take': { method: 'POST', path: '/incidents/:incident/members/:officer/removal' },
  'accounts-read': { method: 'GET', path: '/accounts' },
  'account-make': { method: 'POST', path: '/accounts' },
  'account-change': { method: 'POST', path: '/accounts/:officer/changes' },
} as const satisfies Record<string, PlatformRoute>

export type PlatformRouteName = keyof typeof PLATFORM_ACCESS

/** Middleware that checks access to one route of the platform. It runs after the session gate. */
export const mayOpen = (route: PlatformRouteName) =>
  createMiddleware<CommandEnv>(async (c, next) => {
    c.set('route', route)
    if (!c.get('session').opens) return refuse(c, 'not-allowed')
    return next()
  })
