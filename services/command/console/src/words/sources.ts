import { wordsOf } from './labels.ts'

const SOURCES: Readonly<Record<string, string>> = {
  'exif.DateTimeOriginal': "The camera's own clock (EXIF DateTimeOriginal)",
  'exif.GPSDateTime': 'The time from GPS satellites (EXIF GPSDateTime)',
  'exif.ModifyDate': 'The time of the last change (EXIF ModifyDate)',
  'exif.GPS': 'The coordinates in the photo (EXIF GPS)',
  'quicktime.CreationDate': "The phone's own clock with its zone (QuickTime CreationDate)",
  'container.CreationTime': 'The creation time in the container',
  'mp4.CreateDate': 'The creation time in the MP4 container',
  'mp4.TrackCreateDate': 'The creation time of the MP4 track',
  'track.GPSDateTime': 'The GPS track in the file',
  'name.pxl': 'The file name, as a Pixel phone writes it (UTC)',
  'name.camera': 'The file name, as cameras write it',
  'name.screenshot': 'The file name of a screenshot',
  'name.whatsapp': 'The file name, as WhatsApp writes it (day of receipt)',
  'name.telegram': 'The file name, as Telegram writes it',
  'name.signal': 'The file name, as Signal writes it',
  'name.viber': 'The file name, as Viber writes it',
  'name.epoch': 'A count of seconds in the file name',
  'page.lastModified': 'The last change that the browser told',
  'door.received': 'The arrival here',
  'officer.anchor': "An officer's pinned time",
  'witness.when': "The witness's answer to when",
  'witness.words': "The witness's own words",
  'witness.now': "The witness's answer that it was happening",
  'witness.place': 'The place that the witness marked',
  'witness.where': "The witness's own words about where",
  'c2pa.signed': 'A signed content credential (C2PA)',
}

/** A source that has no words yet shows its code. */
export function sourceWords(source: string): string {
  const known = SOURCES[source]
  if (known !== undefined) return known
  const [group = '', ...field] = source.split('.')
  return field.length === 0 ? wordsOf(source) : `${group.toUpperCase()} ${field.join('.')}`
}

const ZONES: Readonly<Record<string, string>> = {
  stated: 'stated by the file',
  'utc-by-format': 'UTC, as this format always counts',
  coordinates: 'from the coordinates in the file',
  assumed: "assumed from the incident's place",
  none: 'not stated anywhere',
}

export const zoneSourceWords = (zoneSource: string): string => ZONES[zoneSource] ?? wordsOf(zoneSource)
