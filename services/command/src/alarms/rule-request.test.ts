import { expect, test } from 'vitest'
import { ruleRequest } from './rule-request.ts'
import { SHIPPED_RULES } from './words/shipped-rules.ts'

const rule = (phrases: object) =>
  ruleRequest.parse({ code: 'own-a', class: 'grave', isOn: true, title: 'Ours', phrases })

test.each([
  ...[
    'a',
    'the',
    'The',
    'ja',
    'och',
    'він',
    'я',
    'و',
    'هذا',
    '=no',
    'x',
    '7',
    'is … the',
    'on the',
    'gun/a',
    'är',
    'että',
    'en*',
  ],
])('"%s" would ring at almost everything, and is refused as that in every language', (phrase) => {
  for (const language of ['en', 'fi', 'sv', 'uk', 'ar'])
    expect(rule({ [language]: [phrase] })).toEqual({ ok: false, phrase, fault: 'common' })
})

test.each([
  ['gun\u202eman', 'gunman'],
  ['\u200bgun', 'gun'],
  ['gun\u0000', 'gun'],
  ['\u2066van\u2069', 'van'],
  ['bo\u00admb', 'bomb'],
  ['\u0007', ''],
])('what cannot be seen is refused, and named without it (%j)', (phrase, shown) => {
  expect(rule({ en: [phrase] })).toEqual({ ok: false, phrase: shown, fault: 'hidden' })
})

test('a rare word among common ones is a valid phrase; a phrase that nothing could match is refused as such', () => {
  const en = ['he has a gun', 'the bridge', 'purple tram', 'is … bleeding', 'IT room']
  expect(rule({ en })).toMatchObject({ ok: true, rule: { phrases: { en } } })
  expect(rule({ en: ['x*'] })).toEqual({ ok: false, phrase: 'x*', fault: 'unheard' })
})

test('every shipped rule can be saved unchanged', () => {
  for (const { code, class: weight, phrases } of SHIPPED_RULES)
    expect(ruleRequest.parse({ code, class: weight, isOn: true, title: null, phrases }), code).toMatchObject({
      ok: true,
    })
})
