import { ConfigError } from '@firsthand/runtime'
import { expect, test } from 'vitest'
import { readDutyPhone } from './alarm-settings.ts'

test('a duty phone is called over TLS, or on this machine', () => {
  expect(readDutyPhone({}).alarm).toBeUndefined()
  for (const address of ['https://phone.example/ring', 'http://127.0.0.1:9/x', 'http://localhost/x', 'http://[::1]:8/'])
    expect(readDutyPhone({ FIRSTHAND_ALARM_WEBHOOK: address }).alarm?.reveal()).toBe(address)
  for (const address of ['http://phone.example/ring', 'http://127.0.0.1.example/', 'ftp://phone.example', 'nonsense'])
    expect(() => readDutyPhone({ FIRSTHAND_ALARM_ESCALATION_WEBHOOK: address })).toThrow(ConfigError)
})

test('a short secret is refused, and the error message repeats no address', () => {
  expect(() => readDutyPhone({ FIRSTHAND_ALARM_WEBHOOK_SECRET: 'short' })).toThrow(ConfigError)
  try {
    readDutyPhone({ FIRSTHAND_ALARM_WEBHOOK: 'http://token-in-a-name.example/' })
  } catch (cause) {
    expect(String(cause)).not.toContain('token-in-a-name')
  }
})
