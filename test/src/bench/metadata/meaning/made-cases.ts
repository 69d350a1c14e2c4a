import type { Maker } from './maker.ts'
import type { Truth } from './verdict.ts'

export interface MadeCase {
  readonly what: string
  readonly make: (maker: Maker) => Promise<string>
  /** The file name and date that the witness's page declares. */
  readonly name?: string
  readonly lastModified?: number
  readonly truth: Truth
}

/** 6 May 2024, 07:08:09.4 by Viennese clocks. */
const START = Date.parse('2024-05-06T05:08:09.400Z')
const LOCAL = '2024:05:06 07:08:09'
const begins = (zones: Truth['zones'], more: Partial<Truth> = {}): Truth => ({ start: [START, START], zones, ...more })
const VIENNA = ['-GPSLatitude=48.2', '-GPSLatitudeRef=N', '-GPSLongitude=16.37', '-GPSLongitudeRef=E']
const gpsTime = (time: string): string[] => ['-GPSDateStamp=2024:05:06', `-GPSTimeStamp=${time}`]
const ANDROID = ['-metadata:s:v', 'handler_name=VideoHandle']
const dated = (utc: string): string[] =>
  ['CreateDate', 'ModifyDate', 'TrackCreateDate', 'MediaCreateDate'].map((tag) => `-QuickTime:${tag}=${utc}`)

export const MADE_CASES: readonly MadeCase[] = [
  {
    what: 'iPhone: Keys beside the date of an export',
    make: (m) =>
      m.film(
        'iphone.mov',
        [],
        [...dated('2024:05:06 05:14:53'), '-Keys:Make=Apple', `-Keys:CreationDate=${LOCAL}+02:00`],
      ),
    truth: begins({ 'quicktime.CreationDate': 'stated', 'mp4.CreateDate': 'utc-by-format' }, { durationMs: 2000 }),
  },
  {
    what: 'Android: mvhd is the end',
    make: (m) => m.film('android.mp4', ANDROID, dated('2024:05:06 05:08:11')),
    name: 'VID_20240506_070809.mp4',
    truth: begins({ 'mp4.CreateDate': 'utc-by-format', 'name.camera': 'none' }, { durationMs: 2000 }),
  },
  {
    what: 'Samsung, trimmed: mvhd stays, tkhd is the edit',
    make: (m) =>
      m.film('trimmed.mp4', ANDROID, [
        ...dated('2024:05:06 05:08:11'),
        '-QuickTime:TrackCreateDate=2024:05:06 06:14:40',
        '-QuickTime:MediaCreateDate=2024:05:06 06:14:40',
      ]),
    truth: begins(
      { 'mp4.CreateDate': 'utc-by-format', 'mp4.TrackCreateDate': 'utc-by-format' },
      { durationMs: 2000, signs: ['container-dates-differ'] },
    ),
  },
  {
    what: 'GoPro: local time written as UTC',
    make: (m) => m.film('GX010042.mp4', ['-metadata:s:v', 'handler_name=GoPro AVC'], dated(LOCAL)),
    truth: begins({ 'mp4.CreateDate': 'none' }, { durationMs: 2000 }),
  },
  {
    what: 'Pixel: the name is UTC with milliseconds',
    make: (m) => m.film('pixel.mp4', ANDROID, dated('2024:05:06 05:08:11')),
    name: 'PXL_20240506_050809400.mp4',
    truth: begins({ 'name.pxl': 'utc-by-format', 'mp4.CreateDate': 'utc-by-format' }, { durationMs: 2000 }),
  },
  {
    what: 'WhatsApp: a day of receipt',
    make: (m) => m.photo('whatsapp.jpg', []),
    name: 'IMG-20240507-WA0003.jpg',
    truth: begins({ 'name.whatsapp': 'none' }),
  },
  {
    what: 'Telegram: a save',
    make: (m) => m.photo('telegram.jpg', []),
    name: 'photo_2024-05-06_07-20-00.jpg',
    lastModified: START + 900_000,
    truth: begins({ 'name.telegram': 'none', 'page.lastModified': 'utc-by-format' }),
  },
  {
    what: 'a screenshot of later',
    make: (m) => m.photo('screen.png', []),
    name: 'Screenshot_20240506-091500.png',
    truth: begins({ 'name.screenshot': 'none' }),
  },
  {
    what: 'EXIF without a zone or a place',
    make: (m) => m.photo('plain.jpg', [`-DateTimeOriginal=${LOCAL}`, '-SubSecTimeOriginal=400']),
    truth: begins({ 'exif.DateTimeOriginal': 'none' }),
  },
  {
    what: 'whole seconds are cut off, not rounded',
    make: (m) => m.photo('whole.jpg', [`-DateTimeOriginal=${LOCAL}`, '-OffsetTimeOriginal=+02:00']),
    truth: { ...begins({ 'exif.DateTimeOriginal': 'stated' }), start: [START + 590, START + 590] },
  },
  {
    what: 'a fix four minutes old',
    make: (m) => m.photo('lagging.jpg', [`-DateTimeOriginal=${LOCAL}`, ...VIENNA, ...gpsTime('05:04:05')]),
    truth: begins({
      'exif.GPSDateTime': 'utc-by-format',
      'exif.DateTimeOriginal+place': 'coordinates',
      'exif.DateTimeOriginal': 'none',
    }),
  },
  {
    what: 'EXIF with an offset that the place contradicts',
    make: (m) => m.photo('wrong-offset.jpg', [`-DateTimeOriginal=${LOCAL}`, '-OffsetTimeOriginal=+01:00', ...VIENNA]),
    truth: begins({ 'exif.DateTimeOriginal': 'stated' }, { signs: ['offset-differs-from-place'] }),
  },
  ...(['2024-10-27T00:30:00Z', '2024-10-27T01:30:00Z'] as const).map(
    (utc, n): MadeCase => ({
      what: `the hour that clocks show twice, ${n === 0 ? 'the first' : 'the second'} time`,
      make: (m) => m.photo(`twice-${n}.jpg`, ['-DateTimeOriginal=2024:10:27 02:30:00', ...VIENNA]),
      truth: {
        start: [Date.parse(utc), Date.parse(utc)],
        zones: { 'exif.DateTimeOriginal+place': 'coordinates', 'exif.DateTimeOriginal': 'none' },
      },
    }),
  ),
  {
    what: 'a clock that was never set (2000)',
    make: (m) => m.photo('never.jpg', ['-DateTimeOriginal=2000:01:01 00:03:12']),
    truth: begins({ 'exif.DateTimeOriginal': 'none' }, { signs: ['clock-never-set'] }),
  },
  {
    what: 'the Unix epoch (1970)',
    make: (m) => m.photo('epoch.jpg', ['-DateTimeOriginal=1970:01:01 00:00:00']),
    truth: begins({}, { isSilent: true, signs: ['date-epoch'] }),
  },
  {
    what: 'a container without a date (1904)',
    make: (m) => m.film('undated.mp4', ANDROID),
    truth: begins({}, { isSilent: true }),
  },
  {
    what: 'a recorder’s WAV: bext is local',
    make: (m) =>
      m.sound('bext.wav', [
        '-write_bext',
        '1',
        '-metadata',
        'origination_date=2024-05-06',
        '-metadata',
        'origination_time=07:08:09',
        '-metadata',
        'originator=Zoom H5',
      ]),
    truth: begins({ 'riff.DateTimeOriginal': 'none' }, { durationMs: 2000 }),
  },
  {
    what: 'a motion photo: the still and the film behind it',
    make: async (m) => {
      const film = await m.film('behind.mp4', ANDROID, dated('2024:05:06 05:08:09'))
      const still = await m.photo('still.jpg', [
        `-DateTimeOriginal=${LOCAL}`,
        '-OffsetTimeOriginal=+02:00',
        '-SubSecTimeOriginal=400',
      ])
      return await m.glued('motion.jpg', still, film, ['-XMP-GCamera:MotionPhoto=1'])
    },
    truth: begins({ 'exif.DateTimeOriginal': 'stated' }, { signs: ['motion-photo'] }),
  },
  {
    what: 'a camcorder’s MTS: date in the pictures themselves',
    make: (m) => m.camcorder('00042.mts', MDPM),
    truth: begins({ 'h264.DateTimeOriginal': 'stated' }, { durationMs: 2000 }),
  },
  {
    what: 'a PDF with its zone',
    make: (m) => m.text('paper.pdf', PDF),
    truth: begins({ 'pdf.CreationDate': 'stated' }),
  },
  {
    what: 'an office file: Z',
    make: (m) => m.zip('letter.docx', DOCX),
    truth: begins({ 'ooxml.created': 'stated' }),
  },
]

/**
 * AVCHD's own message in a video stream: two fields of binary-coded decimals. The first byte is a zone of two hours.
 */
const MDPM = Buffer.concat([
  Buffer.from('17ee8c60f84d11d98cd60800200c9a66', 'hex'),
  Buffer.from('MDPM'),
  Buffer.from([2, 0x18, 0x04, 0x20, 0x24, 0x05, 0x19, 0x06, 0x07, 0x08, 0x09]),
])

/** A PDF of objects, and the table of their positions. */
function pdfOf(objects: readonly string[]): string {
  let text = '%PDF-1.4\n'
  const places = objects.map((body, n) => {
    const at = text.length
    text += `${n + 1} 0 obj\n${body}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const count = objects.length + 1
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`
  return `${text}${table}trailer\n<</Root 1 0 R/Info 4 0 R/Size ${count}>>\nstartxref\n${text.length}\n%%EOF\n`
}

const PDF = pdfOf([
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>',
  "<</CreationDate(D:20240506071000+02'00')>>",
])

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const DOCX = {
  '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">2024-05-06T05:10:00Z</dcterms:created></cp:coreProperties>`,
  'word/document.xml': `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>seen</w:t></w:r></w:p></w:body></w:document>`,
} as const
