import { WATCH_WORDS } from '../alarms/watch/watch-words.ts'
import { IncidentList } from '../incidents/incident-list.tsx'
import { OperationsLink } from '../operations/operations-link.tsx'
import { Link } from '../shared/parts/link.tsx'
import { FRAME_WORDS } from '../shared/words/frame-words.ts'
import { signOut } from '../sign-in/sign-out.ts'
import { RingsAbove } from './rings-above.tsx'

/** The first page after a sign-in: the officer's incidents, with links to pages outside of an incident. */
export const StartPage = () => (
  <IncidentList above={<RingsAbove />}>
    <Link href="/watch">{WATCH_WORDS.title}</Link>
    <OperationsLink />
    <button type="button" onClick={() => void signOut()}>
      {FRAME_WORDS.signOut}
    </button>
  </IncidentList>
)
