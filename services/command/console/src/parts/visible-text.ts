/** One run of text, or one character that would otherwise act unseen. */
export type Piece = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'mark'; readonly text: string }

/** Controls, bidi controls and isolates, zero-width and tag characters, lone surrogates, interlinear marks. */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb]|\u{e0000}|[\u{e0001}-\u{e007f}]|\p{Surrogate}/u

/** Combining marks piled on one letter reach over other lines: at most this many are drawn. */
const PILE = /(\p{M}{4})\p{M}+/gu

/** What a witness or a file said, with everything invisible made visible (design §5 Witness text). */
export function visiblePieces(text: string, limit = 4000): readonly Piece[] {
  const cut = [...text.slice(0, limit * 2)].slice(0, limit).join('').replace(PILE, '$1')
  const pieces: Piece[] = []
  let run = ''
  for (const character of cut) {
    if (!UNSEEN.test(character)) {
      run += character
      continue
    }
    if (run !== '') pieces.push({ kind: 'text', text: run })
    run = ''
    pieces.push({ kind: 'mark', text: nameOf(character) })
  }
  if (run !== '') pieces.push({ kind: 'text', text: run })
  if (text.length > cut.length && text.length > limit) pieces.push({ kind: 'mark', text: '…' })
  return pieces
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
