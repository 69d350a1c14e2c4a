// Text from bytes whose encoding nobody tells: by mark, by being UTF-8, by its zeros, else by which alphabet makes words.

const COMMON = {
  cyrillic: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєґўё',
  greek: 'αοιετσνηυρπκμλωςδγχθφβξζψάέήίόύώ',
  hebrew: 'יוהלארמתבשנדעקחפטסגזצכםןךףץ',
  arabic: 'اليمونرتبسعدقفحةكهجشصخطضءذثغظأإئىؤآ،؟',
  // Persian and Urdu in windows-1256
  persian: 'پچژگکی',
  latin: 'éèàçêäöüßñóíáúãõôîûâëïåøæœışğčřžšýěůłąęśżźćńőűđă«»“”‘’„–—…€°¿¡',
}
const EVERY = new Set(Object.values(COMMON).join(''))

/** Of one alphabet several, because a wrong one makes words of letters that hardly occur, or turns capitals round. */
const CANDIDATES = [
  'windows-1252',
  'windows-1251',
  'koi8-u',
  'koi8-r',
  'ibm866',
  'iso-8859-5',
  'windows-1250',
  'iso-8859-2',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'iso-8859-6',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
]
const SAMPLE_BYTES = 64 * 1024

/** `told` is an encoding that the document names itself: believed if the bytes can be read in it. */
export function decodeText(bytes: Uint8Array, told?: string): string {
  const charset = markOf(bytes) ?? usable(told, bytes) ?? guess(bytes)
  return new TextDecoder(charset, { fatal: false }).decode(bytes)
}

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

function usable(told: string | undefined, bytes: Uint8Array): string | undefined {
  if (told === undefined || told === '') return undefined
  try {
    const { encoding } = new TextDecoder(told)
    return isReadable(bytes, encoding) ? encoding : undefined
  } catch {
    return undefined
  }
}

function isReadable(bytes: Uint8Array, encoding: string): boolean {
  try {
    // a sample may end within a letter
    new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, SAMPLE_BYTES), { stream: true })
    return true
  } catch {
    return false
  }
}

function guess(bytes: Uint8Array): string {
  if (isReadable(bytes, 'utf-8')) {
    const zeros = zerosOf(bytes)
    if (zeros === undefined) return 'utf-8'
    return zeros
  }
  const zeros = zerosOf(bytes)
  if (zeros !== undefined) return zeros
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const scored = CANDIDATES.map((charset) => ({ charset, score: scoreOf(sample, charset) }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).charset
}

/** UTF-16 without a mark: every second byte of Latin letters and blanks is zero. */
function zerosOf(bytes: Uint8Array): string | undefined {
  const most = Math.min(bytes.length, 4096)
  let [even, odd] = [0, 0]
  for (let at = 0; at < most; at += 1) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (even + odd < most / 20) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** How much the text looks like words, for each letter beyond ASCII. */
function scoreOf(bytes: Uint8Array, charset: string): number {
  const text = new TextDecoder(charset, { fatal: false }).decode(bytes)
  let score = 0
  let before = ''
  let seen = 0
  for (const char of text) {
    if (char > '\u007f') {
      seen += 1
      // the Chinese and Korean sets hold kana as well, and whoever writes kana uses a Japanese one
      score += isForeignKana(char, charset) ? -2 : letterScore(char, before)
    }
    before = char
  }
  return seen === 0 ? 0 : score / Math.max(1, bytes.length / 64 + seen)
}

const isForeignKana = (char: string, charset: string): boolean =>
  /^(gb|big5|euc-kr)/.test(charset) && /[\u3041-\u30fe]/.test(char)

function letterScore(char: string, before: string): number {
  if (/[\ufffd\u0080-\u009f\ue000-\uf8ff]/.test(char)) return -12
  if (char === '¿' || char === '¡') return 3
  if (!/\p{L}/u.test(char)) return EVERY.has(char) || /\p{M}/u.test(char) ? 1 : -2
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(char))
    return eastAsian(char, before)
  const own = EVERY.has(char.toLowerCase()) ? 2 - rankOf(char.toLowerCase()) : -1
  return own + (/\p{L}/u.test(before) ? withinWord(char, before) : atStart(char))
}

/** Few words begin with a small accented letter. */
const atStart = (char: string): number => (isLatin(char) && char === char.toLowerCase() ? -0.5 : 0)

/** What a letter costs that follows another. */
function withinWord(char: string, before: string): number {
  let score = 0
  const isCapital = char !== char.toLowerCase()
  const wasCapital = before !== before.toLowerCase()
  // aB within a word: koi8 read as windows-1251, and the other way round
  if (isCapital && !wasCapital && before !== before.toUpperCase()) score -= 3
  // words in capitals alone are rarer than words
  if (isCapital && wasCapital) score -= 0.25
  if (!sameAlphabet(char, before)) score -= 3
  // a run of accented letters is no word
  if (isLatin(char) && before > '\u007f' && isLatin(before)) score -= 3
  return score
}

/** Few wrong encodings make common signs, many make rare ones, or mix Korean with Chinese within a word. */
function eastAsian(char: string, before: string): number {
  // half-width kana, single strokes of hangul
  if ((char > '\uff60' && char < '\uffa0') || (char >= '\u3131' && char <= '\u318e')) return -4
  const isHangul = /\p{Script=Hangul}/u.test(char)
  const wasHangul = /\p{Script=Hangul}/u.test(before)
  const isMixed = /\p{L}/u.test(before) && before > '\u007f' && isHangul !== wasHangul
  if (isMixed) return -3
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)) return 3
  if (isHangul) return 2.5
  return char >= '\u4e00' && char <= '\u9fff' ? 1.5 : -6
}

/** Frequent letters count more: 0 for the first of its alphabet, towards 1.5 for the last. */
function rankOf(lower: string): number {
  for (const letters of [COMMON.cyrillic, COMMON.greek, COMMON.hebrew, COMMON.arabic, COMMON.persian]) {
    const at = letters.indexOf(lower)
    if (at >= 0) return (1.5 * at) / letters.length
  }
  return 0
}

const isLatin = (char: string): boolean => /\p{Script=Latin}/u.test(char)

function sameAlphabet(a: string, b: string): boolean {
  for (const name of ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic']) {
    const of = new RegExp(`\\p{Script=${name}}`, 'u')
    if (of.test(a)) return of.test(b)
  }
  return true
}
