import { keepIncident } from '@firsthand/database/command/operations'
import { parseId } from '@firsthand/domain'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import { mayOpen } from '../access/platform-access.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse, refuseInWords } from '../door/refuse.ts'
import { requestedLanguage } from '../door/requested-language.ts'
import { validated } from '../door/validated.ts'

/** The largest time that Date can hold. */
const MOST_MS = 8_640_000_000_000_000

/** The date until which an incident is kept. It can only be extended, even for closed incidents (decision 071). */
export const keepRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().post(
    '/incidents/:incident/keep',
    mayOpen('keep-set'),
    validated('json', z.object({ until: z.int().positive().max(MOST_MS) })),
    async (c) => {
      const incident = parseId('incident', c.req.param('incident'))
      if (!incident) return refuse(c, 'not-found')
      const { until } = c.req.valid('json')
      const actor = c.get('session').officer
      const kept = await keepIncident(deps.db, { incident, until, actor, as: 'officer' })
      if (kept === 'not-found') return refuse(c, 'not-found')
      if (kept === 'shorter' || kept === 'too-far') return refuseKeeping(c, kept)
      return c.json({ keepUntil: until })
    },
  )

const NOT_KEPT = {
  shorter: {
    en: 'It is kept for longer already, and never for less: choose a later day.',
    fi: 'Sitä säilytetään jo pidempään, eikä aikaa lyhennetä: valitse myöhempi päivä.',
    sv: 'Den bevaras redan längre, och tiden kortas aldrig: välj en senare dag.',
  },
  'too-far': {
    en: 'A hundred years at most.',
    fi: 'Enintään sata vuotta.',
    sv: 'Högst hundra år.',
  },
} as const

const refuseKeeping = (c: Context, why: keyof typeof NOT_KEPT) =>
  refuseInWords(c, { code: 'illegal-state', message: NOT_KEPT[why][requestedLanguage(c)] })
