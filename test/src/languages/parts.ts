import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ALARM_LANGUAGES } from '@firsthand/domain'
import { parseLanguage } from '@firsthand/door-words'
import { SAID_TIME_LANGUAGES } from '@firsthand/said-times'
import { ROOT } from '../architecture/cruise.ts'
import { filesOfProject } from '../architecture/source-files.ts'

/** A part of the platform that a witness's language needs. */
export interface Part {
  readonly name: string
  /** Where a language is added. */
  readonly place: string
  /** What happens without it. */
  readonly without: string
  readonly has: (language: string) => boolean
}

const MIGRATIONS = 'packages/database/migrations'
const REPLIES = 'services/console/src/conversation/reply-templates.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** The packaged kinds of incident that have a safety text in this language. */
const safetyTexts = (language: string): number =>
  filesOfProject(/[.]sql$/, MIGRATIONS)
    .map((path) => read(path).split(`"${language}": {"danger": "`).length - 1)
    .reduce((sum, count) => sum + count, 0)

/** What a full language has: the page first, then what makes its witnesses as safe as those of the others. */
export const PARTS: readonly Part[] = [
  {
    name: 'page',
    place: 'packages/door-words/src/catalog.ts',
    without: 'Nobody can choose it.',
    has: (language) => parseLanguage(language) !== undefined,
  },
  {
    name: 'alarms',
    place: 'services/command/src/alarms/words/languages',
    without: 'Words of danger ring nowhere.',
    has: (language) => ALARM_LANGUAGES.some((one) => one === language),
  },
  {
    name: 'times',
    place: 'packages/said-times/src/languages.ts',
    without: 'Times in the words of a witness are not read.',
    has: (language) => SAID_TIME_LANGUAGES.includes(language),
  },
  {
    name: 'safety texts',
    place: MIGRATIONS,
    without: 'The page shows its own words, not those for the kind of incident.',
    has: (language) => safetyTexts(language) >= safetyTexts('en'),
  },
  {
    name: 'replies',
    place: REPLIES,
    without: 'Officers reply from English templates.',
    has: (language) => new RegExp(`^ {2}${language}: \\{$`, 'm').test(read(REPLIES)),
  },
]

/** The parts that a language lacks. */
export const lackingIn = (language: string): readonly Part[] => PARTS.filter(({ has }) => !has(language))
