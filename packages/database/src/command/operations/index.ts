export { listCheckItems, removeCheckItems } from '../../incidents/check-items.ts'
export {
  type Answering,
  addDutyCall,
  answerDutyCall,
  type DutyCall,
  findAnswer,
  findDutyCall,
} from '../../incidents/duty-calls.ts'
export { type Keeping, type Kept, keepIncident } from '../../incidents/keep-incident.ts'
export { type LastClockCheck, readLastClockCheck } from '../../incidents/last-clock-check.ts'
export type { IncidentLimits, NewIncident, NotOpened } from '../../incidents/new-incident.ts'
export { listTemplates, type Template, type TemplateFacts } from '../../incidents/templates.ts'
export { type AccountState, listAccounts, type OfficerAccount, openersLeft } from '../../staff/list-accounts.ts'
export { type Making, makeOfficer, type OfficerMaking } from '../../staff/make-officer.ts'
export {
  type Changed,
  changeOfficer,
  type FreshAccount,
  OFFICER_ACTS,
  type OfficerAct,
  type OfficerChange,
} from '../../staff/officer-acts.ts'
export {
  closeDue,
  freeSlug,
  type Given,
  type Giving,
  giveMembership,
  moveAsOfficer,
  type Opening,
  openAsOfficer,
  setClosing,
} from './incidents.ts'
export {
  countWork,
  keepTemplate,
  listMembers,
  listOfficers,
  listPlatformIncidents,
  type OfficerInList,
  type PlatformIncident,
  removeTemplate,
  type WorkCount,
} from './lists.ts'
export {
  ageOf as ageOfPreflight,
  type CheckFacts,
  findPreflight,
  isKeyProven,
  keepPreflight,
  LINE_STATES,
  type LineState,
  listOpenKeys,
  type Preflight,
  type PreflightLine,
  readCheckFacts,
} from './preflight.ts'
