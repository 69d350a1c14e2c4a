import { randomBytes } from 'node:crypto'
import type { Answering, DutyCall, OpsDoor } from '@firsthand/database/ops'
import { assertNever, makeId } from '@firsthand/domain'
import { CliError } from '../cli/cli-error.ts'
import type { Command, CommandContext } from '../cli/command.ts'
import { integerOf, textOf } from '../cli/options.ts'
import { waitFor } from '../cli/wait-for.ts'
import { withDoor } from '../stack/with-door.ts'

const CALL_WAIT_S = 30
const MOST_ASKED = 5

export const dutyTest: Command = {
  name: 'duty test',
  summary: 'call the duty phone, and type back the six digits that a person hears',
  help: `firsthand duty test [--wait SECONDS]
firsthand duty test --code DIGITS [--answer ID]

Calls the duty phone as an alarm does (FIRSTHAND_ALARM_WEBHOOK of command), with
six digits, and asks for them. Typed back they say that a person hears the phone:
for 24 hours a real incident can be opened. That the call was sent says nothing
of the kind. Five tries, a quarter of an hour.

Without a terminal it ends once the call was sent; type the digits back then with

  --code DIGITS    what the duty phone received
  --answer ID      of which call; without it, of the newest
  --wait SECONDS   how long to wait until the call is sent (default ${CALL_WAIT_S})

Example:  firsthand duty test`,
  options: { code: { type: 'string' }, answer: { type: 'string' }, wait: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  async run({ given, stack, say, ask, signal }) {
    const digits = textOf(given, 'code')
    const wanted = textOf(given, 'answer')
    const waitS = integerOf(given, 'wait', { min: 1, max: 600 }) ?? CALL_WAIT_S
    if (wanted !== undefined && digits === undefined) throw new CliError('usage', '--answer needs --code DIGITS')
    return withDoor(stack(), async (door) => {
      if (digits !== undefined) return told(await typeBack(door, await namedCall(door, wanted), digits))
      const call = await callPhone(door, { waitS, signal })
      if (ask === undefined) return told(call)
      say('Call sent. Nobody has answered yet.')
      return told(await askFor(door, call, ask))
    })
  },
}

async function namedCall(door: OpsDoor, wanted: string | undefined): Promise<DutyCall> {
  const call = await door.findDutyCall(wanted)
  if (call) return call
  throw new CliError('illegal-state', 'There is no such call. Call the duty phone: firsthand duty test')
}

async function callPhone(
  door: OpsDoor,
  { waitS, signal }: { readonly waitS: number } & Pick<CommandContext, 'signal'>,
): Promise<DutyCall> {
  const id = makeId('call', randomBytes(16))
  await door.addDutyCall(id)
  const look = async () => {
    const call = await door.findDutyCall(id)
    return call?.state === 'pending' ? undefined : call
  }
  const call = await waitFor({ look, limitMs: waitS * 1000, everyMs: 200, signal })
  if (call?.state === 'sent') return call
  throw new CliError('call-failed', failed(call?.code ?? undefined, waitS), { document: call && documentOf(call) })
}

function failed(code: string | undefined, waitS: number): string {
  if (code === undefined)
    return `The call was not sent in ${waitS} s: command does not run, or is busy. See: firsthand status`
  if (code === 'no-address')
    return 'There is no duty phone: set FIRSTHAND_ALARM_WEBHOOK for command, start it again, then repeat this.'
  return `The duty phone could not be called (${code}). Look at FIRSTHAND_ALARM_WEBHOOK and at what listens there, then repeat this.`
}

/** Asks again while tries are left, because a typing error needs no new call. */
async function askFor(door: OpsDoor, call: DutyCall, ask: NonNullable<CommandContext['ask']>): Promise<DutyCall> {
  for (let asked = 1; ; asked += 1) {
    const typed = await ask('Type the six digits that the duty phone received: ')
    // The person has gone away. The call stays open and can be answered later.
    if (typed.trim() === '') return call
    try {
      return await typeBack(door, call, typed)
    } catch (cause) {
      const isWrong = cause instanceof CliError && cause.code === 'digits-differ'
      if (!isWrong || asked >= MOST_ASKED) throw cause
    }
  }
}

/**
 * Accepts digits as a person types them: "461 775". Input that cannot be the digits is reported, and does not count as
 * a try.
 */
async function typeBack(door: OpsDoor, { id }: DutyCall, typed: string): Promise<DutyCall> {
  const digits = typed.replaceAll(/[\s-]/g, '')
  if (!/^[0-9]{6}$/.test(digits))
    throw new CliError('digits-differ', 'The duty phone received six digits, such as 461 775. Type all six.')
  const came = await door.answerDutyCall({ id, digits })
  const call = await door.findDutyCall(id)
  if ((came === 'answered' || came === 'again') && call) return call
  const code = came === 'wrong' ? 'digits-differ' : 'nobody-answers'
  throw new CliError(code, whyNot(came), { document: call && documentOf(call) })
}

function whyNot(came: Answering): string {
  switch (came) {
    case 'wrong':
      return 'These are not the digits that the duty phone received. Type them again.'
    case 'spent':
      return 'Five tries were wrong. Call again: firsthand duty test'
    case 'over':
      return 'This call is older than a quarter of an hour. Call again: firsthand duty test'
    case 'unsent':
      return 'The call has not been sent yet: nobody can have heard it. Try again in a moment.'
    case 'not-found':
    case 'answered':
    case 'again':
      return 'There is no such call. Call the duty phone: firsthand duty test'
    default:
      return assertNever(came)
  }
}

const timeOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

const documentOf = ({ id, state, code, answeredBy, triesLeft, ...call }: DutyCall) => ({
  ...{ call: id, state, code, sentAt: timeOf(call.sentAt), answeredAt: timeOf(call.answeredAt), answeredBy },
  ...{ countsUntil: timeOf(call.countsUntil), triesLeft },
})

const told = (call: DutyCall) => ({
  document: documentOf(call),
  text:
    call.answeredAt === null
      ? [
          `Call sent at ${timeOf(call.sentAt)}. Nobody has answered yet.`,
          `Type the six digits back:  firsthand duty test --answer ${call.id} --code DIGITS`,
        ].join('\n')
      : `Answered at ${timeOf(call.answeredAt)}. Counts until ${timeOf(call.countsUntil)}: a real incident can be opened.`,
})
