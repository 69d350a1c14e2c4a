/** A word of a text, normalised for comparison with phrases, and its offsets in the text. */
export interface HeardWord {
  /** Lower case, without marks and apostrophes. */
  readonly text: string
  /** Alternative spellings to compare as well: without repeated letters, without Arabic clitics. */
  readonly forms: readonly string[]
  readonly from: number
  readonly to: number
  /** Number of the clause. It increases at every mark that ends a clause. */
  readonly clause: number
  /** Number of the sentence. It increases at every mark that ends a sentence. */
  readonly sentence: number
}

/** Letters that Unicode does not decompose, and letters that people often interchange. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ø: 'o', æ: 'a', ß: 's', đ: 'd', ł: 'l', ґ: 'г', ы: 'и' },
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ک: 'ك', گ: 'ك', پ: 'ب', چ: 'ج' },
}
/**
 * Characters that do not separate words: apostrophes, the Arabic elongation mark (tatweel), invisible and direction
 * characters.
 */
const SILENT = /['’‘ʼ`´ʹ\u0640\p{Cf}]/u
const MARK = /\p{M}/gu
const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘ʼ`´ʹ\u0640\p{Cf}]*/gu
const ENDS_CLAUSE = /[.,;:!?\n\r()"«»“”„…،؛؟—–]/u
const ENDS_SENTENCE = /[.!?\n\r…؟]/u
/** Maximum length of a word, in letters. A longer run is ignored. */
const LONGEST = 60

/** The normalised form of one character: several letters for a ligature, none for a mark. */
function fold(character: string): string {
  const known = LETTERS[character]
  if (known !== undefined) return known
  return Array.from(character.normalize('NFKD').replace(MARK, '').toLowerCase(), (one) => LETTERS[one] ?? one).join('')
}

/** Normalises a word letter by letter. */
export const foldWord = (word: string): string =>
  Array.from(word.toLowerCase(), (one) => (SILENT.test(one) ? '' : fold(one))).join('')

export function hearWords(text: string): readonly HeardWord[] {
  const words: HeardWord[] = []
  let [clause, sentence, behind] = [0, 0, 0]
  const known = new Map<string, { readonly text: string; readonly forms: readonly string[] }>()
  for (const { 0: run, index: from } of text.matchAll(RUN)) {
    const between = text.slice(behind, from)
    if (ENDS_CLAUSE.test(between)) clause += 1
    if (ENDS_SENTENCE.test(between)) sentence += 1
    behind = from + run.length
    const written = run.replace(/[^\p{L}\p{N}]+$/u, '')
    const heard = known.get(written) ?? hearWord(written)
    known.set(written, heard)
    words.push({ ...heard, from, to: from + written.length, clause, sentence })
  }
  return words
}

function hearWord(written: string): Pick<HeardWord, 'text' | 'forms'> {
  const text = foldWord(written.slice(0, LONGEST))
  return { text, forms: formsOf(text) }
}

/** Variants of a word without repeated letters: "heeeelp" is help, and "bleeeding" is bleeding. */
function formsOf(word: string): readonly string[] {
  const held = /(.)\1\1/u.test(word) ? [word.replace(/(.)\1{2,}/gu, '$1'), word.replace(/(.)\1{2,}/gu, '$1$1')] : []
  const bare = /^\p{Script=Arabic}/u.test(word) ? withoutClitics(word) : []
  return [word, ...held, ...bare]
}

/** Arabic particles that are written as prefixes of the next word: and, so, with, for, like, the, will. */
const CLITICS = /^(?:[وف]?(?:بال|كال|ال|لل|[بكلس])|[وف])(?=..)/u

function withoutClitics(word: string): readonly string[] {
  const forms: string[] = []
  let rest = word
  for (const step of [/^[وف](?=..)/u, CLITICS]) {
    const next = rest.replace(step, '')
    if (next !== rest) forms.push(next)
    rest = next
  }
  const once = word.replace(CLITICS, '')
  return [...new Set([...forms, once])].filter((one) => one !== word)
}
