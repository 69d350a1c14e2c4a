import type { IncidentTexts } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'

export interface TemplateFacts {
  /** By language. */
  readonly titles: Readonly<Record<string, string>>
  readonly texts: IncidentTexts
  readonly languages: readonly string[]
  readonly emergencyNumber: string
  readonly maxFileBytes?: number
  readonly maxFiles?: number
  readonly maxIncidentBytes?: number
}

export interface Template {
  readonly id: string
  /** By language. */
  readonly name: Readonly<Record<string, string>>
  readonly facts: TemplateFacts
  readonly isPackaged: boolean
}

/**
 * Lists the kinds of incident in their order. Of those that come with the product, the kind for everything else is
 * last.
 */
export async function listTemplates(db: Database): Promise<readonly Template[]> {
  const { rows } = await sql<Template>`select id, name, facts, is_packaged as "isPackaged" from platform.template
    where removed_at is null order by not is_packaged, id = 'other', seq limit 200`.execute(db)
  return rows
}
