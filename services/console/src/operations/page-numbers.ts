import type { Draft } from './opening.ts'

export interface PageNumbers {
  readonly call: string
  /** Undefined if the page offers no text message in this language. */
  readonly text: { readonly number: string; readonly condition: string } | undefined
  /** For those who look for somebody. Undefined if the page has no "Looking for someone". */
  readonly looking: string | undefined
}

/**
 * The numbers that the witness page offers in one language, by intake's own rule. A missing number is taken from
 * another language, but a missing condition is not.
 */
export function numbersOf(
  { texts, languages, number }: Pick<Draft, 'texts' | 'languages' | 'number'>,
  at: string,
): PageNumbers {
  const found = (key: string): string | undefined =>
    [at, ...languages].map((language) => texts[language]?.[key]?.trim()).find((one) => one !== undefined && one !== '')
  const condition = texts[at]?.['text-condition']?.trim() ?? ''
  const texted = found('text-number')
  return {
    call: found('number') ?? number,
    text: texted === undefined || condition === '' ? undefined : { number: texted, condition },
    looking: found('looking-number'),
  }
}
