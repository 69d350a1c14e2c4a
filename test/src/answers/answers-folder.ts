import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The environment variable that names the folder in which test workers record which answers they compared. */
const FOLDER = 'FIRSTHAND_TEST_ANSWERS'

/** The run's own folder, made on first use. */
export function answersFolder(): string {
  const known = process.env[FOLDER]
  if (known !== undefined) return known
  const made = mkdtempSync(join(tmpdir(), 'firsthand-answers-'))
  process.env[FOLDER] = made
  return made
}
