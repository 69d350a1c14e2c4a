/** An item as the tests' simple search, with which the real search is compared, knows it. */
export interface SearchItem {
  readonly id: string
  readonly submission: string
  readonly kind: 'image' | 'video'
  readonly review: 'urgent' | undefined
  readonly hidden: boolean
  readonly folded: boolean
  readonly restricted: boolean
  /** Absent: the item is still arriving. */
  readonly span: readonly [number, number] | undefined
  readonly lat: number | undefined
  readonly lon: number | undefined
}

/**
 * A searchable text and where it was written. `came`: its arrival, epoch ms; `span`: the time that it is about, epoch
 * ms.
 */
export interface SaidPlace {
  readonly source: 'words' | 'transcript' | 'note' | 'event'
  readonly ref: string
  readonly item?: string
  readonly submission: string
  readonly words: string
  readonly came: number
  readonly span: readonly [number, number]
  readonly lat?: number | undefined
  readonly lon?: number | undefined
}

export type Run = (text: string, values?: readonly unknown[]) => Promise<readonly unknown[]>

const FROM = Date.UTC(2026, 5, 1, 12)
const MINUTE = 60_000
const ITEMS = 90
const SUBMISSIONS = 50
const PLACES = 130

/** Words of several frequencies: one in every text, the others in about 70, 35, 10 and 3 % of the texts. */
const sentence = (random: () => number): string =>
  [
    ...(random() < 0.7 ? ['bcd'] : []),
    ...(random() < 0.35 ? ['fgh'] : []),
    ...(random() < 0.1 ? ['klm'] : []),
    ...(random() < 0.03 ? ['xyz'] : []),
    'qrs',
  ].join(' ')

export async function fillSearchWorld(run: Run, random: () => number) {
  await run(`insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
    values ('in_search', 'search', 'event', 'active', false, 'T', 'ke_search', 'age1t', '\\x00', '\\x00')`)
  await run(
    `insert into staff.officer (id, name, password_hash, totp_secret) values ('of_anna', 'anna', 'h', 's'), ('of_bo', 'bo', 'h', 's')`,
  )
  await run(`insert into evidence.revision (incident_id, number, engine, parameters, input_digest, items, changed)
    values ('in_search', 1, 'made', '{}', '', 1, 1)`)
  const items: SearchItem[] = []
  for (let n = 0; n < ITEMS; n += 1) {
    const item = itemOf(n, random)
    items.push(item)
    await addItem(run, item, items[0]?.id ?? '')
  }
  const log = items.find(({ hidden, restricted }) => !hidden && !restricted)
  await run(
    `insert into evidence.log_reading (id, incident_id, item_id, officer_id, mapping, digest, state, current)
     values ('lr_1', 'in_search', $1, 'of_anna', '{}', sha256('1'), 'done', true)`,
    [log?.id],
  )
  const places: SaidPlace[] = []
  for (let n = 0; n < PLACES; n += 1) {
    const place = placeOf(n, { items, log, random })
    places.push(place)
    await addPlace(run, place)
  }
  return { items, places, from: FROM }
}

function itemOf(n: number, random: () => number): SearchItem {
  const start = FROM + Math.floor(random() * 120) * MINUTE
  const isPlaced = random() < 0.85
  const hasPlace = isPlaced && random() < 0.6
  return {
    id: `it_${String(n).padStart(4, '0')}`,
    submission: `su_${Math.floor(random() * SUBMISSIONS)}`,
    kind: random() < 0.6 ? 'image' : 'video',
    review: random() < 0.2 ? 'urgent' : undefined,
    hidden: random() < 0.06,
    folded: n > 0 && random() < 0.06,
    restricted: random() < 0.06,
    span: isPlaced ? [random() < 0.1 ? 0 : start, start + Math.floor(random() * 10) * MINUTE] : undefined,
    lat: hasPlace ? 60 + random() : undefined,
    lon: hasPlace ? 24 + random() : undefined,
  }
}

async function addItem(run: Run, item: SearchItem, first: string): Promise<void> {
  const { id, submission, kind, review, span } = item
  await run(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key,
       sealed_length, recipient) values ($1, 'in_search', $1, $2, 1, false, 'web', 1, sha256($3), to_timestamp($4), 'k', 1, 'age1x')`,
    [id, submission, Buffer.from(id), FROM / 1000 + 600],
  )
  await run(
    `insert into evidence.card (item_id, incident_id, kind, stage, hidden, folded_into, restricted) values ($1, 'in_search', $2, 'ready', $3, $4, $5)`,
    [id, kind, item.hidden ? 'withdrawn' : null, item.folded ? first : null, item.restricted],
  )
  if (item.restricted)
    await run(
      `insert into evidence.restriction (incident_id, item_id, officer_id, restricted, readers) values ('in_search', $1, 'of_bo', true, '{of_bo,of_cleo}')`,
      [id],
    )
  if (review)
    await run(
      `insert into evidence.review (incident_id, item_id, officer_id, decision) values ('in_search', $1, 'of_anna', $2)`,
      [id, review],
    )
  if (!span) return
  const [earliest, latest] = span
  await run(
    `insert into evidence.placement (item_id, incident_id, revision, earliest, estimate, latest, status, confidence, reasons, conflicts, lat, lon)
     values ($1, 'in_search', 1, $2, $3, $4, 'placed', 0.5, '[]', '[]', $5, $6)`,
    [id, earliest, earliest === 0 ? null : earliest, latest, item.lat ?? null, item.lon ?? null],
  )
  await run(
    `insert into evidence.current_placement (item_id, incident_id, revision, earliest, estimate, latest, status, input_digest)
     values ($1, 'in_search', 1, $2, $3, $4, 'placed', '')`,
    [id, earliest, earliest === 0 ? null : earliest, latest],
  )
}

const SOURCES = [
  ['words', 'st'],
  ['words', 'st'],
  ['transcript', 'tx'],
  ['note', 'no'],
  ['event', 'ev'],
] as const

interface Saying {
  readonly items: readonly SearchItem[]
  readonly log: SearchItem | undefined
  readonly random: () => number
}

function placeOf(n: number, { items, log, random }: Saying): SaidPlace {
  const [source, prefix] = SOURCES[n % SOURCES.length] as (typeof SOURCES)[number]
  const item = source === 'event' ? log : items[Math.floor(random() * items.length)]
  const came = FROM + Math.floor(random() * 150) * MINUTE
  const isThere = (source === 'words' || source === 'event') && random() < 0.4
  return {
    ...{ source, ref: `${prefix}_${String(n).padStart(3, '0')}`, came, span: [came, came] },
    ...(source === 'words' ? {} : { item: item?.id ?? '' }),
    submission: source === 'words' && random() < 0.2 ? `su_alone${n}` : (item?.submission ?? ''),
    words: sentence(random),
    ...(isThere ? { lat: 60 + random(), lon: 24 + random() } : {}),
  }
}

function addPlace(
  run: Run,
  { source, ref, item, submission, words, came, lat, lon }: SaidPlace,
): Promise<readonly unknown[]> {
  const at = came / 1000
  switch (source) {
    case 'words':
      return run(
        `insert into evidence.statement (id, submission_id, incident_id, words, lat, lon, received_at) values ($1, $2, 'in_search', $3, $4, $5, to_timestamp($6))`,
        [ref, submission, words, lat ?? null, lon ?? null, at],
      )
    case 'transcript':
      return run(
        `insert into evidence.text (id, item_id, incident_id, source, machine, maker, segments, body, created_at)
         values ($1, $2, 'in_search', 'transcript', true, $1, '[]', $3, to_timestamp($4))`,
        [ref, item, words, at],
      )
    case 'note':
      return run(
        `insert into staff.note (id, incident_id, officer_id, subject, purpose, text, salt, hash, created_at)
         values ($1, 'in_search', 'of_anna', $2, 'item-note', $3, '\\x00', '\\x00', to_timestamp($4))`,
        [ref, item, words, at],
      )
    case 'event':
      return run(
        `insert into evidence.event (id, incident_id, item_id, reading_id, row, at_ms, earliest, latest, words, lat, lon, kind)
         values ($1, 'in_search', $2, 'lr_1', $3, $4, $4, $4, $5, $6, $7, 'call')`,
        [ref, item, Number(ref.slice(3)), came, words, lat ?? null, lon ?? null],
      )
  }
}
