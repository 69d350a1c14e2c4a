import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { ConfigError, optional, readConfig, setting, withDefault } from './config.ts'

test('a whole schema is read into its types', () => {
  const config = readConfig(
    { PORT: '8080', URL: 'https://s3.example/', MODE: 'real', ON: 'true', KEY: 'hunter2-hunter2', EMPTY: ' ' },
    {
      port: setting.port('PORT'),
      url: setting.url('URL'),
      mode: setting.choice('MODE', ['drill', 'real']),
      on: setting.flag('ON'),
      key: setting.secret('KEY', { minLength: 8 }),
      empty: optional(setting.text('EMPTY')),
      absent: withDefault(setting.integer('ABSENT'), 7),
    },
  )
  const mode: 'drill' | 'real' = config.mode
  expect({ ...config, url: config.url.href, key: config.key.reveal(), mode }).toEqual({
    port: 8080,
    url: 'https://s3.example/',
    mode: 'real',
    on: true,
    key: 'hunter2-hunter2',
    empty: undefined,
    absent: 7,
  })
})

test('every bad variable is named with its reason and without its value', () => {
  const env = { PORT: '99999', DATABASE_URL: 'hunter2', SIZE: '1e3', ON: 'maybe', MODE: 'odd', KEY: 'pw' }
  try {
    readConfig(env, {
      port: setting.port('PORT'),
      database: setting.secretUrl('DATABASE_URL', ['postgres:', 'postgresql:']),
      size: optional(setting.integer('SIZE')),
      on: withDefault(setting.flag('ON'), false),
      mode: setting.choice('MODE', ['drill', 'real']),
      key: setting.secret('KEY', { minLength: 8 }),
      missing: setting.text('MISSING'),
    })
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    expect(error.problems).toEqual([
      { variable: 'PORT', problem: 'must lie between 0 and 65535' },
      { variable: 'DATABASE_URL', problem: 'must be a URL' },
      { variable: 'SIZE', problem: 'must be a whole number' },
      { variable: 'ON', problem: 'must be true or false' },
      { variable: 'MODE', problem: 'must be one of drill, real' },
      { variable: 'KEY', problem: 'must have at least 8 characters' },
      { variable: 'MISSING', problem: 'is missing' },
    ])
    for (const value of Object.values(env)) expect(error.message.split(/[ ;,]+/)).not.toContain(value)
  }
})

test('a secret shows itself neither in text, nor in JSON, nor in an inspected object', () => {
  const { key } = readConfig({ KEY: 'hunter2' }, { key: setting.secret('KEY') })
  expect([`${key}`, JSON.stringify({ key }), inspect({ key }, { showHidden: true })].join(' ')).not.toContain('hunter2')
  expect(JSON.stringify({ key })).toBe('{"key":"[secret]"}')
})
