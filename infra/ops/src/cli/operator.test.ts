import { expect, test } from 'vitest'
import { statedOperator } from './operator.ts'

const everything = { FIRSTHAND_OPERATOR: 'setting', SUDO_USER: 'sudo' }

test.each([
  ['what is said comes first', { as: ' said ', env: everything, login: 'login' }, 'said'],
  ['then the setting', { as: undefined, env: everything, login: 'login' }, 'setting'],
  ['then who used sudo', { as: undefined, env: { FIRSTHAND_OPERATOR: ' ', SUDO_USER: 'sudo' }, login: 'root' }, 'sudo'],
  ['then the login name', { as: undefined, env: {}, login: 'login' }, 'login'],
  ['or nobody', { as: undefined, env: {}, login: undefined }, undefined],
  ['and a login name that cannot be shown is nobody’s', { as: undefined, env: {}, login: 'a\u202eb' }, undefined],
])('%s', (_, stated, operator) => {
  expect(statedOperator(stated)).toBe(operator)
})

test.each(['', '  ', 'x'.repeat(65), 'a\nb', 'a\u0000b', 'a\u200bb', 'a\u2028b'])('%j is no name', (as) => {
  expect(() => statedOperator({ as, env: {}, login: 'login' })).toThrow('--as must be a name')
  if (as.trim() !== '')
    expect(() => statedOperator({ as: undefined, env: { FIRSTHAND_OPERATOR: as }, login: 'login' })).toThrow(
      'FIRSTHAND_OPERATOR must be a name',
    )
})
