import { CliError } from '../cli/cli-error.ts'
import type { NotAdded } from './add-officer.ts'

const WHY_NOT: Readonly<Record<NotAdded, string>> = {
  'name-taken':
    'This name is taken, perhaps in other capitals or by an account that rests or was ended; choose another name',
  'officers-key-missing':
    'The key that second factors are sealed to is not here. Run this where command runs, or set FIRSTHAND_OFFICERS_KEY (default: officers.agekey in FIRSTHAND_KEYS) to the file that command reads.',
  'officers-key-differs':
    'The key file here is not the one that the officers’ second factors are sealed to: FIRSTHAND_OFFICERS_KEY (default: officers.agekey in FIRSTHAND_KEYS) must name the file that command reads.',
}

export const notMade = (why: NotAdded): CliError => new CliError(why, WHY_NOT[why])

export const LINK_SAYS =
  'A link works once and for 24 hours: whoever has it is that officer. Hand it over by a safe way.'
