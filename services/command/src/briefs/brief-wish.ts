import type { NewBrief } from '@firsthand/database/command'
import { type BlurBox, parseId } from '@firsthand/domain'
import { parseBoxes } from '../items/blur-boxes.ts'
import { line } from '../platform/read-wish.ts'

/** Longest clip: what is seen at a glance, and small enough for a bad line. */
export const MOST_CLIP_MS = 30_000
const MOST_HOURS = 72
const LANGUAGES = ['en', 'fi', 'sv'] as const
const DAY_MS = 86_400_000

type Said = Pick<NewBrief, 'sentence' | 'whenLine' | 'whereLine' | 'lastSeen' | 'language' | 'hours'>
type Shown = Pick<NewBrief, 'atMs' | 'untilMs' | 'replaces'> & { readonly boxes: readonly BlurBox[] }
export type BriefWish = Said & Shown

export function parseBriefWish(body: unknown): BriefWish | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(body))
  const said = readSaid(fields)
  const shown = readShown(fields)
  return said && shown && { ...said, ...shown }
}

function readSaid(fields: ReadonlyMap<string, unknown>): Said | undefined {
  const sentence = line(fields.get('sentence'), 200)
  const lines = (['whenLine', 'whereLine'] as const).map((name) => line(fields.get(name) ?? '', 200))
  const lastSeen = line(fields.get('lastSeen') ?? '', 100)
  const [whenLine, whereLine] = lines
  const language = LANGUAGES.find((one) => one === fields.get('language'))
  const hours = fields.get('hours') ?? 12
  if (sentence === undefined || sentence.length < 3 || !language) return undefined
  if (whenLine === undefined || whereLine === undefined || lastSeen === undefined) return undefined
  if (typeof hours !== 'number' || !Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS) return undefined
  return { sentence, whenLine, whereLine, lastSeen, language, hours }
}

function readShown(fields: ReadonlyMap<string, unknown>): Shown | undefined {
  const boxes = parseBoxes(fields.get('boxes') ?? [])
  const [atMs, untilMs] = (['atMs', 'untilMs'] as const).map((name) => instant(fields.get(name) ?? undefined))
  const replaces = fields.get('replaces') ?? undefined
  const brief = replaces === undefined ? undefined : parseId('brief', replaces)
  if (boxes === undefined || atMs === null || untilMs === null || (replaces !== undefined && !brief)) return undefined
  if (untilMs !== undefined && !isClip(atMs, untilMs)) return undefined
  // Boxes hide parts of stills: in a clip what they hide would walk out from under them.
  if (untilMs !== undefined && boxes.length > 0) return undefined
  return { boxes, atMs, untilMs, replaces: brief }
}

const isClip = (atMs: number | undefined, untilMs: number): boolean =>
  atMs !== undefined && untilMs > atMs && untilMs - atMs <= MOST_CLIP_MS

/** Null: no instant of a film. */
const instant = (value: unknown): number | undefined | null => {
  if (value === undefined) return undefined
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < DAY_MS ? value : null
}
