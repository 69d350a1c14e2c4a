import { assetPath, type Recording, SENTENCES } from '@firsthand/page-files'

/** Frames of MPEG-1 layer III at 128 kbit/s without any sound; as many as `frames`, a second has 38. */
export const silence = (frames: number): Buffer =>
  Buffer.concat(
    Array.from({ length: frames }, () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)])),
  )

/** A recording of a sentence in English: silent, and of a length of its own, so that each has its own address. */
export function madeRecording(sentence: Recording['sentence']): Recording {
  const bytes = silence(20 + SENTENCES.indexOf(sentence))
  return { language: 'en', sentence, type: 'audio/mpeg', bytes, path: assetPath('say', bytes, 'mp3') }
}
