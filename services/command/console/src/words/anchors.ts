import type { Anchor } from '../api/types.ts'

export const SOURCE_WORDS = {
  cctv: 'a surveillance camera',
  broadcast: 'a broadcast',
  'radio-log': 'the radio log',
  'call-log': 'the log of emergency calls',
  'own-observation': 'own observation',
  'seen-in-the-media': 'something seen in this or another item',
  comparison: 'comparing items side by side',
  other: 'another source',
} as const satisfies Record<Anchor['source'], string>

export const isSource = (text: string): text is Anchor['source'] => Object.hasOwn(SOURCE_WORDS, text)
