import { useEffect, useRef, useSyncExternalStore } from 'react'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { onSound, soundedTimes, soundState, wakeSound, wishSound } from './sound.ts'

const useSoundState = () => useSyncExternalStore(onSound, soundState)

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
  // The press itself may wake the sound before it is over: what it asks for is what the button said when it began.
  const asked = useRef<boolean>(undefined)
  const begin = (): void => {
    asked.current = state !== 'on'
  }
  const press = (): void => {
    wishSound(asked.current ?? state !== 'on')
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
