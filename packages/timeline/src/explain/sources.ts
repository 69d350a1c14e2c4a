/** Sources of claims as a commander and a court read them. */
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
  'c2pa.signature': 'The time of signing in the content credentials (C2PA)',
  'c2pa.created': 'The making as the content credentials tell it (C2PA)',
  'asf.CreationDate': 'The creation date of the Windows Media file',
  'container.DateRecorded': 'The recording date in the container',
  'h264.DateTimeOriginal': "The camcorder's own clock, within the film",
  'id3.RecordingTime': 'The recording time in the sound file (ID3)',
  'iptc.DateCreated': 'The date that a picture desk wrote (IPTC)',
  'itemlist.location': 'The place in the film (iTunes list)',
  'keys.location': 'The place in the film (QuickTime)',
  'mp4.location': 'The place in the film (MP4)',
  'mp4.loci': 'The place in the film (3GP)',
  'name.edited': 'The file name of an edited copy',
  'name.recorder': 'The file name, as sound recorders write it',
  'name.scan': 'The file name of a scan',
  'name.snapchat': 'The file name, as Snapchat writes it',
  'odf.created': 'The creation time in the office document',
  'ole.created': 'The creation time in the office document',
  'ooxml.created': 'The creation time in the office document',
  'pdf.CreationDate': 'The creation time in the PDF',
  'png.CreationTime': 'The creation time in the PNG',
  'quicktime.ContentCreateDate': 'The recording date in the film (QuickTime)',
  'quicktime.DateTimeOriginal': "The camera's own clock (QuickTime)",
  'riff.DateCreated': 'The creation date in the recording (WAV or AVI)',
  'riff.DateTimeOriginal': "The recorder's own clock (WAV or AVI)",
  'samsung.TimeStamp': 'The time that a Samsung phone adds',
  'track.GPS': 'The GPS track in the file',
  'vorbis.Date': 'The date in the sound file (Vorbis)',
  'xmp.CreateDate': 'The creation time that a program wrote (XMP)',
  'xmp.DateCreated': 'The creation date that a program wrote (XMP)',
  'xmp.DateTimeDigitized': 'The time of digitising (XMP)',
  'xmp.DateTimeOriginal': "The camera's time as a program wrote it (XMP)",
  'xmp.GPS': 'The coordinates that a program wrote (XMP)',
  'xmp.GPSDateTime': 'The time from GPS as a program wrote it (XMP)',
}

/** What inspect adds to a claim whose zone the coordinates of its file tell. */
const BY_PLACE = '+place'

/** A source that has no words yet shows its code. */
export function sourceWords(source: string): string {
  const known = SOURCES[source]
  if (known !== undefined) return known
  if (source.endsWith(BY_PLACE))
    return `${sourceWords(source.slice(0, -BY_PLACE.length))}, time zone from where it was taken`
  const [group = '', ...field] = source.split('.')
  return field.length === 0 ? source.replaceAll(/[._-]+/g, ' ') : `${group.toUpperCase()} ${field.join('.')}`
}

const ZONES: Readonly<Record<string, string>> = {
  stated: 'stated by the file',
  'utc-by-format': 'UTC, as this format always counts',
  coordinates: 'from the coordinates in the file',
  assumed: "assumed from the incident's place",
  none: 'not stated anywhere',
}

export const zoneSourceWords = (zoneSource: string): string => ZONES[zoneSource] ?? zoneSource

/** "The witness's own words say", "The file name says". */
const isPlural = (name: string): boolean => /^(.* own words|the coordinates)\b/i.test(name)
export const saysOf = (name: string): string => (isPlural(name) ? 'say' : 'says')
export const agreesOf = (name: string): string => (isPlural(name) ? 'agree' : 'agrees')

/** A label at a sentence's beginning, and within one: "EXIF GPS" stays as it is. */
export const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const within = (text: string): string =>
  /^[A-Z](?![A-Z0-9.])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
