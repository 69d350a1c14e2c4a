import { createListeners } from '../shared/api/listeners.ts'

/** The alarm's sounds, synthesized in the browser: there is no file to fetch in an emergency. */
export type SoundState = 'on' | 'off' | 'blocked'
export type Sound = 'grave' | 'escalated' | 'news' | 'overdue'

const KEPT = 'firsthand-sound'
const listeners = createListeners()
const { tell } = listeners
let context: AudioContext | undefined
let preference: boolean | undefined
let sounded = 0

const isWanted = (): boolean => {
  preference ??= readPreference()
  return preference
}

function readPreference(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off'
  } catch {
    return true
  }
}

export function soundState(): SoundState {
  if (!isWanted()) return 'off'
  return context?.state === 'running' ? 'on' : 'blocked'
}

/** How many sounds this page has played; tests read the number. */
export const soundedTimes = (): number => sounded

export const onSound = listeners.subscribe

/** Unblocks the sound. Browsers play sound only after a click or a key press; until then the state is `blocked`. */
export function wakeSound(): void {
  if (!isWanted()) return
  if (!context) {
    context = new AudioContext()
    context.addEventListener('statechange', tell)
  }
  if (context.state !== 'running') void context.resume().then(tell, tell)
}

export function setSoundWanted(wanted: boolean): void {
  preference = wanted
  try {
    localStorage.setItem(KEPT, wanted ? 'on' : 'off')
  } catch {
    // Without storage the preference lasts until the page is closed.
  }
  if (wanted) wakeSound()
  tell()
}

/** Frequency in hertz, start in seconds, duration in seconds. */
type Tone = readonly [number, number, number]

const SOUNDS: Readonly<Record<Sound, { readonly loud: number; readonly tones: readonly Tone[] }>> = {
  grave: {
    loud: 0.4,
    tones: [0, 1, 2].flatMap((at): Tone[] => [
      [880, at * 0.5, 0.22],
      [660, at * 0.5 + 0.24, 0.22],
    ]),
  },
  escalated: {
    loud: 0.8,
    tones: [0, 1, 2, 3, 4].flatMap((at): Tone[] => [
      [1175, at * 0.36, 0.16],
      [784, at * 0.36 + 0.18, 0.16],
    ]),
  },
  overdue: {
    loud: 0.3,
    tones: [
      [523, 0, 0.3],
      [523, 0.4, 0.3],
    ],
  },
  news: {
    loud: 0.15,
    tones: [
      [660, 0, 0.12],
      [880, 0.14, 0.18],
    ],
  },
}

export function play(sound: Sound): void {
  if (!isWanted() || context?.state !== 'running') return
  const { loud, tones } = SOUNDS[sound]
  for (const tone of tones) ring(context, loud, tone)
  sounded += 1
  tell()
}

function ring(on: AudioContext, loud: number, [hertz, from, long]: Tone): void {
  const [tone, volume] = [on.createOscillator(), on.createGain()]
  const begins = on.currentTime + from
  tone.type = 'triangle'
  tone.frequency.value = hertz
  // The fade in and out prevents clicks.
  volume.gain.setValueAtTime(0, begins)
  volume.gain.linearRampToValueAtTime(loud, begins + 0.02)
  volume.gain.setValueAtTime(loud, begins + long - 0.03)
  volume.gain.linearRampToValueAtTime(0, begins + long)
  tone.connect(volume).connect(on.destination)
  tone.start(begins)
  tone.stop(begins + long)
}
