import { answerOf, api, inBackground } from '../../shared/api/client.ts'
import type { Row } from '../../shared/api/types.ts'
import type { AxisAsk } from './axis-data.ts'
import { readTile } from './density-tile.ts'

/** The most rows of one window of the axis. */
const ROWS = '400'

/** The axis's requests to the service, under an open view. */
export function makeAxisAsk(incident: string, view: string): AxisAsk {
  const param = { incident }
  return {
    async density(filter, { from, to }, signal) {
      const query = { ...filter, view, from: String(from), to: String(to) }
      const options = { ...inBackground, init: { signal } }
      const answer = await answerOf(api.incidents[':incident'].timeline.density.$get({ param, query }, options))
      return readTile(answer, from)
    },
    async items(filter, { from, to }, signal) {
      const query = { ...filter, view, from: String(from), to: String(to), limit: ROWS }
      const options = { ...inBackground, init: { signal } }
      return parseWindow(await answerOf(api.incidents[':incident'].timeline.window.$get({ param, query }, options)))
    },
  }
}

interface WindowAnswer {
  readonly rows: readonly Row[]
  readonly overlap: Readonly<Record<string, number>>
  readonly hasMore: boolean
}
const parseWindow = (body: unknown): WindowAnswer => body as WindowAnswer
