/** Sizes are logged as classes, because an exact byte count can identify a file. Upper bounds, in bytes. */
const CLASSES = [
  ['zero', 0],
  ['up-to-64k', 64 * 1024],
  ['up-to-1m', 1024 ** 2],
  ['up-to-8m', 8 * 1024 ** 2],
  ['up-to-64m', 64 * 1024 ** 2],
  ['up-to-1g', 1024 ** 3],
] as const

export type SizeClass = (typeof CLASSES)[number][0] | 'over-1g' | 'unknown'

export const SIZE_CLASSES: readonly SizeClass[] = [...CLASSES.map(([name]) => name), 'over-1g', 'unknown']

/** `unknown` for a length that was not announced (tus defer-length). */
export function sizeClass(bytes: number | bigint | undefined): SizeClass {
  if (bytes === undefined) return 'unknown'
  for (const [name, bound] of CLASSES) if (bytes <= bound) return name
  return 'over-1g'
}
