import { UntrustedRun } from '../../shared/parts/untrusted-text.tsx'
import { piecesOf } from './excerpt-pieces.ts'

/** A witness's or a file's words with the hits marked; one run of text, so that it reads correctly in every script. */
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
