import { RATE } from './signal.ts'

/** A WAV file (RIFF, PCM 16 bit, mono) of a recording. */
export function wavOf(samples: Int16Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(44))
  const bytes = samples.length * 2
  const tag = (at: number, text: string): void => {
    for (let n = 0; n < text.length; n += 1) head.setUint8(at + n, text.charCodeAt(n))
  }
  tag(0, 'RIFF')
  head.setUint32(4, 36 + bytes, true)
  tag(8, 'WAVEfmt ')
  head.setUint32(16, 16, true)
  head.setUint16(20, 1, true)
  head.setUint16(22, 1, true)
  head.setUint32(24, RATE, true)
  head.setUint32(28, RATE * 2, true)
  head.setUint16(32, 2, true)
  head.setUint16(34, 16, true)
  tag(36, 'data')
  head.setUint32(40, bytes, true)
  const made = new Uint8Array(44 + bytes)
  made.set(new Uint8Array(head.buffer))
  made.set(new Uint8Array(samples.buffer, samples.byteOffset, bytes), 44)
  return made
}
