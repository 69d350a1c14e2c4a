import { keepTemplate, listTemplates, removeTemplate, type TemplateFacts } from '@firsthand/database/command'
import { isDialled, isLanguageTag, parseTexts } from '@firsthand/domain'
import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { mayOpen } from '../access/platform-access.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { line } from './read-wish.ts'

/** What prefills the opening: the product's own, and what each platform makes of them. */
export const templateRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>()
    .get('/templates', mayOpen('templates-read'), async (c) => c.json({ templates: await listTemplates(deps.db) }))
    .post(
      '/templates',
      mayOpen('template-keep'),
      validator('json', (body, c) => readTemplate(body) ?? refuse(c, 'malformed')),
      async (c) => {
        const template = c.req.valid('json')
        const { officer } = c.get('session')
        if (!(await keepTemplate(deps.db, { officer, ...template }))) return refuse(c, 'illegal-state')
        return c.json({ template: template.id }, 201)
      },
    )
    .post('/templates/:template/removal', mayOpen('template-remove'), async (c) => {
      const isGone = await removeTemplate(deps.db, c.get('session').officer, c.req.param('template') ?? '')
      return isGone ? c.json({ removed: true }) : refuse(c, 'not-found')
    })

export interface KeptTemplate {
  readonly id: string
  readonly name: Readonly<Record<string, string>>
  readonly facts: TemplateFacts
}

function readTemplate(body: unknown): KeptTemplate | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(body))
  const id = fields.get('id')
  if (typeof id !== 'string' || !/^[a-z][a-z0-9-]{1,40}$/.test(id)) return undefined
  const name = readByLanguage(fields.get('name'), 60)
  const facts = readFacts(fields.get('facts'))
  return name && facts && Object.values(name).some((one) => one !== '') ? { id, name, facts } : undefined
}

function readFacts(value: unknown): TemplateFacts | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(value))
  const titles = readByLanguage(fields.get('titles') ?? {}, 200)
  const texts = parseTexts(fields.get('texts') ?? {})
  const languages = fields.get('languages')
  const number = fields.get('emergencyNumber')
  if (!titles || !texts.ok || !Array.isArray(languages) || typeof number !== 'string' || !isDialled(number))
    return undefined
  const spoken = languages.filter((one): one is string => typeof one === 'string' && isLanguageTag(one))
  if (spoken.length !== languages.length || spoken.length === 0 || spoken.length > 50) return undefined
  return { titles, texts: texts.value, languages: spoken, emergencyNumber: number, ...readBounds(fields) }
}

function readBounds(fields: ReadonlyMap<string, unknown>): Partial<TemplateFacts> {
  const bounds = (['maxFileBytes', 'maxFiles', 'maxIncidentBytes'] as const).flatMap((name) => {
    const value = fields.get(name)
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? [[name, value] as const] : []
  })
  return Object.fromEntries(bounds)
}

function readByLanguage(value: unknown, most: number): Readonly<Record<string, string>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const read = Object.entries(value).flatMap(([language, text]) => {
    const said = line(text, most)
    return isLanguageTag(language) && said !== undefined ? [[language, said] as const] : []
  })
  return read.length === Object.keys(value).length && read.length <= 50 ? Object.fromEntries(read) : undefined
}
