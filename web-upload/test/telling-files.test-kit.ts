import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { drawn, type Made, makeMedia } from '../../packages/media/src/made-media.test-kit.ts'
import { run } from './media.test-kit.ts'

/** Paths of small files that reveal when, where, with what and by whom they were made, by kind. */
export type TellingFiles = Record<keyof typeof NAMES, string>

const NAMES = {
  ...{ jpeg: 'a.jpg', turned: 'turned.jpg', png: 'a.png', webp: 'a.webp' },
  ...{ mp4: 'a.mp4', mov: 'a.mov' },
} as const

/**
 * Made once per run in the run's folder, because seven test files need them and two programs take a second to make
 * them.
 */
const KNOWN = process.env['FIRSTHAND_TEST_DISK'] === undefined ? undefined : join(tmpdir(), 'telling-files')

/** Copies the files into `folder`, where a test may change them. */
export async function makeTellingFiles(folder: string): Promise<TellingFiles> {
  const made = pathsIn(folder)
  if (KNOWN !== undefined && existsSync(KNOWN)) copy(pathsIn(KNOWN), made)
  else {
    await makeThem(made, folder)
    if (KNOWN !== undefined) keep(made, KNOWN)
  }
  return made
}

const pathsIn = (folder: string): TellingFiles =>
  Object.fromEntries(Object.entries(NAMES).map(([kind, name]) => [kind, join(folder, name)])) as TellingFiles

const copy = (from: TellingFiles, to: TellingFiles): void => {
  for (const kind of Object.keys(NAMES) as (keyof TellingFiles)[]) copyFileSync(from[kind], to[kind])
}

/** Stores all files at once by a rename, because other workers look for them at the same time. */
function keep(made: TellingFiles, known: string): void {
  const draft = mkdtempSync(`${known}-`)
  copy(made, pathsIn(draft))
  try {
    renameSync(draft, known)
  } catch {
    rmSync(draft, { recursive: true })
  }
}

const DETAILS = [
  '-Make=Nokia',
  '-Model=3310',
  '-SerialNumber=SN123',
  '-Artist=Ann Owner',
  '-Copyright=Ann Owner',
  '-DateTimeOriginal=2024:05:06 07:08:09',
  '-GPSLatitude=60.45',
  '-GPSLatitudeRef=N',
  '-GPSLongitude=22.27',
  '-GPSLongitudeRef=E',
  '-XMP-dc:Creator=Ann Owner',
  '-XMP-exif:GPSLatitude=60.45',
]

async function makeThem(made: TellingFiles, folder: string): Promise<void> {
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#273' } }).composite([
    { input: Buffer.from('<svg width="30" height="20"><rect width="30" height="20" fill="red"/></svg>') },
  ])
  await picture.clone().jpeg({ progressive: true }).toFile(made.jpeg)
  await picture.clone().jpeg().toFile(made.turned)
  await picture.clone().png().toFile(made.png)
  await picture.clone().webp().toFile(made.webp)
  const still = [made.jpeg, made.png, made.webp, made.turned]
  run('exiftool', ['-q', '-overwrite_original', ...DETAILS, '-Comment=I was here', ...still])
  const profile = join(folder, 'telling.icc')
  writeFileSync(profile, await tellingProfile())
  run('exiftool', ['-q', '-overwrite_original', `-ICC_Profile<=${profile}`, made.jpeg, made.png, made.webp])
  run('exiftool', ['-q', '-n', '-overwrite_original', '-Orientation=8', '-IPTC:City=Turku', made.turned])
  const told = [
    ...['location=+60.45+022.27/', 'creation_time=2024-05-06T07:08:09Z', 'make=Nokia'],
    ...['model=3310', 'artist=Ann Owner'],
  ]
  const film: Made = {
    from: [drawn('testsrc=s=128x96:d=1'), drawn('sine=d=1')],
    video: { codec: 'libx264' },
    audio: { codec: 'aac' },
    options: ['-pix_fmt', 'yuv420p', ...told.flatMap((tag) => ['-metadata', tag])],
  }
  const { options = [] } = film
  makeMedia(made.mov, { ...film, options: [...options, '-timecode', '07:08:09:00'] })
  makeMedia(made.mp4, { ...film, options: [...options, '-movflags', 'use_metadata_tags'] })
  run('exiftool', [
    '-q',
    '-overwrite_original',
    '-Keys:GPSCoordinates=60.45, 22.27, 5',
    '-Keys:Make=Nokia',
    '-XMP:Creator=Ann',
    made.mp4,
  ])
}

/** Display P3 with a profile that names maker, model and date, as phones' profiles do. */
export async function tellingProfile(): Promise<Buffer> {
  const plain = sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } }).withIccProfile('p3')
  const { icc } = await sharp(await plain.jpeg().toBuffer()).metadata()
  if (!icc) throw new Error('there is no profile')
  const profile = Buffer.concat([icc, Buffer.from('text\0\0\0\0Ann Owner of a Nokia 3310\0\0\0', 'latin1')])
  profile.writeUInt32BE(profile.length, 0)
  profile.write('NOKA3310', 48, 'latin1')
  profile.write('Anna', 80, 'latin1')
  profile.write('appl', 4, 'latin1')
  // The profile's last tag is changed to point to the device's name.
  const copyright = profile.indexOf('cprt', 132)
  profile.writeUInt32BE(icc.length, copyright + 4)
  profile.writeUInt32BE(profile.length - icc.length, copyright + 8)
  return profile
}
