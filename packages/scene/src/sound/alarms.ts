import { RATE, type Signal, silence } from './signal.ts'

/** A tone of changing pitch. Its phase is accumulated, so that a gliding pitch never clicks. */
function tone(seconds: number, hzAt: (seconds: number) => number, loud: number): Signal {
  const made = silence(seconds)
  let angle = 0
  for (let n = 0; n < made.length; n += 1) {
    const hz = hzAt(n / RATE)
    angle += (2 * Math.PI * hz) / RATE
    made[n] = hz === 0 ? 0 : loud * (Math.sin(angle) + 0.4 * Math.sin(2 * angle) + 0.25 * Math.sin(3 * angle))
  }
  return made
}

/** The alarm of a parked car that was shaken. */
export const carAlarm = (seconds: number): Signal => tone(seconds, (at) => ((at / 0.72) % 1 < 0.5 ? 980 : 0), 0.4)

/** An ambulance siren with two alternating tones, as in much of Europe. */
export const ambulanceSiren = (seconds: number): Signal =>
  tone(seconds, (at) => ((at / 1.3) % 1 < 0.5 ? 435 : 580), 2.4)
