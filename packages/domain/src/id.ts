/** Ids are 128 random bits in lower-case RFC 4648 base32 after a prefix: `it_` + 26 characters. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

export const ID_PREFIXES = {
  incident: 'in',
  key: 'ke',
  submission: 'su',
  upload: 'up',
  item: 'it',
  extraction: 'ex',
  claim: 'cl',
  rendition: 're',
  officer: 'of',
  session: 'se',
  view: 'vi',
  note: 'no',
  flag: 'fl',
  text: 'tx',
  cleaning: 'cn',
  clock: 'ck',
  link: 'li',
  anchor: 'an',
  alarm: 'al',
  alert: 'at',
  call: 'ac',
  tag: 'tg',
  savedView: 'sv',
  askedSearch: 'sq',
  material: 'pm',
  logReading: 'lr',
  subject: 'sb',
  mark: 'mk',
  brief: 'br',
  preflight: 'pf',
  demonstration: 'dm',
  nudge: 'nu',
  still: 'sh',
} as const

export type IdKind = keyof typeof ID_PREFIXES
export type Id<K extends IdKind> = string & { readonly __id: K }
export type IncidentId = Id<'incident'>
export type KeyId = Id<'key'>
export type SubmissionId = Id<'submission'>
export type UploadId = Id<'upload'>
export type ItemId = Id<'item'>
export type ViewId = Id<'view'>
export type NoteId = Id<'note'>
export type BriefId = Id<'brief'>

/** RFC 4648 §6 without padding, lower case. */
export function base32(bytes: Uint8Array): string {
  let out = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      out += ALPHABET.charAt((value >>> bits) & 31)
    }
  }
  return bits === 0 ? out : out + ALPHABET.charAt((value << (5 - bits)) & 31)
}

/** `random` is 16 bytes from a cryptographic source, because the pure core draws none itself. */
export function makeId<K extends IdKind>(kind: K, random: Uint8Array): Id<K> {
  if (random.length !== 16) throw new Error('an id needs 16 random bytes')
  return parseFact<Id<K>>(`${ID_PREFIXES[kind]}_${base32(random)}`)
}

export function parseId<K extends IdKind>(kind: K, text: unknown): Id<K> | undefined {
  if (typeof text !== 'string') return undefined
  const prefix = `${ID_PREFIXES[kind]}_`
  return text.startsWith(prefix) && /^[a-z2-7]{26}$/.test(text.slice(prefix.length))
    ? parseFact<Id<K>>(text)
    : undefined
}

const parseFact = <T extends string>(text: string): T => text as T
