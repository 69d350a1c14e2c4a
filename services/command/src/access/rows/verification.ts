import { type Access, DECIDERS, VIEWERS } from '../roles.ts'

/** Officers' work on an item (ledger, tags, notes) and its neighbours in time. */
export const VERIFICATION_ACCESS = {
  'verification-enter': { method: 'POST', path: '/items/:item/verifications', roles: DECIDERS },
  'tag-add': { method: 'POST', path: '/items/:item/tags', roles: DECIDERS },
  'tag-remove': { method: 'POST', path: '/items/:item/tags/:tag/removal', roles: DECIDERS },
  'tags-read': { method: 'GET', path: '/tags', roles: VIEWERS },
  'note-write': { method: 'POST', path: '/items/:item/notes', roles: DECIDERS },
  'neighbours-read': { method: 'GET', path: '/items/:item/neighbours', roles: VIEWERS },
} as const satisfies Record<string, Access>
