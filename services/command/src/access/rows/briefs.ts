import type { Access } from '../roles.ts'

export const BRIEFS_ACCESS = {} as const satisfies Record<string, Access>
