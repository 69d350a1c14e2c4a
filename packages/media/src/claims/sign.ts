import type { FileFlag } from '@firsthand/domain'

/** A sign with its evidence. A sign is never a verdict, and nothing in it names a person or a device. */
export const sign = (code: FileFlag['code'], evidence: FileFlag['evidence'] = {}): FileFlag => ({ code, evidence })

/** Identifies a sign by code and evidence, in any order of keys. */
const signKey = ({ code, evidence }: FileFlag): string =>
  `${code} ${JSON.stringify(Object.entries(evidence).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`

/** Removes duplicates: if two readers saw the same, one sign is kept. */
export const uniqueSigns = (signs: readonly FileFlag[]): FileFlag[] => [
  ...new Map(signs.map((seen) => [signKey(seen), seen] as const)).values(),
]
