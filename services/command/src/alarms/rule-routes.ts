import { changeRule, restoreRules } from '@firsthand/database/command/alarms'
import { ALARM_LANGUAGES } from '@firsthand/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { may } from '../access/may.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { orUndefined } from '../door/parts.ts'
import { refuse, refuseInWords } from '../door/refuse.ts'
import { requestedLanguage } from '../door/requested-language.ts'
import { validated } from '../door/validated.ts'
import { languageState } from '../warnings/languages.ts'
import { excerptOf } from './alarm-answer.ts'
import { FAULT_WORDS, MOST_OWN_RULES, ruleRequest } from './rule-request.ts'
import { loadRules, SHIPPED, toAlarmRules } from './rules.ts'
import { judge } from './words/judge.ts'
import { listenerOf } from './words/listener-of.ts'

const LONGEST_TRIAL = 2_000

/**
 * The alarm rules. Every member sees them; commanders change them. A change is a custody entry with the digests of the
 * old and the new rule.
 */
export const ruleRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/:incident/alarm-rules', may(deps, 'alarm-rules-read'), async (c) =>
      c.json({
        rules: await loadRules(deps.db, c.get('incident').id),
        languages: ALARM_LANGUAGES,
        pageOnly: (await languageState(deps.db)).unheard,
      }),
    )
    .post('/:incident/alarm-rules', may(deps, 'alarm-rules-set'), validated('json', ruleRequest), async (c) => {
      const request = c.req.valid('json')
      if (!request.ok) {
        const message = `${FAULT_WORDS[request.fault][requestedLanguage(c)]} ${request.phrase}`
        return refuseInWords(c, { code: 'malformed', message })
      }
      const { rule } = request
      const incident = c.get('incident').id
      const known = await loadRules(deps.db, incident)
      const isNew = !known.some(({ code }) => code === rule.code)
      if (isNew && known.length >= MOST_OWN_RULES) return refuse(c, 'too-large')
      const shipped = SHIPPED.get(rule.code)
      await changeRule(deps.db, { incident, officer: c.get('session').officer, rule, shipped })
      return c.json({ rules: await loadRules(deps.db, incident) }, 201)
    })
    .post(
      '/:incident/alarm-rules/restorations',
      may(deps, 'alarm-rules-restore'),
      validated('json', z.object({ code: orUndefined(z.string()) })),
      async (c) => {
        const incident = c.get('incident').id
        const { code } = c.req.valid('json')
        const wish = { incident, officer: c.get('session').officer, code, shipped: SHIPPED }
        const restored = await restoreRules(deps.db, wish)
        return c.json({ restored, rules: await loadRules(deps.db, incident) })
      },
    )
    .post(
      '/:incident/alarm-rules/trials',
      may(deps, 'alarm-rules-try'),
      validated('json', z.object({ text: z.string().max(LONGEST_TRIAL) })),
      async (c) => {
        const { text } = c.req.valid('json')
        const rules = toAlarmRules(await loadRules(deps.db, c.get('incident').id))
        const hits = listenerOf(rules).listen(text)
        return c.json({ heard: judge(hits, rules) ?? null, excerpt: excerptOf(text, hits) })
      },
    )
