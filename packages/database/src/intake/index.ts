export { type Listener, listen } from '../listen.ts'
export { createPool, type Pool } from '../pool.ts'
export { DatabaseUnavailable } from './database-unavailable.ts'
export {
  type AskedDocument,
  type CreatedSubmission,
  createIntakeDoor,
  type IntakeDoor,
  type NewDeclaration,
  type NewDocument,
  type NewSegment,
  type NewSubmission,
  type NewUpload,
  type Spending,
} from './intake-door.ts'
export type {
  Digests,
  DoorRefusal,
  OpenedSubmission,
  Receipt,
  ReceiptFile,
  UploadFacts,
} from './intake-facts.ts'
