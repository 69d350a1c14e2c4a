import { join } from 'node:path'
import { ok } from '@firsthand/domain'
import { parseObject } from '../answers/lenient-json.ts'
import { webpSize } from '../answers/output-file.ts'
import { PHONE_PREVIEW_LIMITS } from '../sandbox/index.ts'
import { renditionRefusal } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import type { Rendered, RenderRequest } from './rendition.ts'

/** Pixel limit. Our page draws at most 640 px, so a preview whose header claims more than this did not come from it. */
const MOST_PIXELS = 16_000_000
const MOST_PX = 640
const QUALITY = 74

/**
 * Whether the bytes begin like a JPEG, PNG or WebP, the only formats that our page draws. Others are refused, so that a
 * vector drawing, a playlist or HTML never reaches a decoder.
 */
export function isPlainStill(head: Buffer): boolean {
  // ITU-T T.81 §B.1.1.3, RFC 2083 §3.1, RFC 9649 §2.3
  const isJpeg = head.length > 3 && head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff
  const isPng = head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  const isWebp = head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP'
  return isJpeg || isPng || isWebp
}

/**
 * Redraws the preview that a phone made of its file: at most 640 px, upright, sRGB, WebP, without metadata or trailing
 * data.
 */
export async function makePhonePreview(
  request: Pick<RenderRequest, 'sandbox' | 'file' | 'scratch' | 'signal'>,
): Promise<Rendered> {
  const step = await runStep(request, {
    program: 'webp',
    args: ({ input, out }) => [
      ...[input, `${out}/phone-preview.webp`, String(MOST_PX), String(QUALITY)],
      ...['1', String(MOST_PIXELS)],
    ],
    limits: PHONE_PREVIEW_LIMITS,
  })
  if (!step.done) return renditionRefusal(step.code)
  const file = join(step.folder, 'phone-preview.webp')
  const made = await webpSize(file)
  if (made === undefined)
    return renditionRefusal(parseObject(step.run.stdout)?.['tooLarge'] === true ? 'too-large' : 'undecodable')
  return ok({ kind: 'phone-preview', mediaType: 'image/webp', file, ...made })
}
