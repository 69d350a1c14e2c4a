import type { Command } from '../cli/command.ts'
import { custodyVerify } from './custody-verify.ts'
import { incidentClose, incidentReopen } from './incident-close.ts'
import { incidentList } from './incident-list.ts'
import { incidentOpen } from './incident-open.ts'
import { incidentPromote } from './incident-promote.ts'
import { incidentTexts } from './incident-texts.ts'
import { officerAdd } from './officer-add.ts'
import { rebuildCommand } from './rebuild-command.ts'
import { status } from './status.ts'
import { submit } from './submit.ts'
import { timeline } from './timeline.ts'

export const allCommands: readonly Command[] = [
  status,
  incidentOpen,
  incidentTexts,
  incidentList,
  incidentClose,
  incidentReopen,
  incidentPromote,
  officerAdd,
  submit,
  timeline,
  custodyVerify,
  rebuildCommand,
]
