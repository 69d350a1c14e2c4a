import type { Command } from './command.ts'

const lines = (commands: readonly Command[]): readonly string[] => {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
}

export const overview = (commands: readonly Command[]): string =>
  [
    'npm run -s firsthand -- COMMAND [options]',
    '',
    ...lines(commands),
    '',
    'Every command takes --help and --json. It finds the stack of npm start by run.json in',
    'FIRSTHAND_DATA (default .firsthand here), else by the environment: DATABASE_URL,',
    'FIRSTHAND_INTAKE_URL, FIRSTHAND_COMMAND_URL, FIRSTHAND_KEYS, S3_*.',
    '',
    'Custody names who did what a command does: --as NAME (before any command or behind it), else',
    'FIRSTHAND_OPERATOR, else SUDO_USER, else the login name. The name is stated, not proven.',
  ].join('\n')

/** The commands of more words that begin with this one, such as all of `incident`. */
export const groupOf = (commands: readonly Command[], word: string | undefined): readonly Command[] =>
  word === undefined ? [] : commands.filter(({ name }) => name.startsWith(`${word} `))

export const groupText = (word: string, group: readonly Command[]): string =>
  [
    `The commands that begin with ${word}:`,
    '',
    ...lines(group),
    '',
    `Each explains itself: firsthand ${group[0]?.name ?? word} --help`,
  ].join('\n')
