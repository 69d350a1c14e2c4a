import { Link } from '../../shared/parts/link.tsx'
import { ITEM_WORDS } from './page-words.ts'

export const BackToTimeline = ({ incident }: { readonly incident: string }) => (
  <Link
    href={`/incidents/${incident}/timeline`}
    className="back"
    onClick={(event) => {
      // Leads back to the list with its filter, if the officer came from it.
      if (history.state === null && history.length > 1 && event.button === 0 && !event.metaKey && !event.ctrlKey) {
        event.preventDefault()
        history.back()
      }
    }}
  >
    {ITEM_WORDS.back}
  </Link>
)
