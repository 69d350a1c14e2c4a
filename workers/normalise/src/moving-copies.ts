import { makeAudioProxy, makeVideoProxy, makeWaveform } from '@firsthand/media'
import { type Copy, type CopyFile, oneFile } from './copy.ts'

const videoProxy = oneFile('proxy', 'v2', makeVideoProxy)
const audioProxy = oneFile('proxy', 'v2', makeAudioProxy)
const waveform = oneFile('waveform', 'v2', makeWaveform)

/** Films and sound. What plays comes first. */
export function movingCopies({ kind, facts }: CopyFile): readonly Copy[] {
  const sound = facts.hasAudio === false ? [] : [waveform]
  if (kind === 'video') return [videoProxy, ...sound]
  return kind === 'audio' ? [audioProxy, ...sound] : []
}
