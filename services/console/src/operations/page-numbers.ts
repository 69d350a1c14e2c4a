import type { Draft } from './opening.ts'

export interface PageNumbers {
  readonly call: string
  /** Undefined: the page offers no text message in this language. */
  readonly text: { readonly number: string; readonly condition: string } | undefined
}

/**
 * The numbers that the page offers in this language, by the door's rule: a missing number is borrowed from another
 * language, its condition never.
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
  }
}
