import { FILMSTRIP_FROM_MS, makeAudioProxy, makeFilmstrip, makeVideoProxy, makeWaveform } from '@firsthand/media'
import { type Copy, type CopyFile, oneFile } from './copy.ts'

/** If the film's short edge has at least this many pixels, an officer may request a larger copy than the first one. */
const LARGE_EDGE = 1080

const videoProxy = oneFile('proxy', 'v2', makeVideoProxy)
const audioProxy = oneFile('proxy', 'v2', makeAudioProxy)
const waveform = oneFile('waveform', 'v2', makeWaveform)
const larger: Copy = {
  ...oneFile('proxy-1080', 'v2', (request) => makeVideoProxy({ ...request, shortEdge: LARGE_EDGE })),
  isLater: true,
}
const filmstrip: Copy = {
  kind: 'filmstrip',
  // In recipe 2 the poster has the film's colours.
  recipe: 'v2',
  async make(request) {
    const made = await makeFilmstrip(request)
    if (!made.ok) return made
    const { sheet, index } = made.value
    // The filmstrip's sheet of pictures is stored after its index, so a row for the sheet means that the index is
    // stored, too.
    return {
      ok: true,
      value: [
        { kind: 'filmstrip-index', file: index },
        { kind: 'filmstrip', file: sheet },
      ],
    }
  },
}

/** Copies of films and sound recordings, the playable copy first. */
export function movingCopies({ kind, facts, proxyShortEdge }: CopyFile): readonly Copy[] {
  const sound = facts.hasAudio === false ? [] : [waveform]
  if (kind === 'audio') return [audioProxy, ...sound]
  if (kind !== 'video') return []
  // If the file states no duration, assume that it is long enough for a filmstrip.
  const strip = (facts.durationMs ?? FILMSTRIP_FROM_MS) >= FILMSTRIP_FROM_MS ? [filmstrip] : []
  const edge = Math.min(facts.width ?? 0, facts.height ?? 0)
  // A stream that was copied without encoding already has its full size.
  const isSmall = proxyShortEdge !== undefined && proxyShortEdge < Math.min(edge, LARGE_EDGE)
  return [videoProxy, ...strip, ...sound, ...(edge >= LARGE_EDGE && isSmall ? [larger] : [])]
}
