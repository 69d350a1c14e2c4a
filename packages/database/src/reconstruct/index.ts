import { sql } from 'kysely'
import { createDatabase, type Pool } from '../pool.ts'
import { createWorkDoor, type WorkDoor } from '../work/work-door.ts'
import {
  copiesOf,
  type LinkBounds,
  type Linked,
  linkBounds,
  linksOf,
  type NewLink,
  type PrintSource,
  plausibleBeside,
  printedItems,
  printSource,
  storeLinks,
} from './links.ts'
import { type IncidentSession, withIncident } from './session.ts'

export { createPool, type Pool } from '../pool.ts'
export type { WorkDoor } from '../work/work-door.ts'
export type { DroppedLink, LinkBounds, Linked, NewLink, NewReplay, PrintSource } from './links.ts'
export { type IncidentChange, type InputTwin, type ReadFrom, twinSubject } from './read-change.ts'
export type { ReconstructInput } from './read-items.ts'
export type { JudgedRow, KnownRevision, SettledRow, ShownRow, SolvedBodyRow } from './read-known.ts'
export type { IncidentSession } from './session.ts'
export type { NewBody, NewPlacement, NewRevision, Settled } from './store-revision.ts'

/**
 * What the reconstruct worker may do in the database: read claims and prints, and write links, revisions and
 * placements.
 */
export interface ReconstructDoor {
  readonly work: WorkDoor
  /** Exclusive access to one incident. `busy`: another worker has it. */
  withIncident<T>(incident: string, work: (session: IncidentSession) => Promise<T>): Promise<T | 'busy'>
  printedItems(incident: string, recipe: string): Promise<readonly string[]>
  printSource(item: string, recipe: string): Promise<PrintSource | undefined>
  linkBounds(items: readonly string[]): Promise<readonly LinkBounds[]>
  linksOf(items: readonly string[], recipe: string): Promise<readonly NewLink[]>
  plausibleBeside(item: string, most: { readonly recipe: string; readonly limit: number }): Promise<readonly string[]>
  copiesOf(item: string): Promise<ReadonlySet<string>>
  /** Returns how many links were new. */
  storeLinks(incident: string, found: Linked): Promise<number>
  beat(instance: string, facts: Readonly<Record<string, string | number | boolean>>): Promise<void>
}

export function createReconstructDoor(pool: Pool): ReconstructDoor {
  const db = createDatabase(pool)
  return {
    work: createWorkDoor(db),
    withIncident: (incident, work) => withIncident(db, incident, work),
    printedItems: (incident, recipe) => printedItems(db, incident, recipe),
    printSource: (item, recipe) => printSource(db, item, recipe),
    linkBounds: (items) => linkBounds(db, items),
    linksOf: (items, recipe) => linksOf(db, items, recipe),
    plausibleBeside: (item, most) => plausibleBeside(db, item, most),
    copiesOf: (item) => copiesOf(db, item),
    storeLinks: (incident, found) => storeLinks(db, incident, found),
    async beat(instance, facts) {
      await sql`select platform.beat('reconstruct', ${instance}, ${JSON.stringify(facts)}::jsonb)`.execute(db)
    },
  }
}
