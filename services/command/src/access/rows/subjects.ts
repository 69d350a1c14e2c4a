import type { Access } from '../roles.ts'

export const SUBJECTS_ACCESS = {} as const satisfies Record<string, Access>
