import { useView } from '@firsthand/database/command'
import {
  type AlarmRow,
  countAlarms,
  type EscalationCall,
  findEscalationCall,
  listAlarms,
  listDuties,
  lookAtNews,
  readAlert,
} from '@firsthand/database/command/alarms'
import { recordExposure } from '@firsthand/database/command/items'
import type { ViewId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { underView, withoutUndefined } from '../door/parts.ts'
import type { DutyPhone } from '../door/ports/duty-phone.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { viewKeyOf } from '../door/view-key.ts'
import { toAlarmAnswer } from './alarm-answer.ts'
import { alarmsQuery } from './alarm-request.ts'

const PAGE = 50
/** Maximum number of ringing alarms in the banner above every screen. */
const MOST_RINGING = 5
const MOST_DUTIES = 50

/** Ringing alarms and the officers' answers. Words are shown only under an open view, as everywhere. */
export const alarmRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/alarms', may(deps, 'alarms-read'), validated('query', alarmsQuery), async (c) => {
      const { view, ...wanted } = c.req.valid('query')
      if (!(await hasView(c, deps, view))) return refuse(c, 'view-needed')
      const { incident, officer } = viewKeyOf(c)
      const rows = await listAlarms(deps.db, { incident, officer, limit: PAGE, ...withoutUndefined(wanted) })
      await recordExposures(c, deps, { rows, goesOn: false })
      const next = rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null
      return c.json({ alarms: rows.map(toAlarmAnswer), next, counts: await countAlarms(deps.db, incident) })
    })
    .get('/:incident/ringing', may(deps, 'ringing-read'), validated('query', z.object(underView)), async (c) => {
      if (!(await hasView(c, deps, c.req.valid('query').view))) return refuse(c, 'view-needed')
      const { incident, officer } = viewKeyOf(c)
      const query = {
        incident,
        officer,
        state: 'ringing',
        class: 'grave',
        limit: MOST_RINGING,
      } as const
      const [grave, counts, news, duties, call] = await Promise.all([
        listAlarms(deps.db, query),
        countAlarms(deps.db, incident),
        readAlert(deps.db, incident),
        listDuties(deps.db, { incident, officer, limit: MOST_DUTIES }),
        findEscalationCall(deps.db, incident),
      ])
      // The banner stands above every screen and reloads after each change. All its reloads count as one exposure.
      await recordExposures(c, deps, { rows: grave, goesOn: true })
      const mine = duties.filter(({ owner }) => owner === officer)
      const told = { grave: grave.map(toAlarmAnswer), counts, news: news ?? null, mine, now: deps.clock() }
      return c.json({ ...told, escalation: escalationOf(call, deps.dutyPhone) })
    })
    .post('/:incident/news/looks', may(deps, 'news-look'), async (c) => {
      const { incident, officer } = viewKeyOf(c)
      return c.json({ closed: await lookAtNews(deps.db, { incident, officer }) })
    })

/** The state of the escalation call. Without a duty phone, the officer who looks must tell somebody. */
function escalationOf(call: EscalationCall | undefined, phone: DutyPhone | undefined): EscalationAnswer | null {
  if (call !== 'none') return call ?? null
  return phone?.alarm || phone?.escalation ? 'failed' : 'no-phone'
}

/** Records the exposure of each restricted item before its words are shown, as the item's page does. */
async function recordExposures(
  c: Context<CommandEnv>,
  { db }: Pick<CommandDeps, 'db'>,
  { rows, goesOn }: { readonly rows: readonly AlarmRow[]; readonly goesOn: boolean },
): Promise<void> {
  const { incident, officer } = viewKeyOf(c)
  const items = new Set(rows.flatMap(({ isExposed, item }) => (isExposed && item !== null ? [item] : [])))
  for (const item of items) await recordExposure(db, { incident, item, officer, kind: 'alarm', goesOn })
}

async function hasView(c: Context<CommandEnv>, { db }: Pick<CommandDeps, 'db'>, view: ViewId | undefined) {
  return view !== undefined && (await useView(db, viewKeyOf(c), view)) !== undefined
}

type EscalationAnswer = Exclude<EscalationCall, 'none'> | 'no-phone'
