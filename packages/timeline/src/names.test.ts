import { TRUST } from '@firsthand/domain'
import { expect, test } from 'vitest'
import { at, claim, gps, notAfter, pxl, solved } from './solve.test-kit.ts'

const FORGED = Date.UTC(2024, 0, 1, 12)

test("a name of another year does not outrank the file's clock, and the item stays likely", () => {
  const p = solved([pxl('cl_n', FORGED), claim('cl_e')])
  expect(p).toMatchObject({ status: 'likely', estimate: at(14, 10) + 500 })
  expect(p.conflicts).toMatchObject([{ code: 'conflict.disagrees', claims: ['cl_e', 'cl_n'] }])
  expect(solved([pxl('cl_n', FORGED), gps('cl_g', at(14, 10))]).status).toBe('likely')
})

test('a container outranks a name only if no zone explains the difference', () => {
  const container = (atMs: number) =>
    claim('cl_c', { source: 'mp4.CreateDate', clock: 'container', atMs, trust: TRUST.container, zone: '+00:00' })
  expect(solved([pxl('cl_n', FORGED), container(at(14, 10))])).toMatchObject({
    status: 'likely',
    estimate: at(14, 10) + 500,
  })
  expect(solved([pxl('cl_n', at(14, 10)), container(at(12, 10))])).toMatchObject({
    status: 'likely',
    estimate: at(14, 10),
  })
})

test("a name that agrees with the file's clock changes nothing; without such a clock the name places the item", () => {
  expect(solved([pxl('cl_n', at(14, 10)), claim('cl_e')])).toMatchObject({ status: 'placed', conflicts: [] })
  expect(solved([pxl('cl_n', at(14, 10))])).toMatchObject({ status: 'placed', estimate: at(14, 10) })
})

test("a file's own limit binds a name, although the name is trusted more", () => {
  const p = solved([pxl('cl_n', at(14, 10)), notAfter('cl_pdf', FORGED)])
  expect(p.status).toBe('likely')
  expect(p.conflicts).toMatchObject([{ claims: ['cl_n', 'cl_pdf'] }])
})
