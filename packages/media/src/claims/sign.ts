import type { FileFlag } from '@firsthand/domain'

/** A sign with what it was seen by. Never a verdict, and nothing in it names a person or one device. */
export const sign = (code: FileFlag['code'], evidence: FileFlag['evidence'] = {}): FileFlag => ({ code, evidence })

/** What tells two signs apart: code and evidence, whatever the order of its keys. */
const signKey = ({ code, evidence }: FileFlag): string =>
  `${code} ${JSON.stringify(Object.entries(evidence).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`

/** Each sign once; two readers that saw the same are one sign. */
export const uniqueSigns = (signs: readonly FileFlag[]): FileFlag[] => [
  ...new Map(signs.map((seen) => [signKey(seen), seen] as const)).values(),
]
