/** As `parseOfficerName` has it; `names.test.ts` compares the two. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@ -]{0,62}[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u

export interface ReadNames {
  readonly names: readonly string[]
  /** What can be no name of an account. */
  readonly wrong: readonly string[]
}

/** One name a line, as it is pasted from a list; what comes twice counts once. */
export function readNames(text: string): ReadNames {
  const lines = [
    ...new Set(
      text
        .normalize('NFC')
        .split(/[\r\n,;\t]+/, MOST_LINES)
        .map((line) => line.trim()),
    ),
  ]
  const written = lines.filter((line) => line !== '')
  return { names: written.filter((line) => NAME.test(line)), wrong: written.filter((line) => !NAME.test(line)) }
}
const MOST_LINES = 2_000
