import { Link } from '../../shared/parts/link.tsx'
import { ITEM_WORDS } from './page-words.ts'

export const BackToTimeline = ({ incident }: { readonly incident: string }) => (
  <Link
    href={`/incidents/${incident}/timeline`}
    className="back"
    onClick={(event) => {
      // If the officer came from the list, goes back to it with its filter.
      if (history.state === null && history.length > 1 && event.button === 0 && !event.metaKey && !event.ctrlKey) {
        event.preventDefault()
        history.back()
      }
    }}
  >
    {ITEM_WORDS.back}
  </Link>
)
