/** A witness's text, normalised for the patterns, with a map back to the original. */
export interface Folded {
  readonly text: string
  /** For each character of `text`, its index in the original; one more entry for the end. */
  readonly at: readonly number[]
}

const LETTERS: Readonly<Record<string, string>> = {
  ...{ ä: 'a', å: 'a', á: 'a', à: 'a', ö: 'o', ø: 'o', ó: 'o', é: 'e', è: 'e', ü: 'u' },
  ...{ ї: 'і', ё: 'е', ґ: 'г' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ک: 'ك', گ: 'ك', پ: 'ب', چ: 'ج' },
  ...{
    '،': ',',
    '؛': ';',
    '؟': '?',
    '٫': '.',
    '٬': ',',
    '：': ':',
    '∶': ':',
    '։': ':',
    '–': '-',
    '—': '-',
    '−': '-',
    '‑': '-',
  },
}
/**
 * Characters that nobody types reliably: vowel marks, the Arabic stretch mark, apostrophes, invisible and direction
 * marks.
 */
const DROPPED = /[\u{300}-\u{36f}\u{610}-\u{61a}\u{640}\u{64b}-\u{65f}\u{670}'’‘ʼ`´ʹ\p{Cf}]/u

/**
 * Folds to lower case, plain digits and letters without marks, so that text from a phone without the right keyboard is
 * read, too: `Kello ½` becomes `kello ½`, `٢:٢٠` becomes `2:20`, `П’ять` becomes `пять`, `åtta` becomes `atta`.
 */
export function fold(original: string): Folded {
  const out: string[] = []
  const at: number[] = []
  let index = 0
  // Works on composed letters. Decomposed text (ä as a and ¨) loses its marks below, with the same result.
  for (const letter of original) {
    const plain = plainOf(letter)
    for (const part of plain) {
      out.push(part)
      for (let unit = 0; unit < part.length; unit += 1) at.push(index)
    }
    index += letter.length
  }
  at.push(index)
  return { text: out.join(''), at }
}

function plainOf(letter: string): string {
  if (DROPPED.test(letter)) return ''
  const digit = digitOf(letter.codePointAt(0) ?? 0)
  if (digit !== undefined) return String(digit)
  if (letter === '\n' || letter === '\r') return '\n'
  if (/\s/u.test(letter)) return ' '
  const low = letter.toLowerCase()
  const single = [...low].length === 1 ? low : letter
  return LETTERS[single] ?? single
}

/** Arabic-Indic digits and their eastern forms (Persian, Urdu). */
const digitOf = (code: number): number | undefined => {
  if (code >= 0x660 && code <= 0x669) return code - 0x660
  return code >= 0x6f0 && code <= 0x6f9 ? code - 0x6f0 : undefined
}

/** The original text between two places of the folded text. */
export const originalOf = (original: string, { at }: Folded, from: number, to: number): string =>
  original.slice(at[from] ?? 0, to === 0 ? 0 : (at[to] ?? original.length)).trim()
