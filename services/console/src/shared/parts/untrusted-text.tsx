import { PARTS_WORDS } from './parts-words.ts'
import { visiblePieces } from './visible-text.ts'

interface UntrustedTextProps {
  readonly text: string
  /** True to keep the writer's line breaks. */
  readonly lines?: boolean
}

/**
 * The only way for a witness's or a file's text to reach the screen: as text nodes in a <bdi>, with invisible
 * characters shown as marks.
 */
export function UntrustedText({ text, lines = false }: UntrustedTextProps) {
  return (
    <bdi className={lines ? 'untrusted untrusted-lines' : 'untrusted'}>
      <UntrustedRun text={text} />
    </bdi>
  )
}

/** A part of an untrusted text, for a caller that puts the <bdi> around the whole text. */
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
