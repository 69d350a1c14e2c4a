import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { expect, test } from 'vitest'
import { NO_FORCE } from '../force/force.ts'
import { NO_RECORDINGS } from '../recordings/recordings.ts'
import { callLinks, dialled } from './call-links.ts'
import type { PageSetting } from './page-setting.ts'

const settingOf = (
  language: PageSetting['language'],
  emergencyNumber: string,
  texts: PageSetting['texts'] = {},
): PageSetting => ({
  ...{
    language,
    offered: DOOR_LANGUAGES,
    emergencyNumber,
    words: wordsOf(language),
    exercise: false,
    texts,
    isGuessed: false,
    isUnsure: false,
    here: '/',
  },
  assets: { style: '', styleHash: '', scriptPath: '', lazy: {}, more: parseMore({}), find: () => undefined },
  force: NO_FORCE,
  recordings: NO_RECORDINGS,
})
const parseMore = (value: object): PageSetting['assets']['more'] => value as PageSetting['assets']['more']

test('a phone gets digits, plus, star and hash only; a hash begins no fragment', () => {
  expect(dialled('+358 9-123 4')).toBe('+35891234')
  expect(dialled('*31#112')).toBe('*31%23112')
  expect(dialled('112;ext=1"><script>')).toBe('1121')
})

test.each(DOOR_LANGUAGES)(
  '%s: the number calls, reads from left to right, and stands once in its words',
  async (language) => {
    const text = String(await callLinks(settingOf(language, '+44 999')))
    expect(text).toContain('href="tel:+44999"')
    expect(text).toContain('<bdi dir="ltr">+44 999</bdi>')
    expect(text).not.toMatch(/\{|undefined/)
  },
)

test('what cannot be dialled is no link', async () => {
  expect(String(await callLinks(settingOf('en', '- -')))).toBe('')
})

test('a text message is offered only with a number and its condition, which stands in the link and is no markup', async () => {
  const both = { 'text-number': '+358 112', 'text-condition': 'Only <registered> phones.' }
  const text = String(await callLinks(settingOf('en', '112', both)))
  expect(text).toContain('href="sms:+358112"')
  expect(text).toContain(
    'Text <bdi dir="ltr">+358 112</bdi><small><bdi>Only &lt;registered&gt; phones.</bdi></small></a>',
  )
  for (const one of ['text-number', 'text-condition'] as const)
    expect(String(await callLinks(settingOf('en', '112', { [one]: both[one] })))).not.toContain('sms:')
})
