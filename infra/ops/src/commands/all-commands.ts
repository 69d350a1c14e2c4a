import type { Command } from '../cli/command.ts'
import { addresses } from './addresses.ts'
import { custodyShow } from './custody-show.ts'
import { custodyVerify } from './custody-verify.ts'
import { demo } from './demo.ts'
import { dutyTest } from './duty-test.ts'
import { incidentClose, incidentReopen } from './incident-close.ts'
import { incidentKeep } from './incident-keep.ts'
import { incidentList } from './incident-list.ts'
import { incidentOpen } from './incident-open.ts'
import { incidentPromote } from './incident-promote.ts'
import { incidentTexts } from './incident-texts.ts'
import { languages } from './languages.ts'
import { languagesCore } from './languages-core.ts'
import { languagesSign, languagesUnsign } from './languages-sign.ts'
import { membershipTake } from './membership-take.ts'
import { officerAdd } from './officer-add.ts'
import { officerDisable, officerEnable, officerEnd, officerReset, officerUntil } from './officer-change.ts'
import { officerLet } from './officer-let.ts'
import { officerList } from './officer-list.ts'
import { officerUnlock } from './officer-unlock.ts'
import { rebuildCommand } from './rebuild-command.ts'
import { recordings } from './recordings.ts'
import { status } from './status.ts'
import { submit } from './submit.ts'
import { timeline } from './timeline.ts'
import { timelineExplain } from './timeline-explain.ts'
import { timelineExport } from './timeline-export.ts'
import { timelineReplay } from './timeline-replay.ts'
import { timelineRevisions } from './timeline-revisions.ts'

export const allCommands: readonly Command[] = [
  status,
  dutyTest,
  incidentOpen,
  incidentTexts,
  incidentList,
  incidentKeep,
  incidentClose,
  incidentReopen,
  incidentPromote,
  officerAdd,
  officerLet,
  officerList,
  officerEnd,
  officerDisable,
  officerEnable,
  officerReset,
  officerUntil,
  officerUnlock,
  membershipTake,
  languagesCore,
  languagesSign,
  languagesUnsign,
  languages,
  addresses,
  recordings,
  submit,
  demo,
  // `timeline` comes last of these. The first command whose name begins the typed line is taken, so a longer name must
  // come before a shorter one with the same first words.
  timelineRevisions,
  timelineExplain,
  timelineExport,
  timelineReplay,
  timeline,
  custodyVerify,
  custodyShow,
  rebuildCommand,
]
