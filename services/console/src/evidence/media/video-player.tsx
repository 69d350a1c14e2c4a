import { useEffect, useState } from 'react'
import { renditionAddress } from '../item/item-words.ts'
import { Covered } from '../sensitive/covered.tsx'
import { Film } from '../sensitive/picture.tsx'
import { useOpened } from '../sensitive/use-opened.ts'
import { Filmstrip } from './filmstrip.tsx'
import { findRendition, type MediaView } from './media-view.ts'
import { MEDIA_WORDS } from './media-words.ts'
import { seekTo, showSought } from './seek.ts'
import { SharpSwitch } from './sharp-switch.tsx'
import { SoundButton } from './sound-button.tsx'
import { useSharpCopy } from './use-sharp-copy.ts'
import { useSound } from './use-sound.ts'
import { useThumb } from './use-thumb.ts'
import { Waveform } from './waveform.tsx'

/** A film stays covered, muted and paused until an officer opens it. Unmuting is a separate decision. */
export function VideoPlayer({ view, onFail }: { readonly view: MediaView; readonly onFail: () => void }) {
  const { page, incident, player, startMs } = view
  const { item } = page.item
  const what = MEDIA_WORDS.videoOf(page.item.seq)
  const opened = useOpened(what, item)
  const sound = useSound(player)
  const sharp = useSharpCopy(view)
  const { startAt } = useStart(view)
  const preview = findRendition(page, 'preview') && renditionAddress(incident, item, 'preview')
  const thumb = useThumb(incident, item, preview === undefined && page.item.hasThumb)
  const poster = preview ?? thumb
  // When the film is covered again, it is also muted and paused.
  const isOpen = opened.isOpen
  const { mute } = sound
  useEffect(() => {
    if (isOpen) return showSought(player.current)
    player.current?.pause()
    mute()
  }, [isOpen])
  return (
    <figure className="media media-video">
      <Covered {...{ opened, what, kind: 'video' }} note={MEDIA_WORDS.coveredAndMuted}>
        <Film
          ref={(element) => {
            player.current = element
            startAt(element)
          }}
          {...{ controls: isOpen, muted: sound.isMuted, preload: 'none', playsInline: true, onError: onFail }}
          onVolumeChange={sound.follow}
          src={renditionAddress(incident, item, sharp.kind)}
          poster={poster}
        />
      </Covered>
      <div className="player-bar">
        <SoundButton sound={sound} />
        {startMs !== undefined && <p className="muted">{MEDIA_WORDS.setToFound}</p>}
        <SharpSwitch sharp={sharp} />
      </div>
      {findRendition(page, 'waveform') && <Waveform view={view} />}
      {findRendition(page, 'filmstrip') && <Filmstrip view={view} />}
    </figure>
  )
}

/** Seeks to the search hit once, on mount. */
function useStart({ startMs }: MediaView) {
  const [state] = useState({ isDone: false })
  return {
    startAt: (element: HTMLVideoElement | null) => {
      if (!element || startMs === undefined || state.isDone) return
      state.isDone = true
      seekTo(element, startMs)
    },
  }
}
