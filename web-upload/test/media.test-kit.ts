import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'

export const run = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })

const isTelling =
  /date|(?<!exposure|current|preview|poster|selection)time$|gps|location|\bmake|model|serial|owner|artist|creator|copyright|author|software|comment|city|compressorname|vendor|handlerdescription|timecode/i
const isOurs = /^(SourceFile|ExifTool:|File:|System:|Composite:)/
// Tags of a colour profile that may identify somebody. Its kind and numbers are not among them: without these the
// colours would change.
const isOfProfile = /^ICC.*(manufacturer|mfg|desc|cmm|platform|make|\bprofileid)/i

/**
 * Details of time, place, device and person that exiftool still finds, as `file tag = value`, also in embedded tracks.
 * "enUS" is none: clean.js writes it itself, as the language of an empty text. In a damaged profile another tag may
 * point at it.
 */
export function leftIn(...paths: readonly string[]): string[] {
  const args = ['-json', '-G1', '-a', '-ee', '-n', '-m', '-q', '-q', ...paths]
  let said: string
  try {
    said = run('exiftool', args)
  } catch (fault) {
    // If exiftool cannot read one of the files, it prints the others and exits with 1.
    said = fault instanceof Error && 'stdout' in fault ? String(fault.stdout) : '[]'
  }
  const all: Record<string, unknown>[] = JSON.parse(said || '[]')
  return all.flatMap((tags) =>
    Object.entries(tags)
      .filter(
        ([tag, value]) =>
          !isOurs.test(tag) &&
          (isTelling.test(tag) || isOfProfile.test(tag)) &&
          !/^(0000:00:00 00:00:00|0( 0)*|\(Binary data 0 bytes.*|enUS|)$/.test(String(value)),
      )
      .map(([tag, value]) => `${tags['SourceFile']} ${tag} = ${value}`),
  )
}

/** A fingerprint of what is seen and heard: decoded pixels of a picture, or coded frames of a video. */
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
