import { UntrustedRun } from '../../shared/parts/untrusted-text.tsx'
import { piecesOf } from './excerpt-pieces.ts'

/**
 * Words of a witness or of a file, with hits marked. They stay one run of text, so that every script is read correctly.
 */
export function Excerpt({ text }: { readonly text: string }) {
  return (
    <blockquote className="excerpt">
      <bdi className="untrusted">
        {piecesOf(text).map(({ text: piece, isHit }, at) =>
          isHit ? (
            <mark key={at}>
              <UntrustedRun text={piece} />
            </mark>
          ) : (
            <UntrustedRun key={at} text={piece} />
          ),
        )}
      </bdi>
    </blockquote>
  )
}
