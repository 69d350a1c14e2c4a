import { type Access, DECIDERS, VIEWERS } from '../roles.ts'

/** The wall: several items on one clock. Officers nudge items in time relative to each other, and take stills. */
export const WALL_ACCESS = {
  'wall-read': { method: 'GET', path: '/wall', roles: VIEWERS },
  'wall-open': { method: 'POST', path: '/items/:item/wall-openings', roles: VIEWERS },
  'still-take': { method: 'POST', path: '/items/:item/stills', roles: DECIDERS },
  'still-made': { method: 'POST', path: '/stills/:still/digest', roles: DECIDERS },
  'nudges-read': { method: 'GET', path: '/nudges', roles: VIEWERS, page: 'nudges' },
  'nudges-waiting': { method: 'GET', path: '/nudges/waiting', roles: VIEWERS },
  'nudge-effect': { method: 'GET', path: '/nudges/effect', roles: DECIDERS },
  'nudge-save': { method: 'POST', path: '/nudges', roles: DECIDERS },
  'nudge-decide': { method: 'POST', path: '/nudges/:nudge/decision', roles: DECIDERS },
} as const satisfies Record<string, Access>
