import { ONSET_BANDS, ONSET_HOP, onsetsOf } from './bands.ts'
import { landmarksOf } from './landmarks.ts'
import { MOST_SOUND_SECONDS, SAMPLE_RATE, SOUND_RECIPE, type SoundLevel, type SoundPrint } from './print.ts'

/** Makes the print of a sound. Pure; takes about 3 ms for each second. Sound after `MOST_SOUND_SECONDS` is ignored. */
export function printOf(given: Int16Array): SoundPrint {
  const samples = given.subarray(0, MOST_SOUND_SECONDS * SAMPLE_RATE)
  return {
    recipe: SOUND_RECIPE,
    seconds: samples.length / SAMPLE_RATE,
    samples,
    ...landmarksOf(samples),
    onsets: onsetsOf(samples),
    bands: ONSET_BANDS,
    onsetHz: SAMPLE_RATE / ONSET_HOP,
    level: levelOf(samples),
  }
}

const FULL = 32_700
const SILENCE_DB = -120

function levelOf(samples: Int16Array): SoundLevel {
  let power = 0
  let full = 0
  for (const sample of samples) {
    power += sample * sample
    if (sample >= FULL || sample <= -FULL) full += 1
  }
  if (power === 0) return { rmsDb: SILENCE_DB, clipped: 0 }
  return { rmsDb: 10 * Math.log10(power / samples.length / 32_768 ** 2), clipped: full / samples.length }
}
