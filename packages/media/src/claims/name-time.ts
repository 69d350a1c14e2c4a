import { type ClaimClock, type ClaimRef, type ErrorModel, type FileClaim, TRUST, type ZoneSource } from './claim.ts'
import { calendarMs } from './wall-time.ts'

/** One habit of naming. Groups y mo d h mi s ms, or `epoch` (milliseconds since 1970). */
interface Pattern {
  readonly source: string
  readonly shape: RegExp
  readonly ref: ClaimRef
  readonly clock: ClaimClock
  readonly zone: 'utc' | 'local'
  readonly trust: number
  readonly errorModel: ErrorModel
}

const DATE = '(?<y>(?:19|20)\\d{2})[-_.]?(?<mo>\\d{2})[-_.]?(?<d>\\d{2})'
const TIME = '(?<h>\\d{2})[-_.:]?(?<mi>\\d{2})[-_.:]?(?<s>\\d{2})'
// milliseconds follow at once or after a dash or dot; after an underscore stands a counter
const MS = '(?:[-.]?(?<ms>\\d{3})(?!\\d))?'
/** `8.36.33 PM`, as Macs and WhatsApp's desktop write it. */
const SPOKEN = '(?<h>\\d{1,2})[.:](?<mi>\\d{2})(?:[.:](?<s>\\d{2}))?(?<pm>[\\s\\u202f\\u00a0]?[AP]M)?'
const spoken = (before: string): RegExp =>
  new RegExp(`(?<![A-Za-z0-9])${before}${DATE}(?:,? (?:at|um|à|a las|alle|om) |[ _])${SPOKEN}`, 'i')
const at = (before: string, between = '[-_ T.]*', after = MS): RegExp =>
  new RegExp(`(?<![A-Za-z0-9])${before}${DATE}${between}${TIME}${after}`, 'i')

const start = (trust: number, sdMs: number): Pick<Pattern, 'ref' | 'trust' | 'errorModel' | 'clock'> => ({
  ref: 'start',
  clock: 'name',
  trust,
  errorModel: { kind: 'normal', sdMs },
})
const saved = {
  ref: 'upper',
  clock: 'messenger',
  trust: TRUST.saveTime,
  errorModel: { kind: 'bound', sdMs: 2000, highMs: 2000 },
} as const
const day = {
  ref: 'day',
  clock: 'messenger',
  trust: TRUST.receiptDay,
  errorModel: { kind: 'bound', sdMs: 86_400_000, highMs: 86_400_000 },
} as const

const SCREEN =
  '(?:Screenshot|Screen ?Shot|Screenrecord(?:er|ing)?|Screen[ _-]Recording|screen|Bildschirmfoto|Bildschirmaufnahme|Capture|SVID)[-_ ]*(?:from |vom |on )?'

/** First match wins: the special before the general (research/timeline.md §2). */
const PATTERNS: readonly Pattern[] = [
  // Pixel: UTC with milliseconds, at the start also for video
  { source: 'name.pxl', shape: at('PXL_', '_', '(?<ms>\\d{3})'), zone: 'utc', ...start(TRUST.pixelName, 100) },
  {
    source: 'name.whatsapp',
    shape: /(?<![A-Za-z0-9])(?:IMG|VID|AUD|PTT|STK|DOC)-(?<y>20\d{2})(?<mo>\d{2})(?<d>\d{2})-WA\d{4,}/i,
    zone: 'local',
    ...day,
  },
  { source: 'name.whatsapp', shape: spoken('WhatsApp (?:Image|Video|Audio|Ptt|Document) '), zone: 'local', ...saved },
  { source: 'name.signal', shape: at('signal-(?:attachment-)?', '-'), zone: 'local', ...saved },
  {
    source: 'name.telegram',
    shape: at('(?:photo|video|audio|voice|file|document|animation)_(?:\\d+@)?', '_', ''),
    zone: 'local',
    ...saved,
  },
  {
    source: 'name.telegram',
    shape:
      /(?<![A-Za-z0-9])(?:photo|video|audio|voice|file|round_video)_\d+@(?<d>\d{2})-(?<mo>\d{2})-(?<y>20\d{2})_(?<h>\d{2})-(?<mi>\d{2})-(?<s>\d{2})/i,
    zone: 'local',
    ...saved,
  },
  { source: 'name.viber', shape: at('(?:viber_image_|viber image |Viber )'), zone: 'local', ...saved },
  { source: 'name.screenshot', shape: at(SCREEN), zone: 'local', ...saved },
  { source: 'name.screenshot', shape: spoken(SCREEN), zone: 'local', ...saved },
  {
    source: 'name.edited',
    shape: at('(?:InShot_|lv_\\d+_|YouCut_|VideoEditor_|KineMaster_|Snapseed_?|PicsArt_|B612_|Collage_|PSX_|VN)'),
    zone: 'local',
    ...saved,
  },
  {
    source: 'name.epoch',
    shape:
      /(?<![A-Za-z0-9])(?:FB_IMG_|mmexport|wx_camera_|IMG_|VID_|Snapchat-|received_|Photo_|photo_)?(?<epoch>1[1-9]\d{11})(?!\d)/,
    zone: 'utc',
    ...saved,
  },
  // Android and camera names: local time at the start; a rename is trivial, so half a weight
  {
    source: 'name.camera',
    shape: at(
      '(?:IMG|VID|MVIMG|PANO|BURST|DSC|MOV|REC|AUD|PIC|PHOTO|VIDEO|DJI|GH|GX|TRIM|SL_MO_VID|C360|CYMERA|P|V|WIN|Recording|Voice|Record|Audio|Memo|video|Movie)?[-_ ]?',
    ),
    zone: 'local',
    ...start(TRUST.localName, 1000),
  },
  {
    source: 'name.camera',
    shape: /(?<!\d)(?<y>20\d{2})_(?<mo>\d{2})(?<d>\d{2})_(?<h>\d{2})(?<mi>\d{2})(?<s>\d{2})(?!\d)/,
    zone: 'local',
    ...start(TRUST.localName, 1000),
  },
]

/** The claim of a file's name; `raw` is the matched pattern alone, so that nothing else of the name leaves here. */
export function nameClaims(name: string): readonly FileClaim[] {
  const tail = name.slice(-300)
  for (const pattern of PATTERNS) {
    const found = pattern.shape.exec(tail)
    if (found === null) continue
    const read = instantOf(found.groups ?? {})
    if (read !== undefined) return [claimOf(pattern, found[0], read)]
  }
  return []
}

function instantOf(g: Record<string, string | undefined>): { ms: number; resolutionMs: number } | undefined {
  if (g['epoch'] !== undefined) return { ms: Number(g['epoch']), resolutionMs: 1 }
  const hour = halfDay(Number(g['h'] ?? 0), g['pm'])
  const whole = calendarMs([
    Number(g['y']),
    Number(g['mo']),
    Number(g['d']),
    hour,
    Number(g['mi'] ?? 0),
    Number(g['s'] ?? 0),
  ])
  if (whole === undefined) return undefined
  if (g['h'] === undefined) return { ms: whole, resolutionMs: 86_400_000 }
  return { ms: whole + Number(g['ms'] ?? 0), resolutionMs: g['ms'] === undefined ? 1000 : 1 }
}

const halfDay = (hour: number, mark: string | undefined): number => {
  if (mark === undefined) return hour
  return (hour % 12) + (/p/i.test(mark) ? 12 : 0)
}

function claimOf(pattern: Pattern, raw: string, read: { ms: number; resolutionMs: number }): FileClaim {
  const isUtc = pattern.zone === 'utc'
  const zoneSource: ZoneSource = isUtc ? 'utc-by-format' : 'none'
  return {
    about: 'time',
    source: pattern.source,
    readBy: ['name'],
    raw,
    ref: pattern.ref,
    atMs: read.ms,
    resolutionMs: read.resolutionMs,
    ...(isUtc ? { zone: '+00:00' } : {}),
    zoneSource,
    errorModel: pattern.errorModel,
    clock: pattern.clock,
    trust: pattern.trust,
    identifying: false,
  }
}
