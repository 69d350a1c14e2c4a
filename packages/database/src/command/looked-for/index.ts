export { type LookedForRow, listLookedFor } from './list.ts'
