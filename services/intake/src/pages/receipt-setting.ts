import type { Receipt } from '@firsthand/database/intake'
import type { DoorContext } from '../http/request-body.ts'
import type { IntakeDeps } from '../intake-deps.ts'
import { type PageSetting, settingOf } from './page-setting.ts'

interface Known {
  readonly receipt: Receipt
  /** The language that a form sent. '' or undefined: the incident's first language that we speak. */
  readonly language: string | undefined
}

export const settingOfReceipt = (
  deps: IntakeDeps,
  c: DoorContext,
  { receipt, language = '' }: Known,
): Promise<PageSetting> => settingOf(deps, c, { incident: receipt, language, here: '/receipt' })
