import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

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

const run = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })

/** Display P3, whose profile names the phone's maker, its model and when, as those of phones do. */
export async function tellingProfile(): Promise<Buffer> {
  const plain = sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } }).withIccProfile('p3')
  const { icc } = await sharp(await plain.jpeg().toBuffer()).metadata()
  if (!icc) throw new Error('there is no profile')
  const profile = Buffer.concat([icc, Buffer.from('text\0\0\0\0Ann Owner of a Nokia 3310\0\0\0', 'latin1')])
  profile.writeUInt32BE(profile.length, 0)
  profile.write('NOKA3310', 48, 'latin1')
  profile.write('Anna', 80, 'latin1')
  profile.write('appl', 4, 'latin1')
  // The last of its tags becomes what the device is called.
  const copyright = profile.indexOf('cprt', 132)
  profile.writeUInt32BE(icc.length, copyright + 4)
  profile.writeUInt32BE(profile.length - icc.length, copyright + 8)
  return profile
}

/** Small files that say when, where, by what and by whom, made by code: their paths by kind. */
export async function makeTellingFiles(
  folder: string,
): Promise<Record<'jpeg' | 'turned' | 'png' | 'webp' | 'mp4' | 'mov', string>> {
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#273' } }).composite([
    { input: Buffer.from('<svg width="30" height="20"><rect width="30" height="20" fill="red"/></svg>') },
  ])
  const made = {
    jpeg: join(folder, 'a.jpg'),
    turned: join(folder, 'turned.jpg'),
    png: join(folder, 'a.png'),
    webp: join(folder, 'a.webp'),
    mp4: join(folder, 'a.mp4'),
    mov: join(folder, 'a.mov'),
  }
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
  const source = ['-v', 'error', '-f', 'lavfi', '-i', 'testsrc=s=128x96:d=1', '-f', 'lavfi', '-i', 'sine=d=1']
  const tags = [
    '-metadata',
    'location=+60.45+022.27/',
    '-metadata',
    'creation_time=2024-05-06T07:08:09Z',
    '-metadata',
    'make=Nokia',
  ]
  const coded = ['-pix_fmt', 'yuv420p', '-metadata', 'model=3310', '-metadata', 'artist=Ann Owner']
  run('ffmpeg', [...source, ...tags, ...coded, '-c:v', 'libx264', '-c:a', 'aac', '-timecode', '07:08:09:00', made.mov])
  run('ffmpeg', [
    ...source,
    ...tags,
    ...coded,
    '-c:v',
    'libx264',
    '-c:a',
    'aac',
    '-movflags',
    'use_metadata_tags',
    made.mp4,
  ])
  run('exiftool', [
    '-q',
    '-overwrite_original',
    '-Keys:GPSCoordinates=60.45, 22.27, 5',
    '-Keys:Make=Nokia',
    '-XMP:Creator=Ann',
    made.mp4,
  ])
  return made
}

const isTelling =
  /date|(?<!exposure|current|preview|poster|selection)time$|gps|location|\bmake|model|serial|owner|artist|creator|copyright|author|software|comment|city|compressorname|vendor|handlerdescription|timecode/i
const isOurs = /^(SourceFile|ExifTool:|File:|System:|Composite:)/
// Of a colour profile the kind and the numbers are kept: without them the colours are others.
const isOfProfile = /^ICC.*(manufacturer|mfg|desc|cmm|platform|make|\bprofileid)/i

/** What exiftool still finds of time, place, device and person, as `file tag = value`; embedded tracks included. */
export function leftIn(...paths: readonly string[]): string[] {
  const args = ['-json', '-G1', '-a', '-ee', '-n', '-m', '-q', '-q', ...paths]
  let said: string
  try {
    said = run('exiftool', args)
  } catch (fault) {
    // exiftool ends with 1 where it could not read one of them, having told of the others.
    said = fault instanceof Error && 'stdout' in fault ? String(fault.stdout) : '[]'
  }
  const all: Record<string, unknown>[] = JSON.parse(said || '[]')
  return all.flatMap((tags) =>
    Object.entries(tags)
      .filter(
        ([tag, value]) =>
          !isOurs.test(tag) &&
          (isTelling.test(tag) || isOfProfile.test(tag)) &&
          !/^(0000:00:00 00:00:00|0( 0)*|\(Binary data 0 bytes.*|)$/.test(String(value)),
      )
      .map(([tag, value]) => `${tags['SourceFile']} ${tag} = ${value}`),
  )
}

/** A fingerprint of what is seen and heard: decoded pixels of a picture, coded frames of a video. */
export async function seenAndHeard(path: string): Promise<string> {
  if (!/\.(mp4|mov|3gp)$/i.test(path)) {
    const { data, info } = await sharp(readFileSync(path), { failOn: 'none' })
      .raw()
      .toBuffer({ resolveWithObject: true })
    return `${info.width}x${info.height}x${info.channels} ${createHash('sha256').update(data).digest('hex')}`
  }
  const streams = ['-map', '0:v?', '-map', '0:a?', '-c', 'copy', '-f', 'streamhash', '-hash', 'md5', '-']
  return run('ffmpeg', ['-v', 'quiet', '-i', path, ...streams])
}
