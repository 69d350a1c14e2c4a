import { MEDIA_WORDS } from './media-words.ts'
import type { SharpCopy } from './use-sharp-copy.ts'

/** Tells the officer that the 1080p copy exists. The player switches only on request. */
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
