// Checks what docs/measure.md says about `npm run soak -- laws`.
import { expect, test } from 'vitest'
import { ROOT } from '../architecture/cruise.ts'
import { filesOfLaws, lawsWithoutRuns, testFiles } from './laws.ts'

/** The call that runs a law (a property-based test). It is concatenated so that this file does not contain it. */
const ASSERT = ['fc', 'assert('].join('.')

test('every law of the workspace is tried more often if more runs are requested', async () => {
  const files = await testFiles(ROOT)
  const laws = files.filter(({ text }) => text.includes(ASSERT))
  expect(laws.length).toBeGreaterThan(40)
  expect(laws.flatMap(lawsWithoutRuns)).toEqual([])
  // If a law stands in a kit, the test files that use the kit are found.
  const found = filesOfLaws(files)
  expect(laws.map(({ path }) => path).filter((path) => path.endsWith('.test.ts') && !found.includes(path))).toEqual([])
  expect(found).toContain('packages/object-store/src/local-disk/local-disk.test.ts')
  expect(found).toContain('test/src/hostile/fuzz.programs.test.ts')
})

test.each([
  ['says nothing', `  ${ASSERT}\n    fc.property(one, () => {\n\n    }),\n  )\n  lawRuns(9)`, true],
  ['says nothing in one line', `  ${ASSERT}fc.property(one, works))\n  lawRuns(9)`, true],
  ['says a number', `  ${ASSERT}\n    law,\n    { numRuns: 500 },\n  )`, true],
  ['says it', `  ${ASSERT}\n    law,\n    { numRuns: lawRuns(9) },\n  )`, false],
  ['says it in one line', `${ASSERT}law, { numRuns: lawRuns(9) })`, false],
  ['says it by a name', `const RUNS = { numRuns: lawRuns(9) }\n${ASSERT}\n  law,\n  RUNS,\n)`, false],
  ['has a name that nobody reads', `const RUNS = { numRuns: lawRuns(9) }\n${ASSERT}\n  law,\n)`, true],
])('a law that %s', (_, text, isFound) => {
  expect(lawsWithoutRuns({ path: 'a.test.ts', text })).toHaveLength(isFound ? 1 : 0)
})
