export type { WatchGap } from '../../incidents/watch-gaps.ts'
export {
  findWatchOf,
  type GapForOfficer,
  listGapsFor,
  listWatchers,
  signWatch,
  takeWatch,
  type Watcher,
} from './watching.ts'
