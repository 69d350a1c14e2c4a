import { type Access, COMMANDERS, DECIDERS, VIEWERS } from '../roles.ts'

/** Alarms, duties and alarm rules. */
export const ALARMS_ACCESS = {
  'alarms-read': { method: 'GET', path: '/alarms', roles: VIEWERS },
  'ringing-read': { method: 'GET', path: '/ringing', roles: VIEWERS },
  'alarm-take': { method: 'POST', path: '/alarms/takings', roles: DECIDERS },
  'alarm-end': { method: 'POST', path: '/alarms/outcomes', roles: DECIDERS },
  'news-look': { method: 'POST', path: '/news/looks', roles: VIEWERS },
  'duties-read': { method: 'GET', path: '/duties', roles: VIEWERS, page: 'duties' },
  'duty-set': { method: 'POST', path: '/duties', roles: DECIDERS },
  'duty-done': { method: 'POST', path: '/duties/:subject/done', roles: DECIDERS },
  'alarm-rules-read': { method: 'GET', path: '/alarm-rules', roles: VIEWERS },
  'alarm-rules-set': { method: 'POST', path: '/alarm-rules', roles: COMMANDERS },
  'alarm-rules-restore': { method: 'POST', path: '/alarm-rules/restorations', roles: COMMANDERS },
  'alarm-rules-try': { method: 'POST', path: '/alarm-rules/trials', roles: COMMANDERS },
  'watch-sign': { method: 'POST', path: '/watch-signs', roles: VIEWERS },
  'watch-take': { method: 'POST', path: '/watch', roles: DECIDERS },
  'alarm-calls-read': { method: 'GET', path: '/alarm-calls', roles: VIEWERS },
  'alarm-calls-try': { method: 'POST', path: '/alarm-calls', roles: COMMANDERS },
} as const satisfies Record<string, Access>
