import type { Access } from '../roles.ts'

export const SAVED_VIEWS_ACCESS = {} as const satisfies Record<string, Access>
