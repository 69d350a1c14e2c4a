import { MEDIA_WORDS } from './media-words.ts'
import type { SharpCopy } from './use-sharp-copy.ts'

/** Announces when the larger copy exists; the player never changes under the officer's eyes. */
export function SharpSwitch({ sharp }: { readonly sharp: SharpCopy }) {
  return (
    <p className="sharp-switch" role="status">
      {sharp.isThere && !sharp.isOnly && (
        <>
          <span className="muted">{sharp.kind === 'proxy' ? MEDIA_WORDS.sharperReady : MEDIA_WORDS.showsSharper}</span>{' '}
          <button type="button" onClick={sharp.toggle}>
            {sharp.kind === 'proxy' ? MEDIA_WORDS.toSharper : MEDIA_WORDS.backTo720}
          </button>
        </>
      )}
    </p>
  )
}
