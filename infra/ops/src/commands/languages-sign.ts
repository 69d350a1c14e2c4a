import { parseOperator } from '@firsthand/domain'
import { isAlwaysOn, wordsOf } from '@firsthand/door-words'
import { CliError } from '../cli/cli-error.ts'
import type { Command } from '../cli/command.ts'
import { requiredText } from '../cli/options.ts'
import { coreOf } from '../languages/language-facts.ts'
import { namedLanguage } from '../languages/named-language.ts'
import { withDoor } from '../stack/with-door.ts'
import { TYPED_DIGITS } from './languages-core.ts'

export const languagesSign: Command = {
  name: 'languages sign',
  summary: 'enter who, being a native reader, signed a language; witnesses are then offered it',
  help: `firsthand languages sign LANGUAGE --by NAME --core DIGITS

  --by NAME       the native reader who read the core and found it right
  --core DIGITS   what firsthand languages core LANGUAGE printed at its end: so the signature is
                  for the words that were read, and no others

Witnesses are offered the language some seconds later. The signature holds for exactly
these words. It is written to custody, without the reader's name.`,
  options: { by: { type: 'string' }, core: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run({ args, given, stack }) {
    const language = namedLanguage(args[0])
    const reader = parseOperator(requiredText(given, 'by'))
    if (reader === undefined) throw new CliError('usage', '--by must be a name of 1 to 64 printable characters')
    const [typed, core] = [requiredText(given, 'core').toLowerCase(), coreOf(language)]
    if (typed.length < TYPED_DIGITS || !core.startsWith(typed)) {
      throw new CliError(
        'digits-differ',
        `These are not the digits of this version's words. Let them be read: firsthand languages core ${language}`,
      )
    }
    await withDoor(stack(), (door) => door.signLanguage({ language, reader, core }))
    return {
      document: { language, reader, core, signed: true },
      text: `${wordsOf(language).name} (${language}) is signed by ${reader}. Witnesses are offered it within seconds.`,
    }
  },
}

export const languagesUnsign: Command = {
  name: 'languages unsign',
  summary: 'take back the signature of a language; witnesses are no longer offered it',
  help: `firsthand languages unsign LANGUAGE

Whoever asks for the language then reads the incident's first one. The five languages that
are on from the beginning stay on. What was signed stays recorded.`,
  options: {},
  positionals: { min: 1, max: 1 },
  async run({ args, stack }) {
    const language = namedLanguage(args[0])
    const changed = await withDoor(stack(), (door) => door.unsignLanguage(language))
    const then = isAlwaysOn(language) ? 'It stays on all the same' : 'It is off for witnesses within seconds'
    const name = `${wordsOf(language).name} (${language})`
    const text = changed ? `${name} is no longer signed. ${then}.` : `${name} was not signed.`
    return { document: { language, changed }, text }
  },
}
