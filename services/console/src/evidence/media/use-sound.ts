import { type RefObject, useState } from 'react'
import { announce } from '../../shared/parts/announcer.tsx'
import { MEDIA_WORDS } from './media-words.ts'

export interface Sound {
  readonly isMuted: boolean
  readonly toggle: () => void
  /** Reads the mute state from the player, because the player's own controls change it, too. */
  readonly follow: () => void
  readonly mute: () => void
}

/** Muted until an officer asks for sound, because screams hurt as much as pictures do. */
export function useSound(player: RefObject<HTMLMediaElement | null>): Sound {
  const [isMuted, setMuted] = useState(true)
  return {
    isMuted,
    toggle: () => {
      setMuted(!isMuted)
      announce(isMuted ? MEDIA_WORDS.soundOn : MEDIA_WORDS.soundOff)
    },
    follow: () => setMuted(player.current?.muted ?? true),
    mute: () => setMuted(true),
  }
}
