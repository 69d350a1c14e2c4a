import { numberOf, type TagSet, textMatching, textOf } from '../tags/tag-set.ts'
import { parseWallTime, zoneMs } from './wall-time.ts'

/**
 * Who wrote an MP4 or MOV. This decides what its dates mean. `recorder`: an app that records sound and dates the start.
 * `android-sound`: Android's own writer of sound without a picture; it counts as a recorder only by the file's name.
 * `hand-set`: a dashcam or body camera, told by the file's name, that dates the end in its own wall time.
 * `muxer`: Android's own writer without a mark of a camera, or tracks that some muxer named; the date is that of a
 * recording or of a copy. `tool`: a program that names itself. `unknown`: nobody known.
 */
export type Writer =
  | 'apple'
  | 'android'
  | 'android-sound'
  | 'muxer'
  | 'recorder'
  | 'camera'
  | 'local-as-utc'
  | 'hand-set'
  | 'tool'
  | 'unknown'

/** Cameras that write local time where the format requires UTC. None of them knows its zone for sure. */
const LOCAL_AS_UTC =
  /gopro|nikon|dji|insta360|arashi|garmin|panasonic|olympus|om digital|pentax|ricoh|fuji|casio|kodak|canon|sanyo|minolta|leica|jvc|vivitar|polaroid|aiptek|benq|concord|hewlett|samsung techwin|digimax|akaso|sjcam|xiaoyi|yi technology|hero\d|\bnvt\b|novatek|ambarella|70mai|viofo|blackvue|thinkware|nextbase|\bFC\d{3,4}\b/i
/** exiftool's groups for the atoms of these makers, often the only place that names the maker. */
const LOCAL_GROUP =
  /^(GoPro|Nikon|DJI|Insta360|Garmin|Panasonic|Olympus|Pentax|PENTAX|Ricoh|FujiFilm|Casio|Kodak|KodakBordersIFD|Canon|Sanyo|Minolta|Leica|JVC|HP|Reconyx|Kenwood|Sigma)\w*:/
/** Cameras that name themselves as the encoder. The programs of the same makers have other names. */
const CAMERA_ENCODER =
  /^(?:dji ?(?:mini|mavic|air|phantom|inspire|osmo|pocket|fpv|avata|neo|action|spark|flip)|gopro ?(?:hero|max)|insta360 ?(?:one|x\d|go|ace))/i
const PHONE = /apple|iphone|ipad/i
/** A GoPro that names itself only by its firmware: `HD7.01.01.90.00`, `H21.01.01.10.00`. */
const GOPRO_FIRMWARE = /^(?:HD|H\d)\d?\d?\.\d\d\./
const LOCAL_HANDLER = /gopro|\bdji\b|ambarella|^amba|nvt-im|novatek|insta360/i
/** Handler names that Android's MPEG4Writer writes, on phones of all makers that use it. */
const ANDROID_HANDLER = /^(VideoHandle|SoundHandle|MetadHandle|MetaHandle)$/
const ANDROID_MAKER =
  /samsung|google|xiaomi|redmi|huawei|honor|oneplus|oppo|vivo|realme|motorola|lge|tecno|infinix|itel|nokia|hmd global|fairphone|nothing|sony mobile/i
/** Cameras that write UTC, as the format requires. */
const UTC_CAMERA = /\bsony\b|blackmagic|\barri\b|\bred digital/i
/** Apple's Voice Memos writes itself as the encoder, and its date is that of the memo (`AVAssetAuthoringMetadata`). */
const RECORDER = /com\.apple\.VoiceMemos/i
/** Handlers that muxers write: libavformat's defaults, L-SMASH, GPAC, YouTube, messengers. No phone writes them. */
const TOOL_HANDLER =
  /^(?:video|sound|data|metadata) ?handler$|l-smash|gpac|iso media|bento4|mainconcept|lavf|telegram|whatsapp|twitter|vimeo|facebook|tiktok|wechat/i
/** Brands of streams and of muxers. Android's MPEG4Writer names isom, mp42 and the 3GP brands. */
const TOOL_BRAND = /iso[5-9]|dash|msnv|cmfc/i
const TOOLS =
  /lavf|lavc|handbrake|ffmpeg|imovie|premiere|adobe|final cut|davinci|whatsapp|capcut|inshot|google\b|instagram|telegram|kinemaster|vegas|filmora|youcut|vn video|splice|isomedia|gpac|mkvmerge|shotcut|openshot|kdenlive|videoleap|clipchamp|tiktok|snapchat|youtube|vlc/i

const DEVICE_KEYS = [
  'Keys:Make',
  'Keys:Model',
  'Keys:AndroidManufacturer',
  // exiftool's name for the same key.
  'Keys:AndroidMake',
  'Keys:AndroidModel',
  'UserData:Make',
  'UserData:Model',
  'UserData:Model',
  'IFD0:Make',
  'QuickTime:Make',
  'ItemList:Make',
  'XML:DeviceManufacturer',
]
/** Keys in which a program that wrote the container names itself. */
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
  const device = deviceOf(set)
  if (isLocalCamera(set, device, handlers)) return TOOLS.test(toolOf(set)) ? 'tool' : 'local-as-utc'
  if (RECORDER.test(toolOf(set))) return 'recorder'
  if (TOOLS.test(toolOf(set)) || isUnknownEncoder(set)) return 'tool'
  // A camera's own marks outweigh the names of tracks, which a copy without a change of date may get anew.
  const isSigned = ANDROID_MAKER.test(device) || (set.tags.has('Keys:CreationDate') && PHONE.test(device))
  if (!isSigned && handlers.some((name) => TOOL_HANDLER.test(name))) return 'muxer'
  return ofDevice(set, device, handlers)
}

function ofDevice(set: TagSet, device: string, handlers: readonly string[]): Writer {
  if (isAndroid(set, device, handlers)) return androidWriter(set, device)
  const isApple =
    set.tags.has('Keys:CreationDate') || /apple/i.test(device) || handlers.some((name) => name.startsWith('Core Media'))
  if (isApple) return 'apple'
  return UTC_CAMERA.test(device) ? 'camera' : 'unknown'
}

const toolOf = (set: TagSet): string => TOOL_KEYS.map((key) => textOf(set, key) ?? '').join(' ')

const encoderOf = (set: TagSet): string | undefined =>
  textOf(set, 'ItemList:Encoder', 'Format:encoder', 'ItemList:EncodingTool')

/** Whether the file names an encoder that no camera's list holds. Cameras name their firmware elsewhere. */
const isUnknownEncoder = (set: TagSet): boolean => {
  const encoder = encoderOf(set)
  return encoder !== undefined && !CAMERA_ENCODER.test(encoder) && !RECORDER.test(encoder) && /[a-z]{3}/i.test(encoder)
}

const isAndroid = (set: TagSet, device: string, handlers: readonly string[]): boolean =>
  set.tags.has('Keys:AndroidVersion') ||
  handlers.some((name) => ANDROID_HANDLER.test(name)) ||
  ANDROID_MAKER.test(device)

/**
 * Android's MPEG4Writer writes its handlers and version for every app, so a messenger's copy has them, too. A camera
 * leaves more: the maker, the rate of capture, a position, a maker's own atom. Sound without such a mark may be a
 * recording or what an app took out of a film, and only a recorder's name tells (`judgedByName`).
 */
function androidWriter(set: TagSet, device: string): Writer {
  const brands = textOf(set, 'QuickTime:CompatibleBrands', 'Format:compatible_brands') ?? ''
  const keys = [...set.tags.keys()]
  if (ANDROID_MAKER.test(device) || keys.some((key) => CAMERA_MARK.test(key))) return 'android'
  if (isSoundAlone(handlersOf(set))) return 'android-sound'
  if (!keys.some((key) => PICTURE.test(key))) return 'android'
  return TOOL_BRAND.test(brands) ? 'tool' : 'muxer'
}

const isSoundAlone = (handlers: readonly string[]): boolean =>
  handlers.includes('SoundHandle') && !handlers.includes('VideoHandle')

const CAMERA_MARK = /AndroidCaptureFP[Ss]|GPSCoordinates|Samsung|Xiaomi|Huawei|Oppo|OnePlus|Motorola/
const PICTURE = /^Track\d+:(?:VideoFrameRate|SourceImageWidth)$|^Stream\d+:width$/

/** All texts that name the camera, joined. */
const deviceOf = (set: TagSet): string =>
  [
    ...DEVICE_KEYS.map((key) => textOf(set, key) ?? ''),
    textMatching(set, /^Track\d+:Model$/) ?? '',
    // exiftool puts a maker's own atom into a group named after the maker, so the make is looked for in any group.
    textMatching(set, /^(?!System|File|ICC|Composite|ExifTool|XMP)[\w-]+:(Make|Manufacturer)$/) ?? '',
  ].join(' ')

/** Whether a camera of `LOCAL_AS_UTC` left its mark and no phone did. A phone may carry its lens maker's name. */
function isLocalCamera(set: TagSet, device: string, handlers: readonly string[]): boolean {
  if (LOCAL_AS_UTC.test(device) || handlers.some((name) => LOCAL_HANDLER.test(name))) return true
  if (PHONE.test(device) || ANDROID_MAKER.test(device)) return false
  return (
    CAMERA_ENCODER.test(encoderOf(set) ?? '') ||
    set.tags.has('UserData:GoPro') ||
    GOPRO_FIRMWARE.test(textOf(set, 'UserData:FirmwareVersion') ?? '') ||
    [...set.tags.keys()].some((key) => LOCAL_GROUP.test(key))
  )
}

const handlersOf = (set: TagSet): string[] =>
  [...set.tags]
    .filter(([key]) => /^Track\d+:Handler(Description|Name)$/.test(key))
    .map(([, value]) => String(value).trim())

/** Tags with the file's own wall time, besides the container's date. */
const WALL_KEYS = [
  'ExifIFD:DateTimeOriginal',
  'XML:CreationDateValue',
  'Keys:CreationDate',
  'UserData:ContentCreateDate',
  'ItemList:ContentCreateDate',
  'UserData:DateTimeOriginal',
  'Keys:DateTimeOriginal',
]

/**
 * Whether the container's date is really UTC, judged by a wall time in the same file (EXIF in CR3, MP4 of newer Canons,
 * Sony's XML, QuickTime's ©day). If both have the same digits, the container's date is local. If both are the same
 * instant, it is UTC. A wall time without a zone can show `local` but not `utc`. At offset zero the two cannot be told
 * apart.
 */
export function dateKind(set: TagSet, movieWallMs: number, slackMs: number): 'local' | 'utc' | undefined {
  const wall = parseWallTime(textOf(set, ...WALL_KEYS) ?? '')
  if (typeof wall === 'string' || wall.resolutionMs > 60_000) return undefined
  const zone = wall.zone ?? textOf(set, 'ExifIFD:OffsetTimeOriginal')
  const isNear = (ms: number): boolean => Math.abs(movieWallMs - ms) <= slackMs + 5000
  if (zone === undefined) return isNear(wall.wallMs) ? 'local' : undefined
  if (!/^[+-]\d{2}:\d{2}$/.test(zone) || zoneMs(zone) === 0) return undefined
  if (isNear(wall.wallMs - zoneMs(zone))) return 'utc'
  return isNear(wall.wallMs) ? 'local' : undefined
}

/** Whether a program rewrote the film and copied its dates unchanged, UTC or not. */
const keepsDates = (set: TagSet): boolean =>
  TOOL_KEYS.some((key) => /lavf|lavc|ffmpeg|gpac|mkvmerge|isomedia/i.test(textOf(set, key) ?? ''))

/**
 * Whether a copied date may be a wall time. It is UTC if a phone's marks were copied too, because phones write UTC.
 * From an unknown source it may be local.
 */
export const mayKeepLocal = (set: TagSet): boolean => keepsDates(set) && !isByPhone(set)

/** Whether a phone left its marks and no camera of `LOCAL_AS_UTC` did. */
function isByPhone(set: TagSet): boolean {
  const [device, handlers] = [deviceOf(set), handlersOf(set)]
  if (isLocalCamera(set, device, handlers)) return false
  return (
    PHONE.test(device) ||
    ANDROID_MAKER.test(device) ||
    set.tags.has('Keys:AndroidVersion') ||
    handlers.some((name) => ANDROID_HANDLER.test(name) || name.startsWith('Core Media'))
  )
}

/** Matroska and ASF are UTC by their formats. RIFF and others define no zone, whatever a reader prints. */
export const isUtcContainer = (set: TagSet): boolean =>
  /matroska|webm|asf/.test(textOf(set, 'Format:format_name') ?? '') ||
  [...set.tags.keys()].some((key) => /^(Matroska|ASF):/.test(key))

/** Minutes east of UTC, which newer GoPros write in addition to their local dates. */
export const statedMinutes = (set: TagSet): number | undefined => {
  const minutes = numberOf(set, 'GoPro:TimeZone', 'UserData:TimeZone')
  return minutes !== undefined && Math.abs(minutes) <= 840 && minutes !== 0 ? minutes : undefined
}
