/** What people type, and the code that must be read; undefined: nothing may be guessed. The door and the device obey both. */
export interface TypedCode {
  readonly why: string
  readonly typed: string
  readonly code: string | undefined
}

const LOAF = 'widen-window-guppy-loaf-liter-utilize-entropy-external'
const LOAF_WORDS = LOAF.split('-')
const BARN = 'building-freeing-fueling-barn-teenager-gig-version-savvy'
const ARABIC = '٨٣٠٨ ٨٣٢٤ ٤٠٢٩ ٤٨٠٢ ٤٧٩١ ٨٠٧٣ ٣٢٣٦ ٣٣٦٤'
const PERSIAN = '۸۳۰۸،۸۳۲۴،۴۰۲۹،۴۸۰۲،۴۷۹۱،۸۰۷۳،۳۲۳۶،۳۳۶۴'

const put = (at: number, word: string): string => LOAF_WORDS.map((one, place) => (place === at ? word : one)).join(' ')

export const TYPED_CODES: readonly TypedCode[] = [
  { why: 'as shown', typed: LOAF_WORDS.join(' '), code: LOAF },
  { why: 'in capitals, with commas', typed: LOAF_WORDS.join(', ').toUpperCase(), code: LOAF },
  { why: 'counted', typed: LOAF_WORDS.map((word, at) => `${at + 1}. ${word}`).join('\n'), code: LOAF },
  { why: 'in digits', typed: '8308 8324 4029 4802 4791 8073 3236 3364', code: LOAF },
  { why: 'in digits without gaps', typed: '83088324402948024791807332363364', code: LOAF },
  { why: 'in digits, grouped otherwise', typed: '830 883 244 029 480 247 918 073 323 633 64', code: LOAF },
  { why: 'in Arabic digits', typed: ARABIC, code: LOAF },
  { why: 'in Persian digits', typed: PERSIAN, code: LOAF },
  { why: 'in words and digits', typed: put(2, '4029').replace('entropy', '3236'), code: LOAF },
  { why: 'a letter changed', typed: put(0, 'widem'), code: LOAF },
  { why: 'a letter dropped', typed: put(1, 'windw'), code: LOAF },
  { why: 'a letter doubled', typed: put(3, 'loaff'), code: LOAF },
  { why: 'two letters swapped', typed: put(4, 'lietr'), code: LOAF },
  { why: 'a mistake in the eighth word', typed: put(7, 'externl'), code: LOAF },
  { why: 'two words mistyped', typed: put(0, 'widem').replace('loaf', 'lof'), code: LOAF },
  { why: 'two mistakes in one word', typed: put(5, 'utalice'), code: LOAF },
  { why: 'two words swapped', typed: 'widen guppy window loaf liter utilize entropy external', code: LOAF },
  { why: 'the last two swapped', typed: 'widen window guppy loaf liter utilize external entropy', code: LOAF },
  { why: 'swapped and mistyped', typed: 'widen gupy window loaf liter utilize entropy external', code: LOAF },
  { why: 'a digit changed', typed: '8308 8394 4029 4802 4791 8073 3236 3364', code: LOAF },
  { why: 'two digits swapped', typed: '8308 8324 4029 4802 4791 8073 3236 3634', code: LOAF },
  { why: 'a digit dropped', typed: '8308 8324 4029 4802 479 8073 3236 3364', code: LOAF },
  { why: 'two numbers swapped', typed: '8308 8324 4802 4029 4791 8073 3236 3364', code: LOAF },
  { why: 'a word that has no letter right', typed: put(3, 'xyxyxy'), code: undefined },
  { why: 'a word lacks', typed: LOAF_WORDS.slice(1).join(' '), code: undefined },
  { why: 'a word too many', typed: `${LOAF_WORDS.join(' ')} loaf`, code: undefined },
  { why: 'two far words swapped', typed: 'external window guppy loaf liter utilize entropy widen', code: undefined },
  {
    why: 'words of two codes',
    typed: [...LOAF_WORDS.slice(0, 4), ...BARN.split('-').slice(4)].join(' '),
    code: undefined,
  },
  { why: 'another alphabet', typed: put(3, 'привіт'), code: undefined },
  { why: 'nothing', typed: '', code: undefined },
]
