import type { OpsDoor } from '@firsthand/database/ops'
import { CliError } from '../cli/cli-error.ts'

/** The officer who is to watch. @throws CliError `officer-not-found` */
export async function namedWatcher(
  door: Pick<OpsDoor, 'findOfficer'>,
  name: string | undefined,
): Promise<{ readonly watcher?: string }> {
  if (name === undefined) return {}
  const officer = await door.findOfficer(name)
  if (officer) return { watcher: officer.id }
  throw new CliError('officer-not-found', `There is no officer called ${name}`)
}

/** The error that nobody would answer an alarm, with advice. If a watcher was named, it says why he does not count. */
export const nobodyAnswers = (watcher?: string): CliError =>
  new CliError(
    'nobody-answers',
    watcher === undefined
      ? 'It was not opened. Nobody would hear an alarm. Run `firsthand duty test` and type the digits back, or name a watcher who has the alarm screen open: --watcher NAME. A drill needs neither (--drill).'
      : `It was not opened. ${watcher} has no alarm screen open. Open one on the console (/watch), or leave --watcher out and run \`firsthand duty test\`. A drill needs neither (--drill).`,
  )
