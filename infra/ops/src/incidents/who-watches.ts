import type { OpsDoor } from '@firsthand/database/ops'
import { CliError } from '../cli/cli-error.ts'

/** @throws CliError `officer-not-found` */
export async function namedWatcher(
  door: Pick<OpsDoor, 'findOfficer'>,
  name: string | undefined,
): Promise<{ readonly watcher?: string }> {
  if (name === undefined) return {}
  const officer = await door.findOfficer(name)
  if (officer) return { watcher: officer.id }
  throw new CliError('officer-not-found', `There is no officer called ${name}`)
}

export const nobodyAnswers = (watcher?: string): CliError =>
  new CliError(
    'nobody-answers',
    `It was not opened.${watcher === undefined ? '' : ` ${watcher} has no alarm screen open.`} Nobody would hear an alarm. Run \`firsthand duty test\` and type the digits back, or name a watcher who has the alarm screen open: --watcher NAME. A drill needs neither (--drill).`,
  )
