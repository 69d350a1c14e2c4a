import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { At, Json, Unread } from './column-types.ts'

/** What is read from a file, and what is made of it. */
export interface ReadingTables {
  'evidence.field': {
    item_id: string
    incident_id: string
    source: 'phone' | 'file'
    recipe: string
    /** 16 × 9 colours, age-sealed to the item's recipient. */
    sealed: Buffer
    created_at: At
    seq: Generated<number>
  }
  'evidence.twin': {
    item_id: string
    incident_id: string
    twin_of: string
    kind: string
    evidence: ColumnType<Record<string, unknown>, string | undefined, never>
    created_at: At
  }
  'evidence.flag': {
    id: string
    item_id: string
    incident_id: string
    extraction_id: string | null
    code: string
    evidence: Json<Record<string, string | number | boolean>>
    created_at: At
  }
  'evidence.clock_salt': { incident_id: string; salt: Generated<Buffer> }
  'evidence.fingerprint': {
    item_id: string
    incident_id: string
    version: string
    at_ms: Generated<number>
    /** 64 bit, signed: more than our pool takes as a number, so the database alone reads it. */
    hash: ColumnType<never, bigint | string, never>
    /** The whole print, age-sealed to the item's recipient; of a film on its first row alone (decision 015). */
    features: Buffer | null
    words: ColumnType<number[], number[] | undefined, never>
  }
  'evidence.text': {
    id: string
    item_id: string
    incident_id: string
    source: string
    language: string | null
    machine: boolean
    maker: string
    segments: Json<readonly Record<string, string | number>[]>
    body: string
    letters_searched: number | null
    created_at: At
    seq: Generated<number>
    /** Postgres makes it of the words; search asks it, nothing reads it. */
    found: Unread
  }
  'evidence.making': {
    item_id: string
    incident_id: string
    kind: string
    state: string
    share: Generated<number>
    code: string | null
    changed_at: At
    seq: Generated<number>
  }
  'evidence.cleaning': {
    id: string
    seq: GeneratedAlways<number>
    item_id: string
    incident_id: string
    officer_id: string
    boxes: Json<readonly Record<string, number>[]>
    at_ms: ColumnType<number | null, number | null | undefined, never>
    until_ms: ColumnType<number | null, number | null | undefined, never>
    most_px: ColumnType<number | null, number | null | undefined, never>
    is_brief: ColumnType<boolean, boolean | undefined, never>
    created_at: At
  }
  'evidence.extraction': {
    id: string
    item_id: string
    tool: string
    version: string
    outcome: string
    reason: string | null
    facts: Json<Record<string, unknown>>
    identifying: Json<Record<string, unknown>>
    finished_at: At
    seq: Generated<number>
  }
  'evidence.clock': { id: string; incident_id: string; kind: string; device_hash: Buffer }
  'evidence.claim': ClaimTable
  'evidence.rendition': RenditionTable
}

export interface ClaimTable {
  id: string
  seq: GeneratedAlways<number>
  incident_id: string
  item_id: string
  extraction_id: string | null
  statement_id: string | null
  officer_id: string | null
  about: 'time' | 'place'
  source: string
  raw: string
  ref: string | null
  at_ms: number | null
  resolution_ms: number | null
  zone: string | null
  zone_source: string | null
  error: ColumnType<{ kind: string; sdMs: number; lowMs?: number; highMs?: number } | null, string | null, never>
  clock: string
  clock_id: string | null
  trust: number
  lat: number | null
  lon: number | null
  altitude_m: number | null
  radius_m: number | null
  identifying: Generated<boolean>
}

interface RenditionTable {
  id: string
  item_id: string
  kind: string
  recipe: string
  media_type: string
  vault_key: string
  vault_version: string | null
  bytes: number
  sealed_length: number
  width: number | null
  height: number | null
  duration_ms: number | null
  number: Generated<number>
  created_at: At
  /** Which of two is newer: their times are minutes. */
  seq: Generated<number>
}
