/** Types for the console's client; the process itself is main.ts. */
export type { Action } from '@firsthand/custody'
export type { Decision } from '@firsthand/database/command/triage'
export type {
  AnchorAbout,
  ClaimClock,
  ClaimRef,
  FileHandling,
  FileOrigin,
  Grade,
  HiddenReason,
  IncidentState,
  ItemStage,
  LikenessForm,
  LinkReason,
  LinkVerdict,
  ListingNote,
  LogUnread,
  NamedExposure,
  RenditionCode,
  RenditionKind,
  Role,
  SignCode,
  SubmissionSource,
  TextSource,
  WhenKind,
  Why,
  WhyValues,
} from '@firsthand/domain'
export type { RouteName } from './access/access-table.ts'
export type { AlarmAnswer } from './alarms/alarm-answer.ts'
export type { AlarmClass } from './alarms/words/listen.ts'
export type { ArrivalList } from './arrivals/arrival-routes.ts'
export type { BriefAnswer } from './briefs/public-brief-routes.ts'
export type { OpenedContact } from './conversation/contact-routes.ts'
export type { Api } from './create-command.ts'
export type { RefusalBody } from './door/refuse.ts'
export type { ItemPage } from './items/item-page.ts'
export type { RowFault } from './police/log/read-row.ts'
export type { TimelineChanges, TimelinePage } from './timeline/timeline-routes.ts'
export type { Warning } from './warnings/warnings.ts'
