import { CliError } from '../cli/cli-error.ts'
import type { Command, CommandContext } from '../cli/command.ts'
import { textOf } from '../cli/options.ts'
import { size, table } from '../cli/table.ts'
import { namedIncident } from '../incidents/named-incident.ts'
import { type Submitted, submitFiles } from '../public-door/submit-files.ts'
import { withDoor } from '../stack/with-door.ts'

export const submit: Command = {
  name: 'submit',
  summary: 'send files through the public door, as a phone would',
  help: `firsthand submit FILE… [--incident SLUG] [--words TEXT] [--where TEXT] [--when TEXT]

Sends files through the public address exactly as the witness page does, goes on
after a broken line, and prints the code that opens the receipt, and how long
each file took.

  --incident SLUG   default: the only open one
  --words TEXT      what the witness has to say
  --where TEXT      where it was
  --when TEXT       when it was`,
  options: {
    incident: { type: 'string' },
    words: { type: 'string' },
    where: { type: 'string' },
    when: { type: 'string' },
  },
  positionals: { min: 0, max: 10_000 },
  async run(context) {
    const { args, given, say, signal } = context
    const [words, where, when] = ['words', 'where', 'when'].map((name) => textOf(given, name))
    if (args.length === 0 && words === undefined && where === undefined && when === undefined) {
      throw new CliError('usage', 'Nothing to send: name a FILE, or say something with --words')
    }
    const base = context.stack().intakeUrl()
    const slug = await slugOf(context, textOf(given, 'incident'))
    // Prints the code at once: files that were sent before a failure are kept, and the code opens their receipt.
    const onCode = (code: string): void => say(`Code: ${code}`)
    const sent = await submitFiles({ base, say, signal, onCode }, { slug, files: args, words, where, when })
    return { document: sent, text: submittedText(sent) }
  },
}

/**
 * The incident's slug. A given slug is used as it is, as by a phone, which has it in its address. Only for an id, or if
 * nothing was given, the incident is looked up in the database.
 */
async function slugOf({ stack }: CommandContext, wanted: string | undefined): Promise<string> {
  if (wanted !== undefined && !/^in_[a-z2-7]{26}$/.test(wanted)) return encodeURIComponent(wanted)
  return withDoor(stack(), async (door) => (await namedIncident(door, wanted)).slug)
}

function submittedText({ code, exercise, files, slug, totalMs }: Submitted): string {
  const rows = files.map((file) => [
    String(file.number),
    file.state,
    size(file.bytes),
    `${file.firstOffsetMs} ms`,
    `${file.totalMs} ms`,
    `${size(file.bytesPerSecond)}/s`,
    String(file.resumes),
    file.file,
  ])
  const head = ['FILE', 'STATE', 'SIZE', 'FIRST KEPT', 'ALL KEPT', 'SPEED', 'RESUMED', 'NAME']
  return [
    ...(rows.length === 0 ? [] : [table([head, ...rows])]),
    `Sent to ${slug}${exercise ? ' (EXERCISE)' : ''} in ${totalMs} ms.`,
    `Code: ${code}`,
  ].join('\n')
}
