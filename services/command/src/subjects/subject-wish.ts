import {
  type MarkBox,
  SUBJECT_COLOURS,
  SUBJECT_KINDS,
  type SubjectColour,
  type SubjectKind,
} from '@firsthand/database/command'
import { type Id, parseId } from '@firsthand/domain'
import { parsePress } from '../triage/triage-wish.ts'

/** A mark as the door takes it: of a subject that is known, or the first of a new one. */
export interface MarkWish {
  readonly subject:
    | Id<'subject'>
    | { readonly kind: SubjectKind; readonly colour: SubjectColour; readonly description: string }
  /** How far into the recording. */
  readonly atMs: number | null
  readonly box: MarkBox | null
  readonly note: string | null
  /** Sent again it is one mark. */
  readonly wish: string | undefined
}

type Fields = ReadonlyMap<string, unknown>

const MOST_DESCRIPTION = 200
const MOST_NOTE = 2000
const MOST_MS = 604_800_000

/** `{ subject } | { made: { kind, colour, description } }`, `atMs?`, `box?: { x, y, width, height }`, `note?`, `wish?`. */
export function parseMarkWish(body: unknown): MarkWish | undefined {
  const fields = fieldsOf(body)
  if (!fields) return undefined
  const subject = parseId('subject', fields.get('subject')) ?? parseMade(fields.get('made'))
  const atMs = orNone(fields.get('atMs'), parseAt)
  const box = orNone(fields.get('box'), parseBox)
  const note = orNone(fields.get('note'), (text) => textOf(text, MOST_NOTE))
  const press = parsePress(body)
  if (!subject || atMs === undefined || box === undefined || note === undefined || !press) return undefined
  return { subject, atMs, box, note, ...press }
}

/** Null where nothing was given; undefined where what was given is not allowed. */
const orNone = <T>(value: unknown, parse: (value: unknown) => T | undefined): T | null | undefined =>
  value === undefined || value === null || value === '' ? null : parse(value)

const parseAt = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= MOST_MS ? value : undefined

function parseMade(value: unknown) {
  const fields = fieldsOf(value)
  const kind = SUBJECT_KINDS.find((one) => one === fields?.get('kind'))
  const colour = SUBJECT_COLOURS.find((one) => one === fields?.get('colour'))
  const description = textOf(fields?.get('description'), MOST_DESCRIPTION)
  return kind && colour && description !== undefined ? { kind, colour, description } : undefined
}

function parseBox(value: unknown): MarkBox | undefined {
  const fields = fieldsOf(value)
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => shareOf(fields?.get(name)))
  if (x === undefined || y === undefined || !width || !height) return undefined
  return x + width <= 1.0001 && y + height <= 1.0001 ? { x, y, width, height } : undefined
}

const shareOf = (value: unknown): number | undefined =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined

function textOf(value: unknown, most: number): string | undefined {
  const text = typeof value === 'string' ? value.trim() : ''
  return text.length >= 2 && text.length <= most && !text.includes('\0') ? text : undefined
}

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined
