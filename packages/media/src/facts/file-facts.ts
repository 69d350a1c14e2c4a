import { filmSeconds } from '../tags/film-seconds.ts'
import { numberOf, type TagSet, textOf } from '../tags/tag-set.ts'
import type { FileKind } from './file-kind.ts'
import {
  exifSize,
  type OtherFacts,
  otherFacts,
  partlyText,
  type SaidFacts,
  saidFacts,
  saidSize,
  secondsOf,
} from './said-facts.ts'

/** Facts about a file other than when and where. Every field comes from the file's metadata or its streams. */
export interface FileFacts extends SaidFacts, OtherFacts {
  /** Size as shown, after rotation. */
  readonly width?: number
  readonly height?: number
  /** EXIF orientation 1–8 of a still. */
  readonly orientation?: number
  /** Rotation of a video, in clockwise degrees. */
  readonly rotation?: number
  readonly durationMs?: number
  readonly videoCodec?: string
  readonly audioCodec?: string
  readonly pixelFormat?: string
  readonly frameRate?: number
  readonly hasVideo?: boolean
  readonly hasAudio?: boolean
  readonly hdr?: 'hlg' | 'pq' | 'dolby-vision'
  readonly make?: string
  readonly model?: string
  readonly software?: string
  readonly pages?: number
  /** Length of a video that is appended to a still, in bytes. */
  readonly motionVideoBytes?: number
}

export interface PictureSeen {
  readonly width?: number
  readonly height?: number
  readonly orientation?: number
}

export interface FactSources {
  readonly kind: FileKind
  readonly exif: TagSet
  readonly exiftool: TagSet
  readonly ffprobe: TagSet
  /** Size of a still as the decoder measured it. */
  readonly picture: PictureSeen
}

type Draft = { -readonly [K in keyof FileFacts]: FileFacts[K] | undefined }

export function fileFacts(from: FactSources): FileFacts {
  const own: Draft = { ...device(from), ...(from.kind === 'image' ? stillFacts(from) : {}), ...streamFacts(from) }
  const draft: Draft = { ...own, ...saidFacts(from.exiftool), ...otherFacts(from.exiftool, own) }
  const known = Object.entries(draft).filter(([, value]) => value !== undefined && value !== '')
  return parseFacts(Object.fromEntries(known))
}

const parseFacts = (record: object): FileFacts => record as FileFacts

function device({ exif, exiftool, ffprobe }: FactSources): Draft {
  const first = (keys: readonly string[]): string | undefined =>
    [exif, exiftool, ffprobe]
      .map((set) => textOf(set, ...keys))
      .find((text) => text !== undefined)
      ?.slice(0, 200)
  return {
    make:
      first([
        'IFD0:Make',
        'Keys:Make',
        'UserData:Make',
        'Keys:AndroidManufacturer',
        'Keys:AndroidMake',
        'XML:DeviceManufacturer',
        'XMP-tiff:Make',
        'RIFF:Make',
        'H264:Make',
        'QuickTime:Make',
        'ItemList:Make',
      ]) ?? partlyText(exiftool, 'Make')?.slice(0, 200),
    model:
      first([
        'IFD0:Model',
        'Keys:Model',
        'UserData:Model',
        'Keys:AndroidModel',
        'XML:DeviceModelName',
        'XMP-tiff:Model',
        'QuickTime:Model',
        'ItemList:Model',
      ]) ?? partlyText(exiftool, 'Model')?.slice(0, 200),
    software: first([
      'IFD0:Software',
      'Keys:Software',
      'UserData:SoftwareVersion',
      'ItemList:Encoder',
      'XMP-xmp:CreatorTool',
      'PDF:Producer',
      'XML:Application',
    ]),
    pages: numberOf(exiftool, 'PDF:PageCount', 'XML:Pages', 'FlashPix:Pages'),
    motionVideoBytes: numberOf(exiftool, 'XMP-GCamera:MicroVideoOffset'),
  }
}

function stillFacts({ exif, exiftool, picture }: FactSources): Draft {
  const orientation =
    picture.orientation ??
    numberOf(exif, 'IFD0:Orientation') ??
    numberOf(exiftool, 'IFD0:Orientation', 'XMP-tiff:Orientation')
  const isValid = orientation !== undefined && Number.isInteger(orientation) && orientation >= 1 && orientation <= 8
  const { width, height } = stillSize({ exif, exiftool, picture })
  // HEIF is rotated by its own property (irot, in quarter turns or degrees); its EXIF orientation is ignored.
  const turn = anyNumber(exiftool, 'Rotation')
  const brand = textOf(exiftool, 'QuickTime:MajorBrand')
  // Canon's RAW uses the same kind of box, but its EXIF orientation counts.
  const isHeif = brand !== undefined && !/^(crx|canon)/i.test(brand) && picture.width === undefined
  const isTurned = isHeif ? turn !== undefined && [1, 3, 90, 270].includes(turn) : isValid && orientation >= 5
  return {
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    orientation: isValid ? orientation : undefined,
  }
}

/**
 * The size as the decoder measured it. For a RAW file that would be the size of its thumbnail, so the sensor's size in
 * the metadata counts instead.
 */
function stillSize({ exif, exiftool, picture }: Omit<FactSources, 'kind' | 'ffprobe'>): PictureSeen {
  const said = saidSize(exiftool)
  const isRaw = /^image\/x-(?!ms-bmp|icon|portable|xcf|tga|pcx|exr)/.test(textOf(exiftool, 'File:MIMEType') ?? '')
  const isThumb = (picture.width ?? 0) * 2 < (said?.width ?? 0) && isRaw
  if (picture.width !== undefined && picture.height !== undefined && !isThumb) return picture
  return said ?? exifSize(exif, exiftool) ?? picture
}

function anyNumber(set: TagSet, name: string): number | undefined {
  for (const key of set.tags.keys()) {
    if (key.endsWith(`:${name}`) && !/^(IFD1|SubIFD|Composite|PreviewIFD|Doc\d)/.test(key)) return numberOf(set, key)
  }
  return numberOf(set, `Composite:${name}`, `SubIFD:${name}`)
}

function streamFacts({ kind, exiftool, ffprobe }: FactSources): Draft {
  if (kind === 'image') return {}
  const streams = [...ffprobe.tags.keys()].flatMap((key) => /^Stream(\d+):codec_type$/.exec(key)?.[1] ?? [])
  const isPicture = (at: string): boolean => textOf(ffprobe, `Stream${at}:attached_pic`) === '1'
  const video = streams.find((at) => textOf(ffprobe, `Stream${at}:codec_type`) === 'video' && !isPicture(at))
  const audio = streams.find((at) => textOf(ffprobe, `Stream${at}:codec_type`) === 'audio')
  const seconds =
    filmSeconds({
      format: textOf(ffprobe, 'Format:format_name') ?? '',
      writer: textOf(ffprobe, 'ItemList:Encoder'),
      start: numberOf(ffprobe, 'Format:start_time'),
      duration: numberOf(ffprobe, 'Format:duration'),
    }) ??
    secondsOf(
      textOf(
        exiftool,
        'QuickTime:Duration',
        'Composite:Duration',
        'Matroska:Duration',
        'RIFF:Duration',
        'ASF:PlayDuration',
      ),
    )
  return {
    ...(video === undefined ? {} : videoFacts(ffprobe, `Stream${video}`)),
    durationMs: seconds === undefined || seconds < 0 ? undefined : Math.round(seconds * 1000),
    audioCodec: audio === undefined ? undefined : textOf(ffprobe, `Stream${audio}:codec_name`),
    ...(streams.length === 0 ? {} : { hasVideo: video !== undefined, hasAudio: audio !== undefined }),
  }
}

function videoFacts(ffprobe: TagSet, stream: string): Draft {
  const width = squarePixels(ffprobe, stream)
  const height = numberOf(ffprobe, `${stream}:height`)
  // The display matrix rotates counter-clockwise.
  const rotation = ((-(numberOf(ffprobe, `${stream}:rotation`) ?? 0) % 360) + 360) % 360
  const isTurned = rotation === 90 || rotation === 270
  const [frames = 0, per = 1] = (textOf(ffprobe, `${stream}:avg_frame_rate`) ?? '').split('/').map(Number)
  const frameRate = frames > 0 && per > 0 ? Math.round((frames / per) * 1000) / 1000 : undefined
  return {
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    rotation,
    videoCodec: textOf(ffprobe, `${stream}:codec_name`),
    pixelFormat: textOf(ffprobe, `${stream}:pix_fmt`),
    frameRate,
    hdr: hdrOf(ffprobe, stream),
  }
}

/** Width in square pixels: anamorphic video is stored narrower than it is shown. */
function squarePixels(ffprobe: TagSet, stream: string): number | undefined {
  const width = numberOf(ffprobe, `${stream}:width`)
  const [across = 1, down = 1] = (textOf(ffprobe, `${stream}:sample_aspect_ratio`) ?? '').split(':').map(Number)
  return width !== undefined && across > 0 && down > 0 ? Math.floor((width * across) / down) : width
}

function hdrOf(ffprobe: TagSet, stream: string): FileFacts['hdr'] {
  const transfer = textOf(ffprobe, `${stream}:color_transfer`)
  // Dolby Vision's profile 8.4 is HLG with an additional Dolby layer, so its base layer plays as HLG.
  if (transfer === 'arib-std-b67') return 'hlg'
  if (transfer === 'smpte2084') return 'pq'
  return textOf(ffprobe, `${stream}:dv_profile`) === undefined ? undefined : 'dolby-vision'
}
