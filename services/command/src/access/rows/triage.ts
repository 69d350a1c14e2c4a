import type { Access } from '../roles.ts'

export const TRIAGE_ACCESS = {} as const satisfies Record<string, Access>
