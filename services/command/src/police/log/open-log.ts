import { recordLook } from '@firsthand/database/command'
import { findAsReceived, findItem } from '@firsthand/database/command/items'
import { err, type OfficersRefusalCode, ok, parseId, type Result } from '@firsthand/domain'
import type { SealedFile } from '@firsthand/sealing'
import type { Context } from 'hono'
import type { CommandDeps } from '../../door/command-deps.ts'
import type { CommandEnv } from '../../door/command-env.ts'
import { recordShowing } from '../../evidence/restricted-gate.ts'
import type { LogMapping, LogShape } from './mapping.ts'
import { createRowReader, isRow, type RowFault } from './read-row.ts'
import { decodeHead, recordsOfHead, rowsOfHead, sniffShape } from './sniff.ts'

export interface OpenedLog {
  readonly incident: string
  readonly item: string
  readonly file: SealedFile
}

/** The first bytes of the file, by which a mapping is chosen and tested. */
const HEAD_BYTES = 256 * 1024
const LARGEST_BYTES = 256 * 1024 * 1024
const PREVIEW_ROWS = 20
const CHECKED_ROWS = 100
const LONGEST_CELL = 300

/**
 * Opens a log: an item of this incident that an officer brought. The look is recorded before the first byte is read. If
 * `what` is `facts`, no byte is read.
 */
export async function openLog(
  deps: Pick<CommandDeps, 'db' | 'evidence'>,
  c: Context<CommandEnv>,
  what: 'bytes' | 'facts' = 'bytes',
): Promise<Result<OpenedLog, OfficersRefusalCode>> {
  const incident = c.get('incident').id
  const item = parseId('item', c.req.param('item'))
  const [facts, found] = item
    ? await Promise.all([findItem(deps.db, { incident, item }), findAsReceived(deps.db, { incident, item })])
    : []
  if (!item || !found || facts?.source !== 'police' || facts.hidden !== null) return err('not-found')
  const opened = await deps.evidence.open(item, found)
  if (!opened.ok) return err(opened.error)
  if (opened.value.plainLength > LARGEST_BYTES) return err('too-large')
  if (what === 'bytes') {
    const { officer } = c.get('session')
    await recordLook(deps.db, { incident, officer, item, kind: 'opened', detail: { object: 'log' } })
    await recordShowing(c, deps, { item, kind: 'as-received' })
  }
  return ok({ incident, item, file: opened.value })
}

export interface LogPreview extends LogShape {
  readonly bytes: number
  /** The first twenty rows, split by this shape, with long cells truncated. Untrusted text. */
  readonly rows: readonly (readonly string[])[]
  /** The same rows split by every other delimiter, so that the page needs no request when an officer chooses one. */
  readonly byDelimiter: Readonly<Record<string, readonly (readonly string[])[]>>
}

export async function previewLog({ file }: OpenedLog): Promise<LogPreview> {
  const head = await headOf(file)
  const isWhole = head.length === file.plainLength
  const shape = sniffShape(head, isWhole)
  const text = decodeHead(head, shape.encoding)
  const rows = (delimiter: LogShape['delimiter']) =>
    rowsOfHead(text, delimiter, isWhole)
      .slice(0, PREVIEW_ROWS)
      .map((row) => row.slice(0, 200).map((cell) => cell.slice(0, LONGEST_CELL)))
  const byDelimiter = { ',': rows(','), ';': rows(';'), '\t': rows('\t'), '|': rows('|') }
  return { ...shape, bytes: file.plainLength, rows: byDelimiter[shape.delimiter], byDelimiter }
}

export interface CheckedRow {
  readonly at: number | null
  readonly earliest: number | null
  readonly latest: number | null
  readonly words: string
  readonly unit: string | null
  readonly place: string | null
  readonly isTwice: boolean
  readonly fault: RowFault | null
}

/** Applies a mapping to the first rows, before anything is stored. Undefined if the mapping's zone is unknown. */
export async function checkLog({ file }: OpenedLog, mapping: LogMapping) {
  const reader = createRowReader(mapping)
  if (!reader) return undefined
  const head = await headOf(file)
  const rules = { delimiter: mapping.delimiter, isRow: (cells: readonly string[]) => isRow(reader(cells, 0)) }
  const records = recordsOfHead(decodeHead(head, mapping.encoding), rules, head.length === file.plainLength)
  const checked = records.slice(mapping.hasHeader ? 1 : 0, CHECKED_ROWS).map(({ cells, line, isTorn }): CheckedRow => {
    const read = isTorn ? 'torn' : reader(cells, line)
    if (typeof read === 'string')
      return {
        ...NOTHING,
        words: mapping.words
          .map((column) => cells[column] ?? '')
          .join(' · ')
          .slice(0, LONGEST_CELL),
        fault: read,
      }
    const { at_ms, earliest, latest, words, unit, place_words, lat, lon } = read.row
    const place = place_words ?? (lat === null ? null : `${lat}, ${lon}`)
    return {
      at: at_ms,
      earliest,
      latest,
      words: words.slice(0, LONGEST_CELL),
      unit,
      place,
      isTwice: read.isTwice,
      fault: null,
    }
  })
  return { rows: checked, bad: checked.filter(({ fault }) => fault !== null).length }
}

const NOTHING = { at: null, earliest: null, latest: null, unit: null, place: null, isTwice: false }

async function headOf(file: SealedFile): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of file.range(0, Math.min(HEAD_BYTES, file.plainLength))) pieces.push(piece)
  return Buffer.concat(pieces)
}
