/** What stands between or before the words of a code as typed is not looked at: spaces, commas, hyphens, full stops. */
const TOKEN = /[\p{L}\p{M}]+|[0-9]+/gu
/** Eastern Arabic and Persian digits, which Unicode's compatibility forms leave as they are. */
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g
const GROUP = 4

/**
 * The words and numbers of a code as a person typed it, in lower case and with digits 0 to 9. Beside words, a number of
 * one or two digits only counts the words and is left out. Digits without gaps are cut into groups of four.
 */
export function tokensOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
  const found = plain.match(TOKEN) ?? []
  const isMixed = found.some((token) => !isNumber(token))
  if (isMixed) return found.filter((token) => !isNumber(token) || token.length > 2).flatMap(groupsOf)
  // However the digits are grouped, all of them together are the code's.
  const digits = found.join('')
  return digits.length === WHOLE ? groupsOf(digits) : found.flatMap(groupsOf)
}

const WHOLE = 8 * GROUP

export const isNumber = (token: string): boolean => /^[0-9]/.test(token)

const groupsOf = (token: string): readonly string[] =>
  isNumber(token) && token.length % GROUP === 0 ? (token.match(/.{4}/g) ?? []) : [token]
