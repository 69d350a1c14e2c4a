import type { CustodyTables } from './schema/custody.ts'
import type { PlacementTables } from './schema/placements.ts'
import type { PlatformTables } from './schema/platform.ts'
import type { PublicZoneTables } from './schema/public-zone.ts'
import type { ReadingTables } from './schema/readings.ts'
import type { StaffTables } from './schema/staff.ts'
import type { VaultTables } from './schema/vault.ts'
import type { WitnessTables } from './schema/witnesses.ts'
import type { WorkTables } from './schema/work.ts'

/**
 * Column types of every table that our processes use directly. Names are as in migrations/. Timestamps are Dates, int8
 * are numbers. A test compares these types with a migrated database (decision 090).
 */
export interface Schema
  extends PlatformTables,
    StaffTables,
    PublicZoneTables,
    VaultTables,
    WitnessTables,
    ReadingTables,
    PlacementTables,
    CustodyTables,
    WorkTables {}

export type { IncidentTable } from './schema/platform.ts'
export type { ClaimTable } from './schema/readings.ts'
export type { ItemTable } from './schema/vault.ts'
