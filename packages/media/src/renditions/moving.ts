import { join } from 'node:path'
import { ok } from '@firsthand/domain'
import type { FileFacts } from '../inspect/facts.ts'
import { type Limits, STILL_LIMITS, TRANSCODE_LIMITS } from '../sandbox/index.ts'
import { audioArgs, posterArgs, remuxArgs, transcodeArgs, type VideoShape } from './ffmpeg.ts'
import { mp4Bytes, webpSize } from './output-file.ts'
import { type Rendered, type RenderRequest, renditionRefusal } from './rendition.ts'
import { runStep } from './run-step.ts'

/** Time for a transcode: x264 may run at a fifth of real time on a busy machine. */
const limitsFor = (facts: FileFacts): Limits => {
  const wallMs = Math.min(TRANSCODE_LIMITS.wallMs, 120_000 + 20 * (facts.durationMs ?? 600_000))
  return { ...TRANSCODE_LIMITS, wallMs, cpuSeconds: Math.ceil((wallMs / 1000) * 2) }
}

const isHdr = (facts: FileFacts): boolean => facts.hdr === 'hlg' || facts.hdr === 'pq'

/** A frame shortly after the start (the first is often black or blurred), else the first frame there is. */
export async function renderPoster(
  request: RenderRequest,
  size: { kind: 'thumb' | 'preview'; px: number },
): Promise<Rendered> {
  const { facts } = request.inspection
  if (facts.hasVideo === false) return renditionRefusal('no-picture')
  const later = Math.min(1, (facts.durationMs ?? 0) / 3000)
  for (const at of later > 0.2 ? [later, 0] : [0]) {
    const step = await runStep(request, {
      program: 'ffmpeg',
      args: ({ out }) => posterArgs({ maxEdge: size.px, hdr: isHdr(facts) }, at, `${out}/poster.webp`),
      limits: STILL_LIMITS,
    })
    if (!step.done) return renditionRefusal(step.code)
    const file = join(step.folder, 'poster.webp')
    const made = await webpSize(file)
    if (made !== undefined) return ok({ kind: size.kind, mediaType: 'image/webp', file, ...made })
  }
  return renditionRefusal('undecodable')
}

/** What every browser plays already: only the box around it is made anew. */
export function playsAsIs(facts: FileFacts): boolean {
  const isPlainVideo =
    facts.videoCodec === 'h264' && (facts.pixelFormat === 'yuv420p' || facts.pixelFormat === 'yuvj420p')
  return isPlainVideo && (facts.hasAudio !== true || facts.audioCodec === 'aac') && facts.hdr === undefined
}

/**
 * H.264 + AAC MP4, index in front: remuxed if it plays as it is, else x264 with the short edge at `shortEdge`
 * (default 720), upright, HDR tone-mapped.
 */
export async function makeVideoProxy(request: RenderRequest & { readonly shortEdge?: number }): Promise<Rendered> {
  const { facts } = request.inspection
  if (facts.hasVideo === false) return renditionRefusal('no-picture')
  if (playsAsIs(facts)) {
    const remuxed = await toMp4(request, 'video', (out) => remuxArgs(facts.hasAudio === true, out))
    if (remuxed.ok || remuxed.error.code !== 'undecodable') return remuxed
  }
  const shape: VideoShape = { shortEdge: request.shortEdge ?? 720, hdr: isHdr(facts) }
  return toMp4(request, 'video', (out) => transcodeArgs(shape, facts.hasAudio === true, out))
}

/** AAC in MP4; AAC stays as it is. */
export async function makeAudioProxy(request: RenderRequest): Promise<Rendered> {
  const { facts } = request.inspection
  if (facts.hasAudio === false) return renditionRefusal('no-picture')
  if (facts.audioCodec === 'aac') {
    const copied = await toMp4(request, 'audio', (out) => audioArgs(true, out))
    if (copied.ok || copied.error.code !== 'undecodable') return copied
  }
  return toMp4(request, 'audio', (out) => audioArgs(false, out))
}

async function toMp4(
  request: RenderRequest,
  kind: 'video' | 'audio',
  args: (output: string) => string[],
): Promise<Rendered> {
  const { facts } = request.inspection
  const name = kind === 'video' ? 'proxy.mp4' : 'proxy.m4a'
  const step = await runStep(request, {
    program: 'ffmpeg',
    args: ({ out }) => args(`${out}/${name}`),
    limits: limitsFor(facts),
  })
  if (!step.done) return renditionRefusal(step.code)
  const file = join(step.folder, name)
  const bytes = await mp4Bytes(file)
  // a truncated source ends with an error after all that could be read was written: that is still worth playing
  if (bytes === undefined || bytes < 512) return renditionRefusal('undecodable')
  return ok({
    kind,
    mediaType: kind === 'video' ? 'video/mp4' : 'audio/mp4',
    file,
    bytes,
    ...(facts.durationMs === undefined ? {} : { durationMs: facts.durationMs }),
  })
}
