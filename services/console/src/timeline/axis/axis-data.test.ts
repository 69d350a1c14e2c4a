import { expect, test, vi } from 'vitest'
import type { Row } from '../../shared/api/types.ts'
import { createAxisData, type WindowAnswer } from './axis-data.ts'
import { levelOf } from './levels.ts'

const parseRow = (row: object): Row => row as Row
const LANE = { key: 'all', label: 'All', filter: {}, kind: undefined }
const rowAt = (item: string, at: number, change: number): Row =>
  parseRow({
    ...{ item, seq: change, change, kind: 'image', state: 'placed', hidden: null, foldedInto: null, flags: [] },
    ...{ conflicts: 0, review: null, earliest: at, estimate: at, latest: at },
  })

test('an answer that was read before a change but arrives after it includes the change', async () => {
  const answers: ((told: WindowAnswer) => void)[] = []
  const data = createAxisData({
    ask: {
      density: async () => ({ bins: [] }) as never,
      items: () => new Promise((resolve) => answers.push(resolve)),
    },
    ...{ tell: () => undefined, onFault: () => undefined },
  })
  const lane = LANE
  const span = { from: 0, to: 60_000 }
  data.setLanes([lane])
  data.look(span, 800)
  await vi.waitFor(() => {
    data.look(span, 800)
    expect(answers.length).toBeGreaterThan(0)
  })
  data.hear([rowAt('it_new', 20_000, 7)])
  for (const answer of answers) answer({ rows: [rowAt('it_old', 10_000, 1)], overlap: { image: 1 } })
  await vi.waitFor(() => expect([...data.rowsOf(lane, span).rows].map(({ item }) => item)).toContain('it_old'))
  expect([...data.rowsOf(lane, span).rows].map(({ item }) => item)).toContain('it_new')
})

test('an item that moved is no longer counted at its previous time', async () => {
  let running = 1
  const tileOf = (count: number) => [Float32Array.of(count)]
  const data = createAxisData({
    ask: { density: async () => tileOf(running), items: async () => ({ rows: [], overlap: {} }) },
    ...{ tell: () => undefined, onFault: () => undefined },
  })
  const span = { from: 0, to: 60_000 }
  const counted = () => {
    data.look(span, 800)
    return data.tile(LANE, levelOf(span, 800), 0)?.[0]?.[0]
  }
  data.setLanes([LANE])
  await vi.waitFor(() => expect(counted()).toBe(1))
  running = 0
  data.hear([rowAt('it_moved', 86_400_000, 2)])
  await vi.waitFor(() => expect(counted()).toBe(0), 20_000)
})
