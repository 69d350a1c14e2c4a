import { keepTemplate, listTemplates, removeTemplate } from '@firsthand/database/command/operations'
import { isLanguageTag, parseTexts } from '@firsthand/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { mayOpen } from '../access/platform-access.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { orDefault, orUndefined, parsedBy, textLine, withoutUndefined } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { dialled, languages } from './opening-request.ts'

/** Schema for one text per language; a text may be empty. */
const byLanguage = (most: number) =>
  z.record(z.string().refine(isLanguageTag), textLine(most)).refine((said) => Object.keys(said).length <= 50)

const bound = orUndefined(z.int().positive())
const texts = parsedBy(z.record(z.string(), z.record(z.string(), z.string())).nullish(), (value) => {
  const read = parseTexts(value ?? {})
  return read.ok ? read.value : undefined
})

const templateFacts = z
  .object({
    ...{ titles: orDefault(byLanguage(200), {}), texts, languages, emergencyNumber: dialled },
    ...{ maxFileBytes: bound, maxFiles: bound, maxIncidentBytes: bound },
  })
  .transform(withoutUndefined)

const templateRequest = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  name: byLanguage(60).refine((name) => Object.values(name).some((one) => one !== '')),
  facts: templateFacts,
})

/** Texts that prefill the opening form: the product's own, with the platform's changes. */
export const templateRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/templates', mayOpen('templates-read'), async (c) => c.json({ templates: await listTemplates(deps.db) }))
    .post('/templates', mayOpen('template-keep'), validated('json', templateRequest), async (c) => {
      const template = c.req.valid('json')
      const { officer } = c.get('session')
      if (!(await keepTemplate(deps.db, { officer, ...template }))) return refuse(c, 'illegal-state')
      return c.json({ template: template.id }, 201)
    })
    .post('/templates/:template/removal', mayOpen('template-remove'), async (c) => {
      const isGone = await removeTemplate(deps.db, c.get('session').officer, c.req.param('template') ?? '')
      return isGone ? c.json({ removed: true }) : refuse(c, 'not-found')
    })
