import type { FileFlag } from '@firsthand/domain'

/** A sign with its evidence. Never a verdict; nothing in it names a person or a device. */
export const sign = (code: FileFlag['code'], evidence: FileFlag['evidence'] = {}): FileFlag => ({ code, evidence })

/** Identifies a sign: code and evidence, in any order of keys. */
const signKey = ({ code, evidence }: FileFlag): string =>
  `${code} ${JSON.stringify(Object.entries(evidence).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`

/** Removes duplicates: two readers that saw the same give one sign. */
export const uniqueSigns = (signs: readonly FileFlag[]): FileFlag[] => [
  ...new Map(signs.map((seen) => [signKey(seen), seen] as const)).values(),
]
