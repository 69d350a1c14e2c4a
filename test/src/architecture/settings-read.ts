// Finds the environment variables that the code reads, in each of this project's forms.

/** Set by the system or other programs; none is a setting of ours. */
const OF_THE_SYSTEM = new Set(['PATH', 'NODE_ENV'])
/** The code names this variable only to withhold it from intake. No process reads it. */
const ONLY_WITHHELD = new Set(['S3_SESSION_TOKEN'])

const NAME = '[A-Z][A-Z0-9_]*[A-Z0-9]'
/** The prefixes of our own variables. */
const OURS = '(?:FIRSTHAND|INTAKE|WORKER|S3)_[A-Z0-9_]*[A-Z0-9]'

const WAYS: readonly RegExp[] = [
  // setting.integer('NAME', …)
  new RegExp(`\\bsetting\\.\\w+\\(\\s*'(${NAME})'`, 'g'),
  // env['NAME'], environment['NAME'], settings['NAME']
  new RegExp(`\\b(?:env|environment|settings)\\['(${NAME})'\\]`, 'g'),
  // given('NAME'), given(environment, 'NAME')
  new RegExp(`\\bgiven\\((?:\\w+, )?'(${NAME})'`, 'g'),
  // A string that is exactly the name of one of our variables, as in a table of names that the code reads.
  new RegExp(`'(${OURS})'`, 'g'),
]
const TAKEN_APART = /\{([^{}]*)\} = process\.env\b/g

/** The variables that this source reads. */
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

/** Rows of tables whose first column names variables. One row may name several. */
export function documentedSettings(page: string): readonly DocumentedSetting[] {
  return page.split('\n').flatMap((line) => {
    const [, names = '', fallback = '', meaning = ''] = line.split(' | ').join('|').split('|')
    if (!new RegExp(`^ *(?:\`${NAME}\`(?:, )?)+ *$`).test(names)) return []
    const found = names.match(new RegExp(NAME, 'g')) ?? []
    return found.map((name) => ({ name, default: fallback.trim(), meaning: meaning.trim() }))
  })
}

/** Every variable of ours that a page names, in a table or not. */
export const settingsMentioned = (page: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\\b${OURS}\\b`, 'g'))].map(([name]) => name)
