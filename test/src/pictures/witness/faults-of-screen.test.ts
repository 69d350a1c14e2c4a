import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { describe, expect, test } from 'vitest'
import { faultsOfScreen } from './faults-of-screen.ts'
import { foreignWords } from './foreign-words.ts'
import type { Control, Piece, Screen } from './gather-screen.ts'

const BLUE = 'rgb(11, 83, 148)'
const call: Control = { what: 'a “Call 112”', height: 48, colour: '', href: 'tel:112', kind: 'button' }
const send: Control = { what: 'button#go “Send”', height: 56, colour: BLUE, href: '', kind: 'button' }
const box = (left: number, top: number) => ({ left, right: left + 100, top, bottom: top + 20 })
const piece: Piece = {
  ...{
    what: 'Your code',
    isText: true,
    owner: 0,
    boxes: [box(10, 10)],
    button: undefined,
    cutters: [],
    isAfloat: false,
  },
  ...{ fontSize: 17, broken: [] },
}
const good: Screen = { width: 320, contentWidth: 320, pieces: [piece], controls: [call, send], deed: BLUE }

describe('a screen', () => {
  test('that is as it should be has no fault', () => {
    expect(faultsOfScreen(good)).toEqual([])
  })

  test.each([
    ['scrolls sideways', { contentWidth: 321 }],
    ['no line that calls for help', { controls: [send] }],
    ['2 filled buttons', { controls: [call, send, { ...send, what: 'button “Add”' }] }],
    ['only 42 px high', { controls: [call, { ...send, height: 42 }] }],
    ['runs out of the screen', { pieces: [{ ...piece, boxes: [box(230, 10)] }] }],
    ['runs out of its button', { pieces: [{ ...piece, button: box(-20, 10) }] }],
    ['is cut off', { pieces: [{ ...piece, cutters: [box(10, -10)] }] }],
    ['lies over another', { pieces: [piece, { ...piece, owner: 1, boxes: [box(50, 15)] }] }],
    ['breaks within a word', { pieces: [{ ...piece, broken: ['something'] }] }],
    ['letters of 12 px', { pieces: [{ ...piece, fontSize: 12 }] }],
  ] satisfies [string, Partial<Screen>][])('tells: %s', (fault, change) => {
    const faults = faultsOfScreen({ ...good, ...change })
    expect(faults.length).toBe(1)
    expect(faults[0]).toContain(fault)
  })

  test('lets the bar of Send lie over what moves below it, and a link stand in its sentence', () => {
    const pieces = [piece, { ...piece, owner: 1, isAfloat: true }]
    const controls = [call, { ...send, kind: 'in a sentence', height: 20 } as const]
    expect(faultsOfScreen({ ...good, pieces, controls })).toEqual([])
  })
})

describe('the words of a screen', () => {
  test.each(DOOR_LANGUAGES)('in %s are its own, and those of each other language are told', (language) => {
    const said = (one: (typeof DOOR_LANGUAGES)[number]) => [
      wordsOf(one).sending.other,
      wordsOf(one)
        .script.headKept.replace(/.*other:/, '')
        .replace('{n}', '20'),
    ]
    const code = 'river copper lantern meadow violin orchard pebble window'
    expect(
      foreignWords(language, [
        ...said(language),
        code,
        `${wordsOf(language).script.yourWords}: ${code}`,
        'IMG_2041.jpg',
        '66.5 KB',
      ]),
    ).toEqual([])
    // Words shorter than six letters may stand in both of two related languages: a sentence tells them apart.
    const foreign = DOOR_LANGUAGES.filter((other) => other !== language).map((other) => wordsOf(other).sending.other)
    expect(foreignWords(language, foreign)).toEqual(foreign)
  })
})
