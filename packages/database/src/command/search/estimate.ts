import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'

/** How many rows the planner expects from a query, without running it. */
export async function estimateRows(db: Database, query: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': unknown }>`explain (format json) ${query}`.execute(db)
  return rowsOf(rows[0]?.['QUERY PLAN'])
}

function rowsOf(plan: unknown): number {
  const [first] = Array.isArray(plan) ? (plan as readonly unknown[]) : []
  const top = typeof first === 'object' && first !== null && 'Plan' in first ? first.Plan : undefined
  const rows = typeof top === 'object' && top !== null && 'Plan Rows' in top ? top['Plan Rows'] : undefined
  if (typeof rows !== 'number') throw new Error('a plan told no rows')
  return rows
}
