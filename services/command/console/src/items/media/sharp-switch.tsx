import type { SharpCopy } from './use-sharp-copy.ts'

/** Told when the larger copy is there; nobody's player changes under their eyes. */
export function SharpSwitch({ sharp }: { readonly sharp: SharpCopy }) {
  return (
    <p className="sharp-switch" role="status">
      {sharp.isThere && !sharp.isOnly && (
        <>
          <span className="muted">
            {sharp.kind === 'proxy' ? 'A sharper copy (1080p) is ready.' : 'Showing the sharper copy (1080p).'}
          </span>{' '}
          <button type="button" onClick={sharp.toggle}>
            {sharp.kind === 'proxy' ? 'Switch to 1080p' : 'Back to 720p'}
          </button>
        </>
      )}
    </p>
  )
}
