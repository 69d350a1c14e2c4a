import { CliError } from '../cli/cli-error.ts'
import type { OfficerDoor } from './officer-session.ts'
import { type Fields, fieldsOf, listOf, numberOf, textOf } from './outside-fields.ts'

/** One item of the timeline. Times are in epoch ms; `sha256` is that of the bytes as received. */
export interface TimelineEntry {
  readonly item: string
  readonly sha256: string
  readonly bytes: number
  readonly kind: string
  readonly mediaType: string
  /** How far the workers have come: `preserved`, `inspected`, `ready` or `failed`. */
  readonly state: string
  readonly earliest: number | null
  readonly estimate: number | null
  readonly latest: number
  /** `placed`, `likely` or `open`. It is `arriving` if there is no placement yet. */
  readonly status: string
  readonly place: {
    readonly lat: number
    readonly lon: number
    readonly radiusM: number | null
    readonly source: string | null
  } | null
  readonly claims: readonly unknown[]
  readonly reasons: readonly unknown[]
  readonly conflicts: readonly unknown[]
  readonly renditions: readonly unknown[]
  /**
   * Whether only two named officers may open the item. If so, only the fields that the timeline's list contains are
   * filled.
   */
  readonly restricted: boolean
  /** How often the same content was sent. Only the item that represents its twins has this number. */
  readonly sent: number
  /** The item that represents this one in the console, the best of its twins. Null for that item itself. */
  readonly foldedInto: string | null
  readonly submission: string
  readonly receivedAt: number
}

export interface TimelineDeps {
  readonly door: OfficerDoor
  readonly incident: string
}

const AT_ONCE = 6

/**
 * Reads the timeline as an officer sees it. By rule 7 the view, and each opened item, leave a custody entry before
 * anything of it is printed. Sorted by time; arriving items come last.
 */
export async function readTimeline({ door, incident }: TimelineDeps): Promise<readonly TimelineEntry[]> {
  const base = `/api/incidents/${incident}`
  const opened = fieldsOf(await door.call({ method: 'POST', path: `${base}/views`, body: { kind: 'timeline' } }))
  const view = viewIdOf(opened)
  const rows = await readRows(door, base, view)
  const entries: TimelineEntry[] = []
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const group = rows.slice(at, at + AT_ONCE)
    entries.push(...(await Promise.all(group.map((row) => readEntry(door, base, row)))))
  }
  return entries
}

function viewIdOf(opened: Fields): string {
  const view = opened.get('view')
  const id = typeof view === 'string' ? view : textOf(fieldsOf(view), 'id')
  if (id === null) throw new CliError('refused', 'Command opened no view')
  return id
}

async function readRows(door: OfficerDoor, base: string, view: string): Promise<readonly Fields[]> {
  const rows: Fields[] = []
  const arriving: Fields[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page = fieldsOf(
      await door.call({ method: 'GET', path: `${base}/timeline?view=${view}&twins=each&limit=500${query}` }),
    )
    rows.push(...listOf(page, 'rows').map(fieldsOf))
    arriving.push(...listOf(page, 'arriving').map(fieldsOf))
    cursor = textOf(page, 'cursor')
  }
  return [...rows, ...arriving]
}

async function readEntry(door: OfficerDoor, base: string, row: Fields): Promise<TimelineEntry> {
  const id = textOf(row, 'item') ?? ''
  // A restricted item is not opened, because opening is recorded and only two officers may do it. Only the fields that
  // the timeline's list contains are printed.
  if (row.get('restricted') === true) return entryOf(row, row, new Map())
  const page = fieldsOf(await door.call({ method: 'GET', path: `${base}/items/${id}` }))
  return entryOf(row, fieldsOf(page.get('item')), page)
}

function entryOf(row: Fields, item: Fields, page: Fields): TimelineEntry {
  const placement = fieldsOf(item.get('placement'))
  const isPlaced = placement.size > 0
  return {
    item: textOf(row, 'item') ?? '',
    sha256: textOf(item, 'sha256') ?? '',
    bytes: numberOf(item, 'bytes') ?? 0,
    kind: textOf(item, 'kind') ?? 'other',
    mediaType: textOf(item, 'mediaType') ?? 'application/octet-stream',
    state: textOf(item, 'stage') ?? 'preserved',
    earliest: numberOf(placement, 'earliest'),
    estimate: numberOf(placement, 'estimate'),
    latest: numberOf(placement, 'latest') ?? numberOf(item, 'receivedAt') ?? 0,
    status: isPlaced ? (textOf(placement, 'status') ?? 'open') : 'arriving',
    place: placeOf(placement),
    claims: listOf(page, 'claims'),
    reasons: listOf(placement, 'reasons'),
    conflicts: listOf(placement, 'conflicts'),
    renditions: listOf(page, 'renditions'),
    restricted: row.get('restricted') === true,
    sent: numberOf(row, 'sent') ?? 1,
    foldedInto: textOf(row, 'foldedInto'),
    submission: textOf(item, 'submission') ?? '',
    receivedAt: numberOf(item, 'receivedAt') ?? 0,
  }
}

function placeOf(placement: Fields): TimelineEntry['place'] {
  const lat = numberOf(placement, 'lat')
  const lon = numberOf(placement, 'lon')
  if (lat === null || lon === null) return null
  return { lat, lon, radiusM: numberOf(placement, 'radiusM'), source: textOf(placement, 'placeSource') }
}
