import type { Command } from '../cli/command.ts'
import { plainText } from '../cli/plain-text.ts'
import { instant, table } from '../cli/table.ts'
import { type LanguageFacts, readLanguages } from '../languages/language-facts.ts'
import { withDoor } from '../stack/with-door.ts'

export const languages: Command = {
  name: 'languages',
  summary: 'which languages witnesses are offered, who signed them, and what they lack',
  help: `firsthand languages

Every language of the witness page: whether witnesses are offered it, why, and what it lacks.

The first five are on from the beginning. Any other is off until a native reader has read
its core (danger, send, code, withdrawal, what is kept) and you entered who that was:

  firsthand languages core LANGUAGE     the core beside English, to be read
  firsthand languages sign LANGUAGE     enters who read it; it is on some seconds later
  firsthand languages unsign LANGUAGE   takes that back

Whoever asks for a language that is off reads the incident's first language. If an upgrade
changes a sentence of the core, the language is off until it is read and signed again.`,
  options: {},
  positionals: { min: 0, max: 0 },
  async run({ stack }) {
    const found = await withDoor(stack(), readLanguages)
    const rows = found.map((one) => [
      ...[`${one.language} ${one.name}`, one.isOn ? 'on' : 'OFF', whyOf(one), one.lacks.join('; ') || '-'],
    ])
    return {
      document: { languages: found.map(documentOf) },
      text: table([['LANGUAGE', 'WITNESSES', 'WHY', 'LACKS'], ...rows]),
    }
  },
}

const documentOf = ({ signature, ...facts }: LanguageFacts) => ({
  ...facts,
  signature: signature === undefined ? null : { ...signature, enteredAt: new Date(signature.enteredAt).toISOString() },
})

/** Why a language is on or off, and who signed it. */
export function whyOf({ standing, signature, isSignatureCurrent }: LanguageFacts): string {
  if (signature === undefined) return standing === 'always-on' ? 'from the beginning; never signed' : 'never signed'
  const who = `signed by ${plainText(signature.reader)} on ${instant(signature.enteredAt)}`
  const changed = isSignatureCurrent ? who : `words changed since ${who}`
  return standing === 'always-on' ? `from the beginning; ${changed}` : changed
}
