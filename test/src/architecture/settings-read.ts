// Finds the environment variables that the code reads, in each of this project's forms.

/** Other programs set these: none is a setting of ours. */
const OF_THE_SYSTEM = new Set(['PATH', 'NODE_ENV'])
/** Withheld from intake in case somebody sets it; no process reads it. */
const ONLY_WITHHELD = new Set(['S3_SESSION_TOKEN'])

const NAME = '[A-Z][A-Z0-9_]*[A-Z0-9]'
/** The first words of our own names. */
const OURS = '(?:FIRSTHAND|INTAKE|WORKER|S3)_[A-Z0-9_]*[A-Z0-9]'

const WAYS: readonly RegExp[] = [
  // setting.integer('NAME', …)
  new RegExp(`\\bsetting\\.\\w+\\(\\s*'(${NAME})'`, 'g'),
  // env['NAME'], environment['NAME'], settings['NAME']
  new RegExp(`\\b(?:env|environment|settings)\\['(${NAME})'\\]`, 'g'),
  // given('NAME'), given(environment, 'NAME')
  new RegExp(`\\bgiven\\((?:\\w+, )?'(${NAME})'`, 'g'),
  // A string that is nothing but such a name belongs to a table of names that are read.
  new RegExp(`'(${OURS})'`, 'g'),
]
const TAKEN_APART = /\{([^{}]*)\} = process\.env\b/g

/** Variables that this source reads. */
export function variablesRead(source: string): readonly string[] {
  const named = WAYS.flatMap((way) => [...source.matchAll(way)].map(([, name = '']) => name))
  const apart = [...source.matchAll(TAKEN_APART)].flatMap(([, names = '']) => names.match(new RegExp(NAME, 'g')) ?? [])
  return [...named, ...apart].filter((name) => !OF_THE_SYSTEM.has(name) && !ONLY_WITHHELD.has(name))
}

export interface DocumentedSetting {
  readonly name: string
  readonly default: string
  readonly meaning: string
}

/** Rows of tables whose first column names variables; a row may name several. */
export function documentedSettings(page: string): readonly DocumentedSetting[] {
  return page.split('\n').flatMap((line) => {
    const [, names = '', fallback = '', meaning = ''] = line.split(' | ').join('|').split('|')
    if (!new RegExp(`^ *(?:\`${NAME}\`(?:, )?)+ *$`).test(names)) return []
    const found = names.match(new RegExp(NAME, 'g')) ?? []
    return found.map((name) => ({ name, default: fallback.trim(), meaning: meaning.trim() }))
  })
}

/** Every name of ours on a page, in a table or not. */
export const settingsMentioned = (page: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\\b${OURS}\\b`, 'g'))].map(([name]) => name)
