/**
 * The print of a recording. Landmarks and onsets suffice to find where it meets another recording, and samples to
 * measure that offset to a millisecond. It consists of plain typed arrays, so that it may be passed to threads and
 * sealed as bytes.
 */
export interface SoundPrint {
  /** The version of the method that made the print. Prints of different recipes are not compared. */
  readonly recipe: string
  readonly seconds: number
  /** 8 kHz mono, signed 16 bit; sample 0 is the start of the item. */
  readonly samples: Int16Array
  /** Landmarks: pairs of spectral peaks, 21 bits each, and the frame (`FRAME_SAMPLES`) of the earlier peak; ascending frames. */
  readonly hashes: Uint32Array
  readonly frames: Uint32Array
  /** The rise of each band's loudness, frame by frame: `onsets[frame * bands + band]`, 0…255. */
  readonly onsets: Uint8Array
  readonly bands: number
  /** Onset frames a second. */
  readonly onsetHz: number
  readonly level: SoundLevel
}

export interface SoundLevel {
  /** Root mean square relative to full scale, dB; -120 for digital silence. */
  readonly rmsDb: number
  /** The share of samples at full scale. */
  readonly clipped: number
}

/** Samples per second of every print. */
export const SAMPLE_RATE = 8000
/** Samples between two landmark frames. */
export const FRAME_SAMPLES = 128
export const SOUND_RECIPE = 'sound/1'
/** Sound beyond this is ignored, and the cut is reported. A print of an hour takes about 75 MB. */
export const MOST_SOUND_SECONDS = 3600
