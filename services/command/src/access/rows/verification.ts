import type { Access } from '../roles.ts'

export const VERIFICATION_ACCESS = {} as const satisfies Record<string, Access>
