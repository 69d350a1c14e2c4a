import { createHash, randomBytes } from 'node:crypto'
import type { Pool } from '@firsthand/database/command'
import { type IdKind, makeId, parseId } from '@firsthand/domain'
import { asReceivedKey, itemKeyKey, type ObjectKey, renditionKey, type Stores } from '@firsthand/object-store'
import {
  generateIdentity,
  type Keyring,
  parseRecipient,
  type Recipient,
  sealBytes,
  sealIdentity,
} from '@firsthand/sealing'

/** A 1 × 1 WebP. */
export const TINY_WEBP = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')

export interface MadeRendition {
  readonly kind: string
  readonly mediaType: string
  readonly bytes: Buffer
  /** Recipe of the rendition. For a cleaned copy, `v1-<cleaning>`. */
  readonly recipe?: string
  /** The page number, if there are several renditions of one kind. */
  readonly number?: number
}

export interface MadeItem {
  readonly kind?: string
  readonly mediaType?: string
  readonly stage?: string
  readonly name?: string
  readonly bytes?: Buffer
  readonly submission?: string
  /**
   * The upload that the item comes from. `id` may be that of a row in evidence.arrival (a file that is still arriving):
   * the item then continues it and takes over its key.
   */
  readonly upload?: string
  readonly id?: string
  readonly partial?: boolean
  readonly declaration?: {
    readonly origin?: string
    readonly handling?: string
    readonly danger?: boolean
    readonly unsure?: boolean
  }
  readonly words?: string
  readonly whereWords?: string
  readonly renditions?: readonly MadeRendition[]
  /** The picture's 16 × 9 colours, as inspect stores them. */
  readonly field?: Buffer
  readonly placement?: {
    readonly earliest: number
    readonly estimate: number | null
    readonly latest: number
    readonly status: string
    readonly reasons?: readonly object[]
    readonly conflicts?: readonly object[]
    /** By default `own`. */
    readonly grade?: string
    readonly lat?: number
    readonly lon?: number
  }
  readonly claims?: readonly {
    readonly source: string
    readonly raw: string
    readonly atMs: number
    readonly trust: number
  }[]
  readonly receivedAt?: number
  readonly durationMs?: number
  readonly size?: { readonly width: number; readonly height: number }
}

export interface ItemMaker {
  /** Adds an item as the workers store it: rows, sealed objects and an item key. */
  addItem(incident: string, made?: MadeItem): Promise<string>
  /** Adds a rendition to an existing item. */
  addRendition(incident: string, item: string, rendition: MadeRendition): Promise<void>
  eraseKey(item: string): Promise<void>
}

const id = (kind: IdKind): string => makeId(kind, randomBytes(16))

export function createItemMaker(world: { owner: Pool; stores: Stores; keyring: Keyring }): ItemMaker {
  const { owner, stores } = world
  const put = async (key: ObjectKey, recipient: Recipient, plain: Buffer): Promise<number> => {
    const sealed = sealBytes([recipient], plain)
    const stored = await stores.vault.put(key, sealed, { length: sealed.length })
    if (!stored.ok) throw new Error(stored.error.code)
    return sealed.length
  }
  const addRendition: ItemMaker['addRendition'] = async (incident, item, rendition) => {
    const { kind, mediaType, bytes, recipe = '1', number = 0 } = rendition
    const { rows } = await owner.query<{ recipient: string }>('select recipient from evidence.item where id = $1', [
      item,
    ])
    const recipient = parseRecipient(rows[0]?.recipient)
    const [incidentId, itemId] = [parseId('incident', incident), parseId('item', item)]
    if (!recipient || !incidentId || !itemId) throw new Error('no such item')
    const key = renditionKey(incidentId, itemId, kind, `${recipe}-${number}`)
    const length = await put(key, recipient, bytes)
    await owner.query(
      `insert into evidence.rendition (id, item_id, kind, recipe, media_type, vault_key, bytes, sealed_length, number)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id('rendition'), item, kind, recipe, mediaType, key, bytes.length, length, number],
    )
  }
  return {
    addRendition,
    async addItem(incident, made = {}) {
      const item = parseId('item', made.id) ?? makeId('item', randomBytes(16))
      const incidentId = incident as Parameters<typeof asReceivedKey>[0]
      const { rows } = await owner.query<{ recipient: string; key_id: string }>(
        'select recipient, key_id from platform.incident where id = $1',
        [incident],
      )
      const incidentRecipient = parseRecipient(rows[0]?.recipient)
      if (!incidentRecipient) throw new Error('no such incident')
      const pair = await pairFor(owner, item, incidentRecipient)
      const bytes = made.bytes ?? randomBytes(1000)
      const vaultKey = asReceivedKey(incidentId, item)
      const sealedLength = await put(vaultKey, pair.recipient, bytes)
      const submission = made.submission ?? id('submission')
      const receivedAt = new Date(made.receivedAt ?? Date.now())
      await owner.query(
        `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
         values ($1, $2, $3, $4, 1, $11, 'witness', $5, $6, $7, $8, $9, $10)`,
        [
          ...[
            item,
            incident,
            made.upload ?? id('upload'),
            submission,
            bytes.length,
            createHash('sha256').update(bytes).digest(),
          ],
          ...[receivedAt, vaultKey, sealedLength, pair.recipient, made.partial ?? false],
        ],
      )
      await owner.query('insert into evidence.item_key values ($1, $2, $3, $4)', [
        item,
        rows[0]?.key_id,
        pair.sealedIdentity,
        itemKeyKey(incidentId, item),
      ])
      await declare(owner, item, made)
      for (const rendition of made.renditions ?? []) await addRendition(incident, item, rendition)
      await addField(owner, { incident, item, recipient: pair.recipient, field: made.field })
      await addCard(owner, { incident, item, made })
      await addWordsAndClaims(owner, { incident, item, submission, made })
      await place(owner, { incident, item, made })
      return item
    },
    async eraseKey(item) {
      await owner.query('delete from evidence.item_key where item_id = $1', [item])
    },
  }
}

/** An item takes over its arrival's key, as preserve does. */
async function pairFor(owner: Pool, item: string, incidentRecipient: Recipient) {
  const { rows } = await owner.query<{ recipient: string; sealed_identity: Buffer }>(
    'select recipient, sealed_identity from evidence.arrival where item_id = $1',
    [item],
  )
  const recipient = parseRecipient(rows[0]?.recipient)
  if (recipient && rows[0]) return { recipient, sealedIdentity: rows[0].sealed_identity }
  const made = generateIdentity()
  return { recipient: made.recipient, sealedIdentity: sealIdentity(made.identity, incidentRecipient) }
}

async function declare(owner: Pool, item: string, made: MadeItem): Promise<void> {
  const { origin, handling, danger = false, unsure = false } = made.declaration ?? {}
  await owner.query('insert into evidence.declaration values ($1, $2, $3, null, $4, $5, $6, $7)', [
    ...[
      item,
      made.name ?? 'IMG_1.jpg',
      made.mediaType ?? 'image/jpeg',
      origin ?? null,
      handling ?? null,
      danger,
      unsure,
    ],
  ])
}

interface MadeField extends Omit<Placing, 'made'> {
  readonly recipient: Recipient
  readonly field: Buffer | undefined
}

async function addField(owner: Pool, { incident, item, recipient, field }: MadeField): Promise<void> {
  if (!field) return
  const sealed = sealBytes([recipient], field)
  await owner.query(`insert into evidence.field values ($1, $2, 'file', 'v1', $3)`, [item, incident, sealed])
}

async function addCard(owner: Pool, { incident, item, made }: Placing): Promise<void> {
  const hasThumb = (made.renditions ?? []).some((one) => one.kind === 'thumb')
  await owner.query(
    `insert into evidence.card (item_id, incident_id, kind, media_type, stage, has_thumb, duration_ms, width, height)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[item, incident, made.kind ?? 'image', made.mediaType ?? 'image/jpeg', made.stage ?? 'ready'],
      ...[hasThumb, made.durationMs ?? null, made.size?.width ?? null, made.size?.height ?? null],
    ],
  )
}

interface Placing {
  readonly incident: string
  readonly item: string
  readonly made: MadeItem
}

async function addWordsAndClaims(owner: Pool, { incident, item, submission, made }: Placing & { submission: string }) {
  if (made.words !== undefined || made.whereWords !== undefined)
    await owner.query(
      'insert into evidence.statement (id, submission_id, incident_id, words, where_words, received_at) values ($1, $2, $3, $4, $5, now())',
      [id('note'), submission, incident, made.words ?? null, made.whereWords ?? null],
    )
  for (const { source, raw, atMs, trust } of made.claims ?? [])
    await owner.query(
      `insert into evidence.claim (id, incident_id, item_id, about, source, raw, ref, at_ms, resolution_ms, zone, zone_source, error, clock, trust)
       values ($1, $2, $3, 'time', $4, $5, 'start', $6, 1000, '+02:00', 'stated', '{"kind":"normal","sdMs":2000}', 'device', $7)`,
      [id('claim'), incident, item, source, raw, atMs, trust],
    )
}

async function place(owner: Pool, { incident, item, made }: Placing) {
  const placed = made.placement
  if (!placed) return
  await owner.query(
    `insert into evidence.revision (incident_id, number, engine, parameters, input_digest, items, changed)
     values ($1, 1, 'made', '{}', '', 1, 1) on conflict do nothing`,
    [incident],
  )
  await owner.query(
    `insert into evidence.placement (item_id, incident_id, revision, earliest, estimate, latest, status, confidence, reasons, conflicts, lat, lon, radius_m, place_source, grade)
     values ($1, $2, 1, $3, $4, $5, $6, 0.8, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[item, incident, placed.earliest, placed.estimate, placed.latest, placed.status],
      ...[JSON.stringify(placed.reasons ?? []), JSON.stringify(placed.conflicts ?? [])],
      ...[
        placed.lat ?? null,
        placed.lon ?? null,
        placed.lat === undefined ? null : 25,
        placed.lat === undefined ? null : 'exif.GPS',
      ],
      placed.grade ?? 'own',
    ],
  )
  await owner.query(
    `insert into evidence.current_placement (item_id, incident_id, revision, earliest, estimate, latest, status, input_digest)
     values ($1, $2, 1, $3, $4, $5, $6, '')`,
    [item, incident, placed.earliest, placed.estimate, placed.latest, placed.status],
  )
}
