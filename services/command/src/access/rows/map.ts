import { type Access, VIEWERS } from '../roles.ts'

export const MAP_ACCESS = {
  'map-read': { method: 'GET', path: '/map', roles: VIEWERS },
  'map-cells-read': { method: 'GET', path: '/map/cells', roles: VIEWERS },
  'map-items-read': { method: 'GET', path: '/map/items', roles: VIEWERS },
  'map-tracks-read': { method: 'GET', path: '/map/tracks', roles: VIEWERS },
  'map-span-read': { method: 'GET', path: '/map/span', roles: VIEWERS },
  'map-tiles-read': { method: 'GET', path: '/map/tiles', roles: VIEWERS },
} as const satisfies Record<string, Access>
