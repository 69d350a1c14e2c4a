/** A run of text, or a mark for one character that would otherwise be invisible. */
export type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'mark'; readonly text: string }

/**
 * Controls, bidi controls, everything that is drawn as nothing, line separators, lone surrogates, interlinear marks.
 */
const UNSEEN = /(?![\t\n])\p{Cc}|[\p{DI}\p{Bidi_C}\p{Zl}\p{Zp}\p{Cs}]|[\ufff9-\ufffb]/u

/**
 * Persian and Hindi are spelled with joiners, and emoji are composed with them. So a joiner after a letter or a picture
 * is legitimate.
 */
const JOINER = /^[\u200c\u200d]$/u
const JOINS = /^(?:[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)$/u
const STYLE = /^[\ufe0e\ufe0f]$/u
const STYLED = /^[\p{Extended_Pictographic}0-9#*]$/u

const isUnseen = (character: string, before: string): boolean => {
  if (JOINER.test(character)) return !JOINS.test(before)
  if (STYLE.test(character)) return !STYLED.test(before)
  return UNSEEN.test(character)
}

/** Stacked combining marks can cover other lines, so at most this many are drawn on one letter. */
const PILE = /(\p{M}{4})\p{M}+/gu

const MOST_SHOWN = 4000

/** Text of a witness or a file, with everything invisible made visible. */
export function visiblePieces(text: string): readonly Piece[] {
  const cut = [...text.slice(0, MOST_SHOWN * 2)].slice(0, MOST_SHOWN).join('').replace(PILE, '$1')
  const pieces: Piece[] = []
  let run = ''
  let before = ''
  for (const character of cut) {
    const isHidden = isUnseen(character, before)
    before = character
    if (!isHidden) {
      run += character
      continue
    }
    if (run !== '') pieces.push({ kind: 'text', text: run })
    run = ''
    pieces.push({ kind: 'mark', text: nameOf(character) })
  }
  if (run !== '') pieces.push({ kind: 'text', text: run })
  if (text.length > cut.length && text.length > MOST_SHOWN) pieces.push({ kind: 'mark', text: '…' })
  return pieces
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
