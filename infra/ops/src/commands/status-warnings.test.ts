import { expect, test } from 'vitest'
import { warningsOf, warningWords } from './status-warnings.ts'

const facts = { incidents: [], counts: new Map(), work: [], heartbeats: [], abilities: [], gaps: [] } as const

test('status says where each process can see what the others do, and how that ends', () => {
  const codes = (isActivityVisible: boolean) => warningsOf({ ...facts, isActivityVisible }).map(({ code }) => code)
  expect(codes(false)).not.toContain('activity-visible')
  expect(codes(true)).toContain('activity-visible')
  expect(warningWords({ code: 'activity-visible', about: 'postgres' })).toContain('REVOKE SELECT ON pg_catalog')
})

test('status says of a worker without walls that nothing is decoded, and what to install', () => {
  const beat = {
    process: 'worker:inspect',
    instance: 'a',
    at: 0,
    ageMs: 0,
    facts: { sandbox: 'none', previews: false },
  }
  const [found] = warningsOf({ ...facts, heartbeats: [beat], isActivityVisible: false }).filter(
    ({ code }) => code === 'previews-off',
  )
  expect(found && warningWords(found)).toMatch(/none is decoded. Install bubblewrap/)
})
