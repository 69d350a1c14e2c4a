import { useEffect } from 'react'
import { renditionAddress } from '../item/item-words.ts'
import { findRendition, type MediaView } from './media-view.ts'
import { MEDIA_WORDS } from './media-words.ts'
import { seekTo } from './seek.ts'
import { SoundButton } from './sound-button.tsx'
import { useSound } from './use-sound.ts'
import { Waveform } from './waveform.tsx'

/** A sound is not covered, because there is nothing to see. The officer only decides whether to hear it. */
export function AudioPlayer({ view, onFail }: { readonly view: MediaView; readonly onFail: () => void }) {
  const { page, incident, player, startMs } = view
  const sound = useSound(player)
  useEffect(() => {
    if (startMs !== undefined) seekTo(player.current, startMs)
  }, [player, startMs])
  return (
    <figure className="media media-audio">
      {findRendition(page, 'waveform') && <Waveform view={view} />}
      <audio
        ref={(element) => {
          player.current = element
        }}
        {...{ controls: true, muted: sound.isMuted, preload: 'none', onError: onFail }}
        onVolumeChange={sound.follow}
        src={renditionAddress(incident, page.item.item, 'proxy')}
      />
      <div className="player-bar">
        <SoundButton sound={sound} />
        <p className="muted">
          {sound.isMuted ? MEDIA_WORDS.muted : MEDIA_WORDS.soundIsOn}
          {startMs !== undefined && ` ${MEDIA_WORDS.setToFound}`}
        </p>
      </div>
    </figure>
  )
}
