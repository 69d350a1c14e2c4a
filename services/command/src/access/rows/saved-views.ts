import { type Access, VIEWERS } from '../roles.ts'

export const SAVED_VIEWS_ACCESS = {
  'saved-views-read': { method: 'GET', path: '/saved-views', roles: VIEWERS },
  'saved-view-add': { method: 'POST', path: '/saved-views', roles: VIEWERS },
  'saved-view-change': { method: 'POST', path: '/saved-views/:saved', roles: VIEWERS },
  'saved-view-remove': { method: 'POST', path: '/saved-views/:saved/removal', roles: VIEWERS },
  'saved-view-open': { method: 'POST', path: '/saved-views/:saved/opening', roles: VIEWERS },
} as const satisfies Record<string, Access>
