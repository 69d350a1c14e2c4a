import { createHmac } from 'node:crypto'
import type { DueCall, DueDutyCall } from '@firsthand/database/command/alarms'

/**
 * The body of a call to the duty phone: that there is an alarm, how grave, how many, and where to look. It holds no
 * title, no place, no word of a witness, nothing of a file. For a restricted item it also omits the rule, which would
 * say what the words are about.
 */
export function payloadOf(call: DueCall, publicUrl: URL): string {
  const { id, incident, exercise, step, alarms, rules, count, madeAt } = call
  return JSON.stringify({
    ...{ version: 1, id, event: step, incident, exercise },
    ...{ class: step === 'alarm' || step === 'escalation' ? 'grave' : 'ordinary', count, rules, alarms },
    at: new Date(madeAt).toISOString(),
    link: new URL(`/incidents/${incident}/alarms`, publicUrl).href,
  })
}

/**
 * The test call of the duty phone. It belongs to no incident and holds six digits that a person reads out or types
 * back.
 */
export function testPayloadOf({ id, madeAt }: DueDutyCall, digits: string, publicUrl: URL): string {
  return JSON.stringify({
    ...{
      version: 1,
      id,
      event: 'test',
      incident: null,
      exercise: false,
      class: 'ordinary',
      count: 0,
      rules: [],
      alarms: [],
    },
    ...{ code: digits, at: new Date(madeAt).toISOString(), link: new URL('/operations', publicUrl).href },
  })
}

/**
 * The signature header: `t=<epoch seconds>,v1=<hex of HMAC-SHA-256 over "t.body">`. The receiver compares it and
 * refuses old signatures.
 */
export function signatureOf(body: string, secret: string, atMs: number): string {
  const t = Math.floor(atMs / 1000)
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`
}
