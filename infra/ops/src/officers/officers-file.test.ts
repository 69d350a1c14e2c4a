import { expect, test } from 'vitest'
import { readOfficersFile } from './officers-file.ts'
import { parseUntil } from './until.ts'

const linesOf = (text: string) => {
  const read = readOfficersFile(text)
  return read.ok ? read.value.map((line) => (line.ok ? line.value : line.error)) : read.error
}

test('a table of officers is read with any separator and any order of columns', () => {
  const anna = { line: 2, name: 'Anna Aalto', incident: 'flood', role: 'analyst', opens: false }
  expect(linesOf('name,incident,role,opens\nAnna Aalto,flood,analyst,\n')).toEqual([anna])
  expect(linesOf('\uFEFFRole;Name;Incident\r\nanalyst;"Anna Aalto";flood\r\n')).toEqual([anna])
  expect(linesOf('opens\tname\nyes\tBert\n\nno\tCarl')).toEqual([
    { line: 2, name: 'Bert', incident: undefined, role: 'viewer', opens: true },
    { line: 4, name: 'Carl', incident: undefined, role: 'viewer', opens: false },
  ])
})

test('a wrong line is reported by its number and spoils no other', () => {
  expect(linesOf('name,role\nAnna,king\n,viewer\nBert,viewer,more\nCarl,viewer\nCarl,analyst')).toEqual([
    { line: 2, name: 'Anna', problem: expect.stringContaining('role') },
    { line: 3, name: '', problem: expect.stringContaining('name') },
    { line: 4, name: 'Bert', problem: expect.stringContaining('more cells') },
    { line: 5, name: 'Carl', incident: undefined, role: 'viewer', opens: false },
    { line: 6, name: 'Carl', problem: 'the name stands in line 5 already' },
  ])
  // Quotes as a spreadsheet writes them, and a quote that was never closed.
  expect(linesOf('name;role\n"Anna Aalto" ; "analyst"\n"Bert;viewer\nC""arl;viewer\nDora;viewer')).toEqual([
    { line: 2, name: 'Anna Aalto', incident: undefined, role: 'analyst', opens: false },
    { line: 3, name: '', problem: 'a quote never closes' },
    { line: 4, name: '', problem: expect.stringContaining('name') },
    { line: 5, name: 'Dora', incident: undefined, role: 'viewer', opens: false },
  ])
  for (const empty of ['', '\uFEFF', ' \r\n\n']) expect(linesOf(empty)).toContain('empty')
  expect(linesOf('role,opens\nviewer,yes')).toContain('name')
  expect(linesOf('name,phone\nAnna,1')).toContain('column')
})

test('a time is the end of a day, an instant with its zone, or a duration from now', () => {
  const now = Date.parse('2026-11-30T12:00:00Z')
  expect(parseUntil('2026-12-31', now)).toBe(Date.parse('2027-01-01T00:00:00Z'))
  expect(parseUntil('2026-12-31T18:00+02:00', now)).toBe(Date.parse('2026-12-31T16:00:00Z'))
  expect(parseUntil('12h', now) - now).toBe(12 * 3_600_000)
  expect(parseUntil('7d', now) - now).toBe(7 * 86_400_000)
  for (const none of ['2026-06-31', '2026-11-29', 'tomorrow', '2026-12-31T18:00', '0d'])
    expect(() => parseUntil(none, now)).toThrow()
})
