import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { makeTiles } from './made-tiles.test-kit.ts'

export const NOON = Date.UTC(2026, 5, 1, 12)
export const WORLD = 'port=-90,-180,90,180&zoom=3'

export const at = (minute: number, more: object = {}) => {
  const estimate = NOON + minute * 60_000
  return { earliest: estimate - 1000, estimate, latest: estimate + 1000, status: 'placed', ...more }
}

export const here = { lat: 60.17, lon: 24.94 }
export const archive = makeTiles(Buffer.from('picture'))

/** Gives each suite an incident with items on a map, and the operator's own map file. */
export function mapGround() {
  let kit: CommandKit
  let incident: string
  let other: string
  let ask: Ask
  let stranger: Ask
  let folder: string
  const items: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'firsthand-tiles-'))
    writeFileSync(join(folder, 'map.pmtiles'), archive)
    kit = await openCommandKit({ mapTiles: join(folder, 'map.pmtiles') })
    incident = await kit.addIncident()
    other = await kit.addIncident()
    for (let minute = 0; minute < 4; minute += 1)
      items.push(await kit.addItem(incident, { kind: minute === 0 ? 'video' : 'image', placement: at(minute, here) }))
    await kit.addItem(incident, { placement: at(5) })
    await kit.addItem(other, { placement: at(0, here) })
    ask = await kit.signIn(await kit.addOfficer('anna', { [incident]: 'viewer' }))
    stranger = await kit.signIn(await kit.addOfficer('bert', { [other]: 'commander' }))
  })

  afterAll(async () => {
    await kit.release()
    rmSync(folder, { recursive: true, force: true })
  })

  const openView = async (filter: object = {}): Promise<string> => {
    const body = JSON.stringify({ kind: 'map', filter })
    return (
      (await (await ask(`/api/incidents/${incident}/views`, { method: 'POST', body })).json()) as { view: string }
    ).view
  }

  const get = async (path: string) => {
    const answer = await ask(`/api/incidents/${incident}/map${path}`)
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  return {
    get kit() {
      return kit
    },
    get incident() {
      return incident
    },
    get stranger() {
      return stranger
    },
    get other() {
      return other
    },
    get ask() {
      return ask
    },
    get folder() {
      return folder
    },
    get,
    openView,
    items,
  }
}
