import type { ErrorModel, FileClaim, ZoneSource } from './claim.ts'
import { NAME_PATTERNS, type NamePattern, SAVED } from './name-patterns.ts'
import { calendarMs } from './wall-time.ts'

/** 2040. No epoch in a name lies later. */
const LATEST_MS = 2_208_988_800_000

/**
 * Claims of a file's name. `raw` is the matched pattern alone, so that nothing else of the name leaves this function. A
 * document was not taken by a camera, so its name dates the save.
 */
export function nameClaims(name: string, kind?: string): readonly FileClaim[] {
  const tail = plainDigits(name.normalize('NFC')).slice(-300)
  for (const pattern of NAME_PATTERNS) {
    const found = pattern.shape.exec(tail)
    const read = found && instantOf(found.groups ?? {})
    if (found === null || !read) continue
    const said = meaningOf(pattern, { tail, found, kind })
    return [claimOf(said, found[0].trim(), { ...read, isUtc: found.groups?.['utc'] !== undefined })]
  }
  return []
}

interface Named {
  readonly tail: string
  readonly found: RegExpExecArray
  readonly kind: string | undefined
}

const TAKEN = new Set([undefined, 'image', 'video', 'audio'])

/** What the pattern means in this name: a start, the start of a film that was cut later, or the saving of a copy. */
function meaningOf(pattern: NamePattern, { tail, found, kind }: Named): NamePattern {
  if (pattern.ref !== 'start') return pattern
  const isStart = TAKEN.has(kind) && (pattern.source !== 'name.camera' || isByCamera(tail, found))
  if (!isStart) return { ...pattern, ...SAVED }
  const isCut = kind === 'video' && CUT_COPY.test(tail.slice(found.index + found[0].length))
  return isCut ? { ...pattern, errorModel: laterStart(pattern.errorModel) } : pattern
}

/** What galleries of Android add to the name of a film when its owner cut it: `~2`, `_1`. */
const CUT_COPY = /^(?:~\d{1,2}|_\d{1,2})(?=\.[a-z0-9]{2,4}$|$)/i
const CUT_MS = 120_000

/** A cut film keeps the name of the whole one, and starts later. */
export const laterStart = ({ sdMs }: ErrorModel): ErrorModel => ({
  kind: 'lag',
  sdMs,
  lowMs: -2 * sdMs,
  highMs: CUT_MS,
})

/** Converts Arabic and Persian digits to ASCII, and drops the direction marks that phones write between them. */
const plainDigits = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))

/** Programs that put a word before or after a camera's own name. */
const SAVERS =
  /whatsapp|telegram|viber|signal|threema|kakao|wechat|instagram|facebook|tiktok|snapchat|messenger|screen|скрин|экран|екран|recorder(?:free)?_|mobizen|collage|edit(?:ed)?[-_ ]|resized|trim|polish|beauty|airbrush|exported|download|export/i
/** Words before the digits of a recorder: surveillance, dashcams, sound. */
const RECORDERS =
  /(?:^|[^\p{L}])(?:[a-z]{0,3}cam(?:era)?|kamera|caméra|cámara|камера|ch(?:annel)?|lens|front|rear|back|inside|outside|main|sub|dvr|nvr|ipc?|cctv|rlc|hik\w*|dahua|reolink|ring|arlo|nest|wyze|tapo|eufy|door(?:bell)?|gate|garage|event|motion|alarm|rec(?:ord(?:ing|er)?)?|rekord\w*|aufnahme|sprachmemo|sprachnotiz|memo|voice|audio|sound|d|f|r|p|v|a)[-_ ]*\d*[-_ ]*(?:(?:main|sub|\d+)[-_ ]*)*$/iu
const COPIES = /^(?:copy of|kopie von|copie de|copia de|kopia|копия|копія)[-_ ]*$/i

/** Whether a camera wrote the digits: they stand at the beginning of the name, or after a word that cameras write. */
function isByCamera(tail: string, found: RegExpExecArray): boolean {
  const before = tail.slice(0, found.index)
  const after = tail.slice(found.index + found[0].length)
  if (SAVERS.test(before) || /^[-_ ~]*(?:collage|exported|screenshot)/i.test(after)) return false
  // True if the pattern itself begins with a camera's prefix, if no word stands before it, or if only a word for "copy
  // of" does.
  if (/^\p{L}/u.test(found[0]) || !/\p{L}/u.test(before) || COPIES.test(before)) return true
  return RECORDERS.test(before)
}

type Groups = Record<string, string | undefined>

const numberIn = (g: Groups, name: string): number => Number(g[name] ?? 0)

function instantOf(g: Groups): { ms: number; resolutionMs: number } | undefined {
  if (g['epoch'] !== undefined) return epochOf(g['epoch'])
  const year = g['yy'] === undefined ? numberIn(g, 'y') : 2000 + numberIn(g, 'yy')
  const hour = halfDay(numberIn(g, 'h'), g['pm'])
  const ms = calendarMs([year, numberIn(g, 'mo'), numberIn(g, 'd'), hour, numberIn(g, 'mi'), numberIn(g, 's')])
  return ms === undefined ? undefined : { ms: ms + numberIn(g, 'ms'), resolutionMs: resolutionOf(g) }
}

function epochOf(digits: string): { ms: number; resolutionMs: number } | undefined {
  const step = digits.length <= 10 ? 1000 : 1
  const ms = Number(digits) * step
  return ms < LATEST_MS ? { ms, resolutionMs: step } : undefined
}

const resolutionOf = (g: Groups): number => {
  if (g['h'] === undefined) return 86_400_000
  if (g['s'] === undefined) return 60_000
  return g['ms'] === undefined ? 1000 : 1
}

const halfDay = (hour: number, mark: string | undefined): number => {
  if (mark === undefined) return hour
  return (hour % 12) + (/p/i.test(mark) ? 12 : 0)
}

interface Read {
  readonly ms: number
  readonly resolutionMs: number
  readonly isUtc: boolean
}

function claimOf(pattern: NamePattern, raw: string, read: Read): FileClaim {
  const zoneSource: ZoneSource = read.isUtc ? 'stated' : pattern.zone === 'utc' ? 'utc-by-format' : 'none'
  return {
    about: 'time',
    source: pattern.source,
    readBy: ['name'],
    raw,
    ref: pattern.ref,
    atMs: read.ms,
    resolutionMs: read.resolutionMs,
    ...(zoneSource === 'none' ? {} : { zone: '+00:00' }),
    zoneSource,
    errorModel: pattern.errorModel,
    clock: pattern.clock,
    trust: pattern.trust,
    identifying: false,
  }
}
