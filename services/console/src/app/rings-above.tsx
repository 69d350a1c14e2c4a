import { RingingElsewhere } from '../alarms/watch/ringing-elsewhere.tsx'
import { WatchGaps } from '../alarms/watch/watch-gaps.tsx'

/** Shown above every screen: incidents whose alarms nobody watches, and alarms of incidents other than `here`. */
export const RingsAbove = ({ here }: { readonly here?: string }) => (
  <>
    <WatchGaps />
    <RingingElsewhere here={here} />
  </>
)
