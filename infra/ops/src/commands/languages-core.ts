import { type CoreText, coreTexts, wordsOf } from '@firsthand/door-words'
import type { Command } from '../cli/command.ts'
import { coreOf } from '../languages/language-facts.ts'
import { namedLanguage } from '../languages/named-language.ts'

/** So many digits of the digest are typed. */
export const TYPED_DIGITS = 16

const TOPICS = {
  danger: 'Danger',
  send: 'Sending',
  code: 'The code',
  withdrawal: 'Asking not to use it',
  kept: 'What is kept, and what is not',
} as const satisfies Record<CoreText['topic'], string>

export const languagesCore: Command = {
  name: 'languages core',
  summary: 'the sentences of a language that a native reader checks, beside English',
  help: `firsthand languages core LANGUAGE

Prints the sentences on which a witness's life or identity hangs, each below its English
original. Give them to a native reader. What stands in braces, such as {number}, is
replaced on the page and must stand in both. Needs no running stack.

Words that are wrong are mended in the sources; no language can be signed in part.`,
  options: {},
  positionals: { min: 1, max: 1 },
  async run({ args }) {
    const language = namedLanguage(args[0])
    const [core, texts] = [coreOf(language), coreTexts(language)]
    const text = [
      `${wordsOf(language).name} (${language}): ${texts.length} sentences of the core.`,
      ...Object.entries(TOPICS).flatMap(([topic, title]) => [
        `\n${title.toUpperCase()}`,
        ...texts.filter((one) => one.topic === topic).flatMap((one) => lines(one, language)),
      ]),
      '\nIf a native reader has read all of it and found it right, enter who that was:',
      `  firsthand languages sign ${language} --by NAME --core ${core.slice(0, TYPED_DIGITS)}`,
    ].join('\n')
    return { document: { language, core, texts }, text }
  },
}

const lines = ({ path, text, english }: CoreText, language: string): readonly string[] =>
  language === 'en' ? [`  ${path}\n    ${text}`] : [`  ${path}\n    en  ${english}\n    ${language}  ${text}`]
