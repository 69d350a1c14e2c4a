import { numberOf, type TagSet, textMatching, textOf } from '../tags/tag-set.ts'
import { parseWallTime, zoneMs } from './wall-time.ts'

/** Who wrote an MP4 or MOV decides what its dates mean (research/timeline.md §2). */
export type Writer = 'apple' | 'android' | 'local-as-utc' | 'tool' | 'unknown'

/** Cameras that keep local time and write it where the format asks for UTC; none of them knows its zone for sure. */
const LOCAL_AS_UTC =
  /gopro|nikon|dji|insta360|arashi|garmin|panasonic|olympus|om digital|pentax|ricoh|fujifilm|casio|kodak|akaso|sjcam|xiaoyi|yi technology|hero\d|\bnvt\b|novatek|ambarella|70mai|viofo|blackvue|thinkware|nextbase/i
const LOCAL_HANDLER = /gopro|\bdji\b|ambarella|^amba|nvt-im|novatek|insta360/i
/** Android's MPEG4Writer names its handlers so, on every maker's phone that uses it. */
const ANDROID_HANDLER = /^(VideoHandle|SoundHandle|MetadHandle|MetaHandle)$/
const ANDROID_MAKER =
  /samsung|google|xiaomi|redmi|huawei|honor|oneplus|oppo|vivo|realme|motorola|lge|tecno|infinix|itel|nokia|hmd global|fairphone|nothing|sony mobile/i
const TOOLS =
  /lavf|lavc|handbrake|ffmpeg|imovie|premiere|adobe|final cut|davinci|whatsapp|capcut|inshot|google\b|instagram|telegram|kinemaster|vegas|filmora|youcut|vn video|splice|isomedia|gpac|mkvmerge|shotcut|openshot|kdenlive|videoleap|clipchamp|tiktok|snapchat|youtube|vlc/i

const DEVICE_KEYS = [
  'Keys:Make',
  'Keys:Model',
  'Keys:AndroidManufacturer',
  'Keys:AndroidModel',
  'UserData:Make',
  'UserData:Model',
  'IFD0:Make',
  'QuickTime:Make',
  'ItemList:Make',
  'XML:DeviceManufacturer',
]
/** Where a program that wrote the container names itself. */
export const TOOL_KEYS = [
  'ItemList:Encoder',
  'QuickTime:Encoder',
  'UserData:Encoder',
  'Keys:Encoder',
  'Keys:Software',
  'ItemList:EncodingTool',
  'UserData:SoftwareVersion',
  'UserData:Software',
  'Matroska:WriterApp',
  'Matroska:WritingApp',
  'Matroska:MuxerApp',
  'Matroska:MuxingApp',
  'RIFF:Software',
  'Format:encoder',
] as const

export function writerOf(set: TagSet): Writer {
  const handlers = handlersOf(set)
  const device = [
    ...DEVICE_KEYS.map((key) => textOf(set, key) ?? ''),
    textMatching(set, /^Track\d+:Model$/) ?? '',
  ].join(' ')
  const tool = TOOL_KEYS.map((key) => textOf(set, key) ?? '').join(' ')
  const hasCameraMark = set.tags.has('UserData:GoPro') || set.tags.has('GoPro:CameraSerialNumber')
  if (LOCAL_AS_UTC.test(device) || hasCameraMark || handlers.some((name) => LOCAL_HANDLER.test(name)))
    return TOOLS.test(tool) ? 'tool' : 'local-as-utc'
  if (TOOLS.test(tool)) return 'tool'
  const isAndroid =
    set.tags.has('Keys:AndroidVersion') ||
    handlers.some((name) => ANDROID_HANDLER.test(name)) ||
    ANDROID_MAKER.test(device)
  if (isAndroid) return 'android'
  const isApple =
    set.tags.has('Keys:CreationDate') || /apple/i.test(device) || handlers.some((name) => name.startsWith('Core Media'))
  return isApple ? 'apple' : 'unknown'
}

const handlersOf = (set: TagSet): string[] =>
  [...set.tags]
    .filter(([key]) => /^Track\d+:Handler(Description|Name)$/.test(key))
    .map(([, value]) => String(value).trim())

/**
 * Whether the container's date is really UTC, where the same file also has a wall time with its zone (EXIF in CR3, MP4
 * of newer Canons, Sony's XML): the date that repeats its digits is local, the one that repeats its instant is UTC.
 */
export function dateKind(set: TagSet, movieWallMs: number, slackMs: number): 'local' | 'utc' | undefined {
  const wall = parseWallTime(textOf(set, 'ExifIFD:DateTimeOriginal', 'XML:CreationDateValue') ?? '')
  if (typeof wall === 'string') return undefined
  const zone = wall.zone ?? textOf(set, 'ExifIFD:OffsetTimeOriginal')
  if (zone === undefined || !/^[+-]\d{2}:\d{2}$/.test(zone) || zoneMs(zone) === 0) return undefined
  const isNear = (ms: number): boolean => Math.abs(movieWallMs - ms) <= slackMs + 5000
  if (isNear(wall.wallMs - zoneMs(zone))) return 'utc'
  return isNear(wall.wallMs) ? 'local' : undefined
}

/** Minutes east of UTC that newer GoPros write beside their local dates. */
export const statedMinutes = (set: TagSet): number | undefined => {
  const minutes = numberOf(set, 'GoPro:TimeZone', 'UserData:TimeZone')
  return minutes !== undefined && Math.abs(minutes) <= 840 && minutes !== 0 ? minutes : undefined
}
