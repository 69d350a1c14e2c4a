import type { Access } from '../roles.ts'

export const WALL_ACCESS = {} as const satisfies Record<string, Access>
