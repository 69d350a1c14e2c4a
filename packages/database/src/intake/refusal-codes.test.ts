import { PUBLIC_REFUSALS } from '@firsthand/domain'
import { expect, test } from 'vitest'
import { listMigrations, readMigration } from '../migrate/migrations.ts'

/**
 * Matches a refusal in SQL in both of its forms: `'refusal', 'busy'`, and `'refusal', case v.state when 'complete' then
 * 'illegal-state' else 'upload-gone' end`.
 */
const REFUSAL_CODE = /'refusal',\s*(?:'([a-z-]+)'|case\b([^)]*?)\bend\b)/g

const codesIn = (sql: string): string[] =>
  Array.from(sql.matchAll(REFUSAL_CODE)).flatMap(([, plain, chosen = '']) =>
    plain === undefined
      ? Array.from(chosen.matchAll(/\b(?:then|else) '([a-z-]+)'/g), ([, code = '']) => code)
      : [plain],
  )

test('the public door has words for every refusal that its SQL functions give', async () => {
  const files = (await Promise.all((await listMigrations()).map(readMigration))).flat()
  const codes = new Set(files.flatMap(({ sql }) => codesIn(sql)))
  expect([...codes].filter((code) => !Object.hasOwn(PUBLIC_REFUSALS, code))).toEqual([])
  // Checks that the pattern found codes in both forms.
  expect([...codes]).toEqual(expect.arrayContaining(['capability-unknown', 'upload-gone', 'beyond-length']))
})
