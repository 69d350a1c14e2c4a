import { useEffect, useRef, useSyncExternalStore } from 'react'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { onSound, setSoundWanted, soundedTimes, soundState, wakeSound } from './sound.ts'

const useSoundState = () => useSyncExternalStore(onSound, soundState)

/** Shows whether an alarm would be heard here, and lets the officer turn the sound on. */
export function SoundControl() {
  const state = useSoundState()
  const times = useSyncExternalStore(onSound, soundedTimes)
  useEffect(() => {
    // Works at once if the officer clicked on this page to sign in. After a reload the first click unblocks the sound.
    wakeSound()
    const wake = (): void => {
      if (soundState() === 'blocked') wakeSound()
    }
    // Listens to `click` and not to `pointerdown`. When the sound is unblocked, the layout changes, and a button could
    // move away while it is being pressed.
    addEventListener('click', wake)
    addEventListener('keydown', wake)
    return () => {
      removeEventListener('click', wake)
      removeEventListener('keydown', wake)
    }
  }, [])
  // Pressing the button may itself unblock the sound before the click fires, and that changes the label. So the
  // officer's wish is read from the label at pointer down or key down.
  const asked = useRef<boolean>(undefined)
  const begin = (): void => {
    asked.current = state !== 'on'
  }
  const press = (): void => {
    setSoundWanted(asked.current ?? state !== 'on')
    asked.current = undefined
  }
  const says = { on: ALARM_WORDS.soundOn, off: ALARM_WORDS.soundOff, blocked: ALARM_WORDS.soundBlocked }[state]
  return (
    <p className={`sound sound-${state}`} data-sound={state} data-sounded={times}>
      <span className={state === 'on' ? 'unseen' : undefined}>{says}</span>
      <button type="button" onPointerDown={begin} onKeyDown={begin} onClick={press}>
        {state === 'on' ? ALARM_WORDS.turnOff : ALARM_WORDS.turnOn}
      </button>
    </p>
  )
}
