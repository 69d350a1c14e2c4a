import { randomBytes } from 'node:crypto'
import type { OpsDoor } from '@firsthand/database/ops'
import { makeId } from '@firsthand/domain'
import { type MadeScene, makeScene } from '@firsthand/scene'
import { hashCapability } from '@firsthand/sealing'
import { CliError } from '../cli/cli-error.ts'
import type { Command, CommandContext } from '../cli/command.ts'
import { textOf } from '../cli/options.ts'
import { size, table } from '../cli/table.ts'
import { bringMaterial, readLog } from '../demo/bring-police.ts'
import { withRunFolder } from '../demo/run-folder.ts'
import { type DemoDoor, type MadeSent, sendMade } from '../demo/send-made.ts'
import { namedIncident } from '../incidents/named-incident.ts'
import { openOfficersIncident } from '../officers-door/officers-incident.ts'
import type { OpenSending } from '../public-door/open-sending.ts'
import { withDoor } from '../stack/with-door.ts'

/** How long ago the explosion of the made scene happened, so that the whole scene is over. */
const AGO_MS = 10 * 60_000
const SEED = 3

export const demo: Command = {
  name: 'demo',
  summary: 'fill a drill with a made incident, to train with',
  help: `firsthand demo [--incident DRILL] [--seed N]

Fills a drill through the public door with an explosion on a market square that
never was: films and photos from several sides, with right and wrong clocks, a
voice note, statements in five languages, a cry for help, a log of calls, a
track, police material, broken and hostile files, and some that came twice.
All of it is drawn and encoded here, ten minutes before now.

It rings on the consoles and calls no phone; who is really in danger in the
same drill still does. Only a drill is filled. What it sends can never be
promoted to a real incident.

  --incident DRILL   slug or id (default: the only open one)
  --seed N           another square, another crowd (default: ${SEED})

Encodes with ffmpeg. Police material needs an officer, as "timeline" does;
without one it is left out, and told.`,
  options: { incident: { type: 'string' }, seed: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  async run(context) {
    const { given, say, signal } = context
    const stack = context.stack()
    const base = stack.intakeUrl()
    const encoder = stack.encoder()
    const seed = seedOf(textOf(given, 'seed'))
    return withDoor(stack, async (door) => {
      const { id, slug, zone, exercise, state } = await namedIncident(door, textOf(given, 'incident'))
      if (!exercise || state !== 'drill') throw refused('not-a-drill')
      if (encoder === undefined) {
        throw new CliError('program-missing', 'ffmpeg is not there: install it, or run this on the host of the workers')
      }
      const mark = await beginDemonstration(door, id)
      const bangAt = Math.floor((Date.now() - AGO_MS) / 1000) * 1000
      return withRunFolder(async (folder) => {
        const scene = makeScene({ seed, bangAt, zone, encoder: { ...encoder, folder, signal } })
        const sent = await sendAll({ base, say, signal, slug, mark: mark.sending, folder }, scene)
        const police = await bringPolice({ ...context, given: { ...given, incident: id } }, scene, mark.material)
        const document = { incident: slug, seed, bangAt: new Date(bangAt).toISOString(), sent, police }
        return { document, text: demoText(sent, police, { slug, where: whereToLook(context, id) }) }
      })
    })
  },
}

/**
 * Sends one submission after another, and reports each. @throws CliError `timed-out` when it is stopped; what was sent
 * stays
 */
async function sendAll(door: DemoDoor, { sendings }: MadeScene): Promise<readonly MadeSent[]> {
  const sent: MadeSent[] = []
  for (const sending of sendings) {
    door.say(`${sent.length + 1} of ${sendings.length}: ${sending.who}`)
    try {
      sent.push(await sendMade(door, sending))
    } catch (cause) {
      if (!door.signal.aborted) throw cause
      throw new CliError('timed-out', `Stopped: ${sent.length} of ${sendings.length} were sent, and stay.`, { cause })
    }
  }
  return sent
}

const seedOf = (text: string | undefined): number => {
  if (text === undefined) return SEED
  if (!/^\d{1,6}$/.test(text)) throw new CliError('usage', '--seed is a whole number up to 999999')
  return Number(text)
}

interface Mark {
  readonly sending: (sending: OpenSending) => Promise<void>
  /** Marks police material, by the id of its submission. */
  readonly material: (submission: string) => Promise<void>
}

/**
 * Returns functions that mark a submission as part of the demonstration. Call them while it is still empty. @throws
 * CliError `not-a-drill`
 */
async function beginDemonstration(door: OpsDoor, incident: string): Promise<Mark> {
  const begun = await door.beginDemonstration({ id: makeId('demonstration', randomBytes(16)), incident })
  if (!begun.ok) throw refused(begun.error)
  const demonstration = begun.value
  return {
    async sending({ submission }) {
      const capability = hashCapability(submission.split('/').at(-1) ?? '')
      const marked = await door.markDemonstrated({ demonstration, capability })
      if (!marked.ok) throw refused(marked.error)
    },
    async material(submission) {
      const marked = await door.markDemonstratedMaterial({ demonstration, submission })
      if (!marked.ok) throw refused(marked.error)
    },
  }
}

function refused(
  code: 'incident-not-found' | 'not-a-drill' | 'demonstration-not-found' | 'submission-not-found' | 'not-empty',
): CliError {
  switch (code) {
    case 'not-a-drill':
      return new CliError(
        'not-a-drill',
        'Made material goes into an open drill alone. Open one: firsthand incident open --drill --title "…"',
      )
    case 'incident-not-found':
      return new CliError('incident-not-found', 'This incident is gone. See: firsthand incident list')
    default:
      return new CliError('internal', `A sending could not be marked as made (${code}); nothing of it was sent.`)
  }
}

interface PoliceBrought {
  readonly brought: readonly string[]
  readonly rows: number
  /** Why no material, or not all of it, was uploaded. */
  readonly leftOut: string | undefined
}

/**
 * Uploads the police material if the command can sign in as an officer. The witnesses' submissions stay in any case.
 */
async function bringPolice(
  context: CommandContext,
  { police, logMapping }: MadeScene,
  mark: Mark['material'],
): Promise<PoliceBrought> {
  const brought: string[] = []
  let rows = 0
  try {
    const { door, incident } = await openOfficersIncident(context)
    const officer = { door, incident: incident.id, signal: context.signal, mark }
    for (const material of police) {
      context.say(`Police material: ${material.who}`)
      const submission = await bringMaterial(officer, material)
      brought.push(material.who)
      if (material.kind === 'log') rows += await readLog(officer, submission, logMapping)
    }
    return { brought, rows, leftOut: undefined }
  } catch (error) {
    if (context.signal.aborted)
      throw new CliError('timed-out', 'Stopped: the witnesses’ files were sent; of the police’s some are missing.', {
        cause: error,
      })
    if (!(error instanceof CliError)) throw error
    return { brought, rows, leftOut: error.message }
  }
}

function whereToLook({ stack }: CommandContext, incident: string): string {
  try {
    return new URL(`/incidents/${incident}/timeline`, stack().commandUrl()).href
  } catch {
    return 'the officers’ console, Timeline'
  }
}

function demoText(
  sent: readonly MadeSent[],
  { brought, rows, leftOut }: PoliceBrought,
  { slug, where }: { readonly slug: string; readonly where: string },
): string {
  const lines = sent.map(({ who, code, files, bytes }) => [String(files), size(bytes), code, who])
  return [
    table([['FILES', 'SIZE', 'CODE OF ITS RECEIPT', 'WHO'], ...lines]),
    ...(brought.length === 0 ? [] : [`Police material: ${brought.join('; ')} (${rows} calls on the timeline).`]),
    ...(leftOut === undefined ? [] : [`Police material was left out: ${leftOut}`]),
    `${slug} is filled (EXERCISE). The reconstruction is worked out as the files arrive: ${where}`,
  ].join('\n')
}
