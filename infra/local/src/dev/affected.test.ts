import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { processTable } from '../process-table.ts'
import { affectedBy, readRooms } from './affected.ts'

const root = dirname(fileURLToPath(new URL('../../../../package.json', import.meta.url)))
const rooms = readRooms(root, processTable)
const all = processTable.map(({ name }) => name)

test.each([
  ['workers/relay/src/relay.ts', ['relay']],
  ['services/command/src/items/item-routes.ts', ['command']],
  ['packages/domain/src/refusal.ts', all],
  ['packages/media/child/look.ts', ['inspect', 'normalise']],
  ['packages/said-times/src/read-times.ts', ['inspect']],
  ['packages/sound/src/verify-pair.ts', ['inspect', 'reconstruct']],
  ['packages/timeline/src/solve.ts', ['command', 'reconstruct']],
  ['web-upload/page.js', ['intake']],
  ['packages/database/migrations/095-new.sql', all],
  ['packages/database/migrations/001-baseline/4-functions/work/add.sql', all],
])('%s is part of %j', (file, names) => {
  expect(affectedBy([file], rooms)).toEqual(names)
})

test('a door of the database affects one process alone', () => {
  expect(affectedBy(['packages/database/src/command/wall.ts'], rooms)).toEqual(['command'])
  expect(affectedBy(['packages/database/src/ops/door.ts'], rooms)).toEqual([])
  expect(affectedBy(['packages/database/src/schema.ts'], rooms)).toEqual(all)
})

test('a file that is part of no process restarts none', () => {
  expect(affectedBy(['infra/ops/src/main.ts', 'test/src/e2e/x.ts'], rooms)).toEqual([])
})
