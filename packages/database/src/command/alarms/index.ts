export type { WatchGap } from '../../incidents/watch-gaps.ts'
export {
  findWatchOf,
  type GapForOfficer,
  listGapsFor,
  listWatchers,
  signWatch,
  takeWatch,
  type Watcher,
} from '../alarms/watching.ts'
export { type AlarmOutcome, checkTogether, endAlarms, takeAlarms } from './acts.ts'
export { ringAgain } from './again.ts'
export {
  type CallOutcome,
  type CallRow,
  type CallStep,
  callForAlarms,
  type DueCall,
  endCall,
  escalate,
  listCalls,
  listWatched,
  requestCall,
  takeCall,
} from './calls.ts'
export { type DutyRow, listDuties, listUnowned, type SeriousItem } from './duties.ts'
export { type DutyRequest, endDuty, findDutyItem, setDuty } from './duty-acts.ts'
export { type DueDutyCall, endDutyCall, takeDutyCall } from './duty-calls.ts'
export { type EscalationCall, findEscalationCall } from './escalation.ts'
export { type HeardAlarm, type HeardHit, hearNext, type Unheard } from './hearing.ts'
export { ALARM_STATES, type AlarmCounts, type AlarmQuery, type AlarmRow, countAlarms, listAlarms } from './list.ts'
export { type AlertRow, lookAtNews, type News, raiseNews, readAlert } from './news.ts'
export { listRinging, type RingingIncident } from './ringing-elsewhere.ts'
export { changeRule, listStoredRules, type NewRule, restoreRules, type StoredRule } from './rules.ts'
export { type WatchTimes, watchWork } from './standing-work.ts'
export { roundOverWaits } from './times.ts'
