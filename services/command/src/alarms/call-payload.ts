import { createHmac } from 'node:crypto'
import type { DueCall, DueDutyCall } from '@firsthand/database/command/alarms'

/**
 * What the duty phone is told: that there is something, how grave and how much, and where to look. No title, no place, no
 * word of a witness, nothing of a file; of what is restricted no rule either, which would say what the words are about.
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

/** The call that tries the phone: of no incident, with six digits that a person reads out or types back. */
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

/** `t=<epoch seconds>,v1=<hex of HMAC-SHA-256 over "t.body">`: who receives it compares, and refuses old ones. */
export function signatureOf(body: string, secret: string, atMs: number): string {
  const t = Math.floor(atMs / 1000)
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`
}
