import { resolve } from 'node:path'
import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { missingRecordings, readRecordings, SENTENCES } from '@firsthand/page-files'
import { CliError } from '../cli/cli-error.ts'
import type { Command } from '../cli/command.ts'
import { table } from '../cli/table.ts'

export const recordings: Command = {
  name: 'recordings',
  summary: 'recorded sentences for those who cannot read: what is wrong, what is missing, and what to say',
  help: `firsthand recordings [FOLDER]

Looks at the folder of FIRSTHAND_RECORDINGS, or at another one, as intake does at
its start: LANGUAGE/SENTENCE.mp3, .m4a or .ogg, at most 256 KiB each.

  sentences    ${SENTENCES.join(', ')}
  languages    ${DOOR_LANGUAGES.join(', ')}

Prints each sentence that is missing, with the words to speak. A sentence that is
missing has no loudspeaker on the page. Ends with exit code 1 if a file is wrong:
intake would not start with it. Needs no stack.

  firsthand recordings /etc/firsthand/recordings`,
  options: {},
  positionals: { min: 0, max: 1 },
  async run({ args, env }) {
    const folder = args[0] ?? env['FIRSTHAND_RECORDINGS']
    if (folder === undefined || folder === '') throw new CliError('usage', 'name a folder, or set FIRSTHAND_RECORDINGS')
    const { recordings: read, problems } = await readRecordings(resolve(folder))
    const missing = missingRecordings(read).map((one) => ({
      ...one,
      say: wordsOf(one.language).pictures.say[one.sentence],
    }))
    const document = {
      ok: problems.length === 0,
      recordings: read.map(({ bytes: _, ...one }) => one),
      missing,
      problems,
    }
    if (problems.length > 0) {
      const wrong = table(problems.map(({ code, at }) => [`  ${at}`, code]))
      throw new CliError('bad-setting', `intake would not start with this folder:\n${wrong}`, { document })
    }
    const head = `${read.length} recorded, ${missing.length} missing`
    return {
      document,
      text: [head, table(missing.map((one) => [`  ${one.language}/${one.sentence}`, one.say]))].join('\n'),
    }
  },
}
