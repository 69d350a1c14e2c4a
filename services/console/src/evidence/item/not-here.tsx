import { isGone } from '../../shared/api/client.ts'
import { Trouble } from '../../shared/parts/trouble.tsx'
import { BackToTimeline } from './back-to-timeline.tsx'
import { ITEM_WORDS } from './page-words.ts'

interface NotHereProps {
  readonly incident: string
  readonly cause: unknown
  readonly again: () => void
}

export const NotHere = ({ incident, cause, again }: NotHereProps) => (
  <div className="plain">
    <BackToTimeline incident={incident} />
    <h1>{isGone(cause) ? ITEM_WORDS.notHere : ITEM_WORDS.didNotLoad}</h1>
    <Trouble cause={cause} again={again} />
  </div>
)
