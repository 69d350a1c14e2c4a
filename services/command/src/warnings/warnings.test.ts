import { expect, test } from 'vitest'
import { SILENT_MS, silentWorkers, warningsOf } from './warnings.ts'

const beat = (process: string, ageMs = 1000) => ({ process, instance: 'a', facts: {}, ageMs })
const place = {
  incident: { exercise: false, lockMode: 'COMPLIANCE', state: 'active' },
  storeKind: 's3',
  languages: { unheard: [], changed: [] },
} as const

test('a worker without a recent heartbeat is named, whichever way it calls itself', () => {
  const others = ['relay', 'worker:preserve', 'worker:inspect', 'worker:reconstruct'].map((name) => beat(name))
  const state = { abilities: [], stuck: [], heartbeats: [...others, beat('worker:normalise', SILENT_MS)] }
  expect(silentWorkers(state)).toEqual(['normalise'])
  expect(warningsOf(state, place)).toEqual(['worker-silent'])
  const heard = { ...state, heartbeats: [...others, beat('worker:normalise')] }
  expect(silentWorkers(heard)).toEqual([])
  expect(warningsOf(heard, place)).toEqual([])
})

test('a language of the page without alarm rules gives a warning', () => {
  const state = {
    abilities: [],
    stuck: [],
    heartbeats: ['relay', 'preserve', 'inspect', 'normalise', 'reconstruct'].map((name) => beat(name)),
  }
  expect(warningsOf(state, { ...place, languages: { unheard: ['so'], changed: [] } })).toEqual(['page-only'])
})
