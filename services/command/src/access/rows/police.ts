import { type Access, DECIDERS, VIEWERS } from '../roles.ts'

export const POLICE_ACCESS = {
  'police-read': { method: 'GET', path: '/police', roles: VIEWERS, page: 'police' },
  'police-add': { method: 'POST', path: '/police', roles: DECIDERS },
  'police-file-read': { method: 'GET', path: '/police/:material/files/:number', roles: DECIDERS },
  'police-piece-send': { method: 'POST', path: '/police/:material/files/:number/pieces', roles: DECIDERS },
  'log-preview': { method: 'GET', path: '/police/logs/:item', roles: DECIDERS },
  'log-check': { method: 'POST', path: '/police/logs/:item/check', roles: DECIDERS },
  'log-read': { method: 'POST', path: '/police/logs/:item/reading', roles: DECIDERS },
  'log-readings': { method: 'GET', path: '/police/logs/:item/readings', roles: VIEWERS },
  'log-events-read': { method: 'GET', path: '/events-log', roles: VIEWERS, page: 'log' },
  'log-density-read': { method: 'GET', path: '/events-log/density', roles: VIEWERS },
} as const satisfies Record<string, Access>
