import { type TagSet, textMatching, textOf } from '../tags/tag-set.ts'

/**
 * Tags with the serial number of the camera body, best first. The number of a lens or battery does not identify the
 * clock.
 */
const SERIALS = [
  'ExifIFD:SerialNumber',
  'IFD0:CameraSerialNumber',
  'GoPro:CameraSerialNumber',
  'UserData:CameraSerialNumber',
  'XMP-exifEX:BodySerialNumber',
  'XMP-aux:SerialNumber',
  'XML:DeviceSerialNo',
]
const MAKERS =
  /^(Canon|Nikon|Sony|Panasonic|Olympus|Pentax|FujiFilm|Leica|Ricoh|Sigma|Casio|DJI|Samsung|Kodak|Insta360):(Internal)?SerialNumber$/

/**
 * Identifies a device's clock by make, model and, if there is one, the serial number. It is hashed with the incident's
 * salt before anything is stored.
 */
export function clockKey(set: TagSet, device: { make?: string; model?: string }): string | undefined {
  const serial = [textOf(set, ...SERIALS), textMatching(set, MAKERS)].find(isSerial)
  const make = plain(device.make)
  const model = plain(device.model)
  if (serial !== undefined) return `one:${make}|${model}|${plain(serial)}`
  return make === '' && model === '' ? undefined : `kind:${make}|${model}`
}

/** Whether a text is a real serial number. Cameras without one write zeros or a word. */
const isSerial = (text: string | undefined): boolean =>
  text !== undefined && /[1-9a-z]/i.test(text) && text.length >= 4 && !/unknown|^n\/?a$|not ?set|x{4}/i.test(text)

const plain = (text: string | undefined): string =>
  (text ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s|]+/g, ' ')
