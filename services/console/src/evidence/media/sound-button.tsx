import { MEDIA_WORDS } from './media-words.ts'
import type { Sound } from './use-sound.ts'

export function SoundButton({ sound }: { readonly sound: Sound }) {
  return (
    <button type="button" className="sound-button" data-muted={sound.isMuted} onClick={sound.toggle}>
      {sound.isMuted ? MEDIA_WORDS.unmute : MEDIA_WORDS.mute}
    </button>
  )
}
