import type { Generated, GeneratedAlways } from 'kysely'
import type { At, Json } from './column-types.ts'

/** Work that has to be done. */
export interface WorkTables {
  'work.outbox': OutboxTable
}

interface OutboxTable {
  id: GeneratedAlways<number>
  queue: string
  task: string
  incident_id: string
  subject: string
  detail: Json<Record<string, string>>
  dedupe: string | null
  priority: Generated<number>
  /** Whether it belongs to a drill: then it runs after all real work. */
  exercise: Generated<boolean>
  state: Generated<string>
  attempt: Generated<number>
  waits: Generated<number>
  not_before: Date | null
  lease_until: Date | null
  outcome: string | null
  created_at: At
  serves: Generated<boolean>
}
