import { expect, test } from 'vitest'
import type { Row } from '../../shared/api/types.ts'
import { canRowAnswer, filterText, matches, parseFilter } from './filter.ts'

const parse = (text: string) => parseFilter(new URLSearchParams(text))
const rowOf = (facts: object): Row =>
  parseRow({
    hidden: null,
    foldedInto: null,
    kind: 'image',
    state: 'placed',
    review: null,
    flags: [],
    grade: 'rig-two',
    conflicts: 0,
    ...facts,
  })
const parseRow = (row: object): Row => row as Row

test('filters in the address are kept, including those that only other screens set', () => {
  expect(parse('kind=video&state=placed&box=60,24,61,25.5&tag=two words&subject=sj_a1&look=table&from=1&to=2')).toEqual(
    {
      ...{ kind: 'video', state: 'placed', box: '60,24,61,25.5', tag: 'two words', subject: 'sj_a1' },
    },
  )
})

test('values that no screen would write are dropped', () => {
  expect(parse('kind=evil&state=&scene=../x&rig=<b>&conflicts=all&box=1,2&flag=A B')).toEqual({})
})

test('equal filters give equal texts, whatever their order in the address', () => {
  expect(filterText(parse('review=urgent&kind=video'))).toBe(filterText(parse('kind=video&review=urgent')))
})

test('a changed row is judged by its own fields', () => {
  expect(matches(rowOf({}), parse('kind=image&grade=rig-two&review=none'))).toBe(true)
  expect(matches(rowOf({ review: 'urgent' }), parse('review=none'))).toBe(false)
  expect(matches(rowOf({ review: 'urgent' }), parse('review=urgent'))).toBe(true)
  expect(matches(rowOf({ flags: ['edited'] }), parse('flag=edited'))).toBe(true)
  expect(matches(rowOf({}), parse('flag=edited'))).toBe(false)
  expect(matches(rowOf({ hidden: 'withdrawn' }), {})).toBe(false)
  expect(matches(rowOf({ foldedInto: 'it_a' }), {})).toBe(false)
})

test('if a row cannot answer a filter, only the service knows whether a new item matches', () => {
  expect(canRowAnswer(parse('kind=video&review=none'))).toBe(true)
  for (const text of ['scene=sc_a', 'box=1,2,3,4', 'tag=x', 'subject=sj_a'])
    expect(canRowAnswer(parse(text))).toBe(false)
})
