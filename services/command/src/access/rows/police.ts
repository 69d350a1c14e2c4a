import type { Access } from '../roles.ts'

export const POLICE_ACCESS = {} as const satisfies Record<string, Access>
