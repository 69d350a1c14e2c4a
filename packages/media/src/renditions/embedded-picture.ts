import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readLeftPart } from '../answers/left-file.ts'
import { DEEP_METADATA_LIMITS } from '../sandbox/index.ts'
import type { RenditionCode } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import { pictureSize } from './picture-header.ts'
import type { RenderRequest } from './rendition.ts'
import type { StillSource } from './still-source.ts'

interface Embedded {
  readonly file: string
  readonly width: number
  readonly height: number
}

/**
 * Minimum length of the longer edge, in pixels, for `large`. A smaller picture inside a RAW file is a thumbnail, and
 * decoding the sensor's data gives a better one.
 */
const LARGE_PX = 640
const HEAD_BYTES = 256 * 1024

/**
 * Extracts the largest picture that the camera embedded beside the sensor's data, under any maker's tag. With `large`,
 * thumbnails do not count.
 */
export async function byEmbedded(request: RenderRequest, least: 'large' | 'any'): Promise<StillSource | RenditionCode> {
  const step = await runStep(request, {
    program: 'exiftool',
    // All tags in exiftool's group of embedded pictures (JpgFromRaw, PreviewImage, OtherImage, MPImage… of every
    // maker).
    args: ({ input, out }) => ['-a', '-b', '-m', '-q', '-q', '-W', `${out}/%t%-c.%s`, '-preview:all', input],
    limits: { ...DEEP_METADATA_LIMITS, outputBytes: 128 * 1024 * 1024 },
  })
  if (!step.done) return step.code
  const found = await embeddedIn(step.folder)
  const [largest] = found.sort((a, b) => b.width * b.height - a.width * a.height)
  if (largest === undefined) return 'undecodable'
  if (least === 'large' && Math.max(largest.width, largest.height) < LARGE_PX) return 'undecodable'
  return { file: largest.file, orientation: orientationFor(request, largest) }
}

async function embeddedIn(folder: string): Promise<Embedded[]> {
  const found: Embedded[] = []
  for (const name of (await readdir(folder)).filter((n) => /^[A-Za-z0-9-]{1,60}\.[A-Za-z0-9]{1,8}$/.test(n))) {
    const file = join(folder, name)
    const head = await readLeftPart(file, HEAD_BYTES)
    const size = head && pictureSize(head.bytes)
    if (size !== undefined) found.push({ file, ...size })
  }
  return found
}

/**
 * The rotation for an embedded picture. A preview that the camera stored upright must not be rotated again. The facts
 * hold the upright size.
 */
function orientationFor({ inspection }: RenderRequest, { width, height }: Embedded): number {
  const { orientation = 1, width: wide, height: high } = inspection.facts
  if (orientation < 5 || wide === undefined || high === undefined || wide === high) return orientation
  return width > height === wide > high && width !== height ? 1 : orientation
}
