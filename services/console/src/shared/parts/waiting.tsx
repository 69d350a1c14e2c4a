import { useOnline } from './offline-banner.tsx'
import { PARTS_WORDS } from './parts-words.ts'
import { TROUBLE_WORDS } from './refusal-words.ts'

/** A loading message. Without a network it says that nothing can load. */
export function Waiting() {
  return (
    <p className="waiting" role="status">
      {useOnline() ? PARTS_WORDS.loading : TROUBLE_WORDS.offlineReading}
    </p>
  )
}
