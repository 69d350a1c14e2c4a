import { RingingElsewhere } from '../alarms/watch/ringing-elsewhere.tsx'
import { WatchGaps } from '../alarms/watch/watch-gaps.tsx'

/** Above every screen: incidents whose alarms nobody watches, and what rings in other incidents than `here`. */
export const RingsAbove = ({ here }: { readonly here?: string }) => (
  <>
    <WatchGaps />
    <RingingElsewhere here={here} />
  </>
)
