import { type Access, DECIDERS, VIEWERS } from '../roles.ts'

/** What officers make of an item: the ledger, tags, notes; and the way to its neighbours. */
export const VERIFICATION_ACCESS = {
  'verification-enter': { method: 'POST', path: '/items/:item/verifications', roles: DECIDERS },
  'tag-add': { method: 'POST', path: '/items/:item/tags', roles: DECIDERS },
  'tag-remove': { method: 'POST', path: '/items/:item/tags/:tag/removal', roles: DECIDERS },
  'tags-read': { method: 'GET', path: '/tags', roles: VIEWERS },
  'note-write': { method: 'POST', path: '/items/:item/notes', roles: DECIDERS },
  'neighbours-read': { method: 'GET', path: '/items/:item/neighbours', roles: VIEWERS },
} as const satisfies Record<string, Access>
