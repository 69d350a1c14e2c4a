export { createDatabase, createPool, type Database, type PoolOptions } from './pool.ts'
export { PROCESS_ROLES, type ProcessRole, roleUrl } from './role-url.ts'
export type { Schema } from './schema.ts'
