import { UntrustedRun } from '../../shared/parts/untrusted-text.tsx'
import { piecesOf } from './excerpt-pieces.ts'

/** A stranger's words with what was found marked in them; one run of text, so that it reads right in every script. */
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
