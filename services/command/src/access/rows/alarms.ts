import type { Access } from '../roles.ts'

export const ALARMS_ACCESS = {} as const satisfies Record<string, Access>
