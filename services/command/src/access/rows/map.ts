import type { Access } from '../roles.ts'

export const MAP_ACCESS = {} as const satisfies Record<string, Access>
