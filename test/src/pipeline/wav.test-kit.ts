import { SAMPLE_RATE } from '@firsthand/sound'
import { mixed, steady, twoPlaces } from '../../../packages/sound/src/made-sound.test-kit.ts'

/** 16-bit mono PCM in a RIFF file. */
export function wav(samples: Int16Array): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + 2 * samples.length, 4)
  head.write('WAVEfmt ', 8)
  for (const [at, value] of [[16, 16] as const, [24, SAMPLE_RATE] as const, [28, 2 * SAMPLE_RATE] as const])
    head.writeUInt32LE(value, at)
  for (const [at, value] of [[20, 1] as const, [22, 1] as const, [32, 2] as const, [34, 16] as const])
    head.writeUInt16LE(value, at)
  head.write('data', 36)
  head.writeUInt32LE(2 * samples.length, 40)
  return Buffer.concat([head, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)])
}

/**
 * A phone's recording of a scene from second `from` on, with its own noise. Every second phone stands at another place.
 */
export const recording = (from: number, seconds: number, seed: number, scene = 7): Buffer =>
  wav(mixed(twoPlaces(scene, { from, seconds, late: seed % 2 === 0 ? 0.006 : 0 }), steady(seed, seconds, 250)))
