import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** Column types of every table that the doors touch; names as in migrations/. Timestamps are Dates, int8 are numbers. */
type At = ColumnType<Date, Date | string | undefined, Date | string>
type Json<T> = ColumnType<T, string, string>

export interface Schema {
  'platform.incident': IncidentTable
  'platform.clock_check': ClockCheckTable
  'platform.ability': { store: string; abilities: Json<unknown>; probed_at: At }
  'platform.heartbeat': { process: string; instance: string; facts: Json<Record<string, unknown>>; at: At }
  'staff.officer': OfficerTable
  'staff.membership': { incident_id: string; officer_id: string; role: string; created_at: At }
  'staff.session': {
    id: string
    token_hash: Buffer
    officer_id: string
    created_at: At
    seen_at: At
    expires_at: ColumnType<Date, Date, Date>
  }
  'staff.note': {
    id: string
    seq: GeneratedAlways<number>
    incident_id: string
    officer_id: string
    subject: string
    purpose: string
    text: string
    salt: Buffer
    hash: Buffer
    created_at: At
  }
  'staff.view': ViewTable
  'public_zone.submission': {
    id: string
    seq: GeneratedAlways<number>
    incident_id: string
    source: string
    url_hash: Buffer
    code_hash: Buffer
    reply_recipient: string
    created_at: At
  }
  'public_zone.upload': UploadTable
  'public_zone.upload_url': { url_hash: Buffer; upload_id: string }
  'public_zone.submission_url': { url_hash: Buffer; submission_id: string; expires_at: ColumnType<Date, Date, Date> }
  'public_zone.segment': SegmentTable
  'public_zone.document': {
    id: string
    seq: GeneratedAlways<number>
    submission_id: string
    kind: string
    number: number | null
    sealed: Buffer
    object_key: string
    version_id: string | null
    key_id: string
    created_at: At
  }
  'public_zone.reply': {
    id: string
    seq: GeneratedAlways<number>
    submission_id: string
    sealed: Buffer
    created_at: At
  }
  'evidence.item': ItemTable
  'evidence.item_key': { item_id: string; key_id: string; sealed_identity: Buffer; object_key: string }
  'evidence.tombstone': {
    item_id: string
    incident_id: string
    upload_id: string
    custody_seq: number
    why: string
    sealed: Buffer
  }
  'evidence.lock': {
    item_id: string
    incident_id: string
    /** The database refuses less than before. */
    until: ColumnType<Date, Date, Date>
    sidecar_version: string | null
    pass: Generated<number>
    tries: Generated<number>
    refused: string | null
  }
  'evidence.lock_pass': LockPassTable
  'evidence.declaration': {
    item_id: string
    name: string | null
    media_type: string | null
    last_modified: number | null
    origin: string | null
    handling: string | null
    danger: Generated<boolean>
  }
  'evidence.arrival': ArrivalTable
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
    /** 64 bit, signed. */
    hash: ColumnType<string, bigint | string, never>
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
  'evidence.exposure': {
    seq: GeneratedAlways<number>
    item_id: string
    incident_id: string
    officer_id: string
    kind: string
    created_at: At
  }
  'evidence.restriction': {
    seq: GeneratedAlways<number>
    incident_id: string
    item_id: string
    officer_id: string
    restricted: boolean
    readers: string[]
    created_at: At
  }
  'evidence.contact': {
    id: string
    seq: GeneratedAlways<number>
    submission_id: string
    incident_id: string
    sealed: Buffer
    key_id: string
    received_at: ColumnType<Date, Date, never>
  }
  'evidence.reply': {
    id: string
    seq: GeneratedAlways<number>
    incident_id: string
    submission_id: string
    officer_id: string
    text: string
    created_at: At
  }
  'evidence.card': CardTable
  'evidence.statement': {
    id: string
    seq: GeneratedAlways<number>
    submission_id: string
    incident_id: string
    words: string | null
    where_words: string | null
    when_words: string | null
    lat: number | null
    lon: number | null
    language: string | null
    radius_m: number | null
    when_kind: string | null
    when_local: string | null
    now_words: string | null
    now_lat: number | null
    now_lon: number | null
    for_someone_else: Generated<boolean>
    danger: Generated<boolean>
    received_at: ColumnType<Date, Date, never>
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
  'evidence.revision': {
    incident_id: string
    number: number
    engine: string
    parameters: Json<Record<string, unknown>>
    input_digest: Buffer
    items: number
    changed: number
    provisional: Generated<boolean>
    created_at: At
  }
  'evidence.placement': PlacementTable
  'evidence.current_placement': CurrentPlacementTable
  'evidence.review': {
    seq: GeneratedAlways<number>
    incident_id: string
    item_id: string
    officer_id: string
    decision: string
    created_at: At
  }
  'custody.chain': { incident_id: string; seq: number; head: string }
  'custody.entry': {
    incident_id: string
    seq: number
    at: number
    actor: string
    action: string
    subject: string
    detail: string
    note_hash: string | null
    prev_hash: string
    hash: string
  }
  'work.outbox': OutboxTable
}

export interface IncidentTable {
  id: string
  seq: GeneratedAlways<number>
  slug: string
  kind: string
  state: string
  exercise: boolean
  title: string
  place: Generated<string>
  zone: Generated<string>
  lat: number | null
  lon: number | null
  languages: Generated<string[]>
  emergency_number: Generated<string>
  texts: ColumnType<Record<string, Record<string, string>>, string | undefined, string>
  max_file_bytes: Generated<number>
  max_files: Generated<number>
  max_submission_bytes: Generated<number>
  max_incident_bytes: number | null
  max_open_uploads: number | null
  lock_mode: Generated<string>
  lock_days: Generated<number>
  key_id: string
  recipient: string
  key_probe: Buffer
  key_probe_sha256: Buffer
  key_proven_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  opened_at: At
  closes_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  closed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** Only ever lengthened; the database refuses less. */
  keep_until: At
}

export interface ClockCheckTable {
  seq: GeneratedAlways<number>
  at: At
  source: 'ntp' | 'https' | 'store' | 'no-reference'
  missed: boolean
  offset_ms: number | null
  uncertainty_ms: number | null
  is_off: GeneratedAlways<boolean>
}

/** One for each incident that locks: how far its daily pass is. */
export interface LockPassTable {
  incident_id: string
  number: Generated<number>
  target: ColumnType<Date | null, Date | null | undefined, Date | null>
  began_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  next_at: At
  refused_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  refused_code: string | null
  tries: Generated<number>
}

export interface OfficerTable {
  id: string
  seq: GeneratedAlways<number>
  name: string
  password_hash: string
  /** Empty where it is sealed. */
  totp_secret: Generated<string>
  totp_sealed: ColumnType<Buffer | null, Buffer | undefined, never>
  last_totp_step: Generated<number>
  failures: Generated<number>
  locked_until: ColumnType<Date | null, Date | null | undefined, Date | null>
  tried_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** The lock that stands has its entry in custody. */
  lock_told: Generated<boolean>
  disabled: Generated<boolean>
  /** From when the account acts no more; null: never by itself. */
  ends_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** For good: nothing brings it back. */
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  awaits_link: Generated<boolean>
  let_go_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  opens: Generated<boolean>
  created_at: At
}

export interface ViewTable {
  id: string
  incident_id: string
  officer_id: string
  session_id: string
  kind: string
  filter: string
  slot: number
  shown: Generated<number>
  first_seq: number | null
  last_seq: number | null
  renewed_at: At
}

export interface UploadTable {
  id: string
  seq: GeneratedAlways<number>
  submission_id: string
  incident_id: string
  number: number
  state: Generated<string>
  length: number | null
  offset: Generated<number>
  segments: Generated<number>
  last_random: string | null
  salt: Buffer
  declaration: Buffer | null
  declaration_key: string | null
  declaration_version: string | null
  key_id: string
  partial_bytes: Generated<number>
  preview_of: string | null
  max_bytes: number | null
  created_at: At
  appended_at: At
  expires_at: ColumnType<Date, Date, Date>
  received_at: Date | null
}

export interface ArrivalTable {
  item_id: string
  danger: Generated<boolean>
  seq: GeneratedAlways<number>
  incident_id: string
  upload_id: string
  submission_id: string
  number: number
  length: number | null
  recipient: string
  key_id: string
  sealed_identity: Buffer
  object_key: string
  sealed_still: Buffer | null
  still_key: string | null
  still_version: string | null
  still_bytes: number | null
  still_sealed_length: number | null
  still_width: number | null
  still_height: number | null
  still_outcome: string | null
  change: Generated<number>
  created_at: At
}

export interface SegmentTable {
  upload_id: string
  start: number
  length: number
  object_key: string
  version_id: string | null
  random: string
  salted_sha256: Buffer
  sealed_sha256: Buffer
  key_id: string
  freed: Generated<boolean>
}

export interface ItemTable {
  id: string
  seq: GeneratedAlways<number>
  incident_id: string
  upload_id: string
  submission_id: string
  number: number
  partial: boolean
  source: string
  bytes: number
  sha256: Buffer
  received_at: ColumnType<Date, Date, never>
  vault_key: string
  vault_version: string | null
  sealed_length: number
  recipient: string
  moved_from: string | null
  created_at: At
}

export interface CardTable {
  item_id: string
  incident_id: string
  kind: Generated<string>
  media_type: Generated<string>
  stage: Generated<string>
  hidden: string | null
  superseded_by: string | null
  width: number | null
  height: number | null
  duration_ms: number | null
  flags: Generated<string[]>
  has_thumb: Generated<boolean>
  sent: Generated<number>
  folded_into: string | null
  restricted: Generated<boolean>
  /** Its pictures go to all screens of the incident (`evidence.clearing`). */
  cleared: Generated<boolean>
  change: Generated<number>
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

export interface RenditionTable {
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

export interface PlacementTable {
  item_id: string
  incident_id: string
  revision: number
  earliest: number
  estimate: number | null
  latest: number
  status: string
  confidence: number
  reasons: Json<unknown[]>
  conflicts: Json<unknown[]>
  lat: number | null
  lon: number | null
  radius_m: number | null
  place_source: string | null
}

export interface CurrentPlacementTable {
  item_id: string
  incident_id: string
  revision: number
  earliest: number
  estimate: number | null
  latest: number
  span: GeneratedAlways<string>
  middle: GeneratedAlways<number>
  status: string
  input_digest: Buffer
  change: Generated<number>
}

export interface OutboxTable {
  id: GeneratedAlways<number>
  queue: string
  task: string
  incident_id: string
  subject: string
  detail: Json<Record<string, string>>
  dedupe: string | null
  priority: Generated<number>
  /** Of a drill: after everything real. */
  exercise: Generated<boolean>
  state: Generated<string>
  attempt: Generated<number>
  waits: Generated<number>
  not_before: Date | null
  lease_until: Date | null
  outcome: string | null
  created_at: At
}
