export { createPreserve } from './preserve.ts'
export type { PreserveDeps } from './preserve-deps.ts'
