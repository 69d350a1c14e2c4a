import { useEffect, useSyncExternalStore } from 'react'
import { ALARM_WORDS } from './alarm-words.ts'
import { onSound, soundedTimes, soundState, wakeSound, wishSound } from './sound.ts'

export const useSoundState = () => useSyncExternalStore(onSound, soundState)

/** Whether an alarm would be heard here, and the way to hear it. */
export function SoundControl() {
  const state = useSoundState()
  const times = useSyncExternalStore(onSound, soundedTimes)
  useEffect(() => {
    // Who signed in on this page has clicked already; who loaded it anew clicks soon.
    wakeSound()
    const wake = (): void => {
      if (soundState() === 'blocked') wakeSound()
    }
    // When a press is over: what changes above at its beginning would move what is pressed.
    addEventListener('click', wake)
    addEventListener('keydown', wake)
    return () => {
      removeEventListener('click', wake)
      removeEventListener('keydown', wake)
    }
  }, [])
  const says = { on: ALARM_WORDS.soundOn, off: ALARM_WORDS.soundOff, blocked: ALARM_WORDS.soundBlocked }[state]
  return (
    <p className={`sound sound-${state}`} data-sound={state} data-sounded={times}>
      <span className={state === 'on' ? 'unseen' : undefined}>{says}</span>
      <button type="button" onClick={() => wishSound(state !== 'on')}>
        {state === 'on' ? ALARM_WORDS.turnOff : ALARM_WORDS.turnOn}
      </button>
    </p>
  )
}
