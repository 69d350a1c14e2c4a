import { ConfigError, type Environment, optional, readConfig, setting, withDefault } from '@firsthand/runtime'
import type { DutyPhone } from '../door/ports/duty-phone.ts'
import { isSafeAddress } from './duty-phone.ts'

const ADDRESSES = { alarm: 'FIRSTHAND_ALARM_WEBHOOK', escalation: 'FIRSTHAND_ALARM_ESCALATION_WEBHOOK' } as const

/** Throws `ConfigError` if an address is invalid or would send unencrypted over the network. */
export function readDutyPhone(env: Environment): DutyPhone {
  const config = readConfig(env, {
    alarm: optional(setting.secretUrl(ADDRESSES.alarm, ['https:', 'http:'])),
    escalation: optional(setting.secretUrl(ADDRESSES.escalation, ['https:', 'http:'])),
    secret: optional(setting.secret('FIRSTHAND_ALARM_WEBHOOK_SECRET', { minLength: 16 })),
    isCalledForNews: withDefault(setting.flag('FIRSTHAND_ALARM_WEBHOOK_NEWS'), false),
  })
  const unsafe = (['alarm', 'escalation'] as const).filter((name) => {
    const address = config[name]
    return address !== undefined && !isSafeAddress(address.reveal())
  })
  if (unsafe.length > 0)
    throw new ConfigError(
      unsafe.map((name) => ({
        variable: ADDRESSES[name],
        problem: 'must begin with https://, except on this machine',
      })),
    )
  return config
}
