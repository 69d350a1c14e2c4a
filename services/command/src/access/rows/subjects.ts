import { type Access, DECIDERS, VIEWERS } from '../roles.ts'

export const SUBJECTS_ACCESS = {
  'subjects-read': { method: 'GET', path: '/subjects', roles: VIEWERS },
  'subject-paths-read': { method: 'GET', path: '/subjects/paths', roles: VIEWERS },
  'subject-merge': { method: 'POST', path: '/subjects/:subject/merge', roles: DECIDERS },
  'subject-part': { method: 'POST', path: '/subjects/:subject/parting', roles: DECIDERS },
  'marks-read': { method: 'GET', path: '/items/:item/marks', roles: VIEWERS },
  'mark-make': { method: 'POST', path: '/items/:item/marks', roles: DECIDERS },
  'mark-recall': { method: 'POST', path: '/marks/:mark/recall', roles: DECIDERS },
} as const satisfies Record<string, Access>
