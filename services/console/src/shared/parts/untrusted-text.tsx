import { PARTS_WORDS } from './parts-words.ts'
import { visiblePieces } from './visible-text.ts'

interface UntrustedTextProps {
  readonly text: string
  /** Keeps the writer's line breaks. */
  readonly lines?: boolean
}

/**
 * The only way in which a witness's or a file's text reaches the screen: text nodes in a <bdi>, with invisible
 * characters as marks.
 */
export function UntrustedText({ text, lines = false }: UntrustedTextProps) {
  return (
    <bdi className={lines ? 'untrusted untrusted-lines' : 'untrusted'}>
      <UntrustedRun text={text} />
    </bdi>
  )
}

/** A part of such a text, for a caller that puts the <bdi> around the whole. */
export function UntrustedRun({ text }: { readonly text: string }) {
  return visiblePieces(text).map((piece, index) =>
    piece.kind === 'text' ? (
      piece.text
    ) : (
      <span key={index} className="mark" title={PARTS_WORDS.unseenCharacter}>
        {piece.text}
      </span>
    ),
  )
}
