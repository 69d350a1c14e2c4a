import type { FileFlag } from '@firsthand/domain'
import { sign } from '../claims/sign.ts'
import type { Writer } from '../claims/writer.ts'
import type { FileFacts } from '../facts/file-facts.ts'
import { type TagSet, textOf } from '../tags/tag-set.ts'

export interface EncodeView {
  readonly all: TagSet
  readonly facts: FileFacts
  readonly kind: string
  readonly mediaType: string
  readonly writer: Writer
  /** The naming scheme of the file's name, such as `name.whatsapp`. */
  readonly nameSource: string | undefined
}

/** Longer edges to which messengers and networks scale stills. No camera produces them. */
const MESSENGER_EDGES = new Set([720, 800, 960, 1024, 1080, 1280, 1440, 1600, 2048, 2560, 4096])
const MESSENGERS = /^name\.(whatsapp|signal|telegram|viber|epoch|snapchat)$/

/**
 * Signs that the pixels were encoded again by a messenger, a photo picker or a program. They are clues, each with its
 * evidence.
 */
export function encodeSigns(view: EncodeView): FileFlag[] {
  if (view.kind === 'image') return [...strippedSign(view), ...pickerSign(view), ...sizeSign(view)]
  return view.kind === 'video' ? filmSigns(view) : []
}

const hasCamera = (all: TagSet): boolean =>
  ['IFD0:Make', 'IFD0:Model', 'ExifIFD:DateTimeOriginal', 'ExifIFD:ExposureTime'].some((key) => all.tags.has(key))

/** The sign of a photo without camera metadata that has a size or a name typical of a messenger. */
function strippedSign({ all, facts, mediaType, nameSource }: EncodeView): FileFlag[] {
  if (!['image/jpeg', 'image/webp', 'image/heic'].includes(mediaType) || hasCamera(all)) return []
  const longEdge = Math.max(facts.width ?? 0, facts.height ?? 0)
  const name = nameSource !== undefined && MESSENGERS.test(nameSource) ? nameSource : undefined
  const isSized = MESSENGER_EDGES.has(longEdge)
  if (name === undefined && !isSized) return []
  const seen = { by: name === undefined ? 'messenger-size' : 'messenger-name', camera: 'none', longEdge }
  return [sign('re-encoded', { ...seen, ...(name === undefined ? {} : { name }), jfif: hasJfif(all) })]
}

const hasJfif = (all: TagSet): boolean => [...all.tags.keys()].some((key) => key.startsWith('JFIF:'))
const hasMakerNote = (all: TagSet, maker: string): boolean =>
  [...all.tags.keys()].some((key) => key.startsWith(`${maker}:`)) || all.tags.has('ExifIFD:MakerNoteApple')

/**
 * The sign of an iOS photo picker, which converts HEIC to JPEG for a page: the camera's names stay, but its maker note
 * or its own first segment is lost. `Software` is the version of iOS; 11 and later record HEIC by default.
 */
function pickerSign({ all, mediaType }: EncodeView): FileFlag[] {
  const make = textOf(all, 'IFD0:Make') ?? ''
  if (mediaType !== 'image/jpeg' || !/^apple$/i.test(make)) return []
  const version = Number(/^(\d{1,2})(\.\d+){0,3}$/.exec(textOf(all, 'IFD0:Software') ?? '')?.[1] ?? 0)
  const jfif = hasJfif(all)
  const makerNote = hasMakerNote(all, 'Apple')
  if (makerNote && !(jfif && version >= 11)) return []
  return [sign('re-encoded', { by: 'ios-picker', makerNote, jfif, ...(version > 0 ? { iosVersion: version } : {}) })]
}

/**
 * The sign of scaling or cropping: the camera stated one size and the decoder measured another. Rotation does not
 * count.
 */
function sizeSign({ all, facts, mediaType }: EncodeView): FileFlag[] {
  // A RAW file states the sizes of its sensor, of its borders and of its preview.
  if (/^image\/(x-|tiff$)/.test(mediaType)) return []
  const { width, height } = facts
  const said = [
    ['exif', 'ExifIFD:ExifImageWidth', 'ExifIFD:ExifImageHeight'],
    ['exif', 'ExifIFD:PixelXDimension', 'ExifIFD:PixelYDimension'],
  ] as const
  for (const [by, across, down] of said) {
    const [w, h] = [Number(textOf(all, across)), Number(textOf(all, down))]
    if (!(w > 0 && h > 0) || width === undefined || height === undefined) continue
    const isSame = sorted(w, h) === sorted(width, height)
    return isSame ? [] : [sign('size-differs', { by, saidWidth: w, saidHeight: h, width, height })]
  }
  return headerSign(facts)
}

/** The sign of a header that states another size than the decoder finds. */
function headerSign({ saidWidth, saidHeight, width, height }: FileFacts): FileFlag[] {
  if (saidWidth === undefined || saidHeight === undefined || width === undefined || height === undefined) return []
  if (sorted(saidWidth, saidHeight) === sorted(width, height)) return []
  return [sign('size-differs', { by: 'header', saidWidth, saidHeight, width, height })]
}

const sorted = (a: number, b: number): string => `${Math.min(a, b)}x${Math.max(a, b)}`

function filmSigns({ all, facts, writer, nameSource }: EncodeView): FileFlag[] {
  const hasDevice = facts.make !== undefined || facts.model !== undefined
  const hasDate = textOf(all, 'Keys:CreationDate') !== undefined || isDate(textOf(all, 'QuickTime:CreateDate'))
  // Apple's own muxer without Apple's own date: the file was exported or shared, not copied.
  if (writer === 'apple' && !all.tags.has('Keys:CreationDate'))
    return [sign('re-encoded', { by: 'ios-export', creationDate: 'none', codec: facts.videoCodec ?? 'unknown' })]
  const isNamed = nameSource !== undefined && MESSENGERS.test(nameSource)
  if (isNamed && !hasDevice && !hasDate)
    return [sign('re-encoded', { by: 'messenger-name', name: nameSource, camera: 'none', date: 'none' })]
  return []
}

const isDate = (text: string | undefined): boolean =>
  text !== undefined && /^[12]\d{3}/.test(text) && !text.startsWith('1904')
