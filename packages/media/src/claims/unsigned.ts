import { type TagSet, textOf } from '../tags/tag-set.ts'
import type { FileClaim } from './claim.ts'

/** A camera that takes a picture leaves its maker, its model, its exposure or its receiver's time. */
const CAMERA_KEYS = [
  'IFD0:Make',
  'IFD0:Model',
  'ExifIFD:ExposureTime',
  'ExifIFD:FNumber',
  'GPS:GPSTimeStamp',
  'XML:DeviceManufacturer',
  'XMP-tiff:Make',
  'XMP-tiff:Model',
  'XMP-exif:ExposureTime',
  'Keys:Make',
  'Keys:Model',
]
export const namesCamera = (all: TagSet): boolean => textOf(all, ...CAMERA_KEYS) !== undefined

/** Fields that every program writes which makes a picture anew, with the time of that. */
const PICTURE_DATES = /^(?:exif\.DateTime|xmp\.Date|iptc\.D)/

/**
 * Whether a capture time is that of a picture which names no camera. Editors, scanners and screens write such a date, and
 * a camera's own is the rarer case, so it is a limit.
 */
export const isUnsignedDate = ({ about, source }: FileClaim, all: TagSet): boolean =>
  about === 'time' && PICTURE_DATES.test(source) && !namesCamera(all)
