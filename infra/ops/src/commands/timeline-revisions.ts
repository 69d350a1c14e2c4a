import { CliError } from '../cli/cli-error.ts'
import type { Answer, Command } from '../cli/command.ts'
import { instant, table } from '../cli/table.ts'
import type { OfficerDoor } from '../officers-door/officer-session.ts'
import { type NamedIncident, OFFICER_HELP, openOfficersIncident } from '../officers-door/officers-incident.ts'
import { type Fields, fieldsOf, listOf, numberOf, textOf } from '../officers-door/outside-fields.ts'
import { movedBy, placed } from '../timeline/words.ts'

export const timelineRevisions: Command = {
  name: 'timeline revisions',
  summary: 'every numbered working-out of the timeline, or what one of them changed',
  help: `firsthand timeline revisions [NUMBER] [--incident INCIDENT]

Without a number: the revisions, the newest first. A provisional one placed what
is new among its neighbours; a settled one worked out everything again.
With a number: what that revision placed anew, and where it was before.

${OFFICER_HELP}

  --incident INCIDENT   slug or id (default: the only open one)`,
  options: { incident: { type: 'string' } },
  positionals: { min: 0, max: 1 },
  async run(context) {
    const { door, incident } = await openOfficersIncident(context)
    const [number] = context.args
    if (number === undefined) return listRevisions(door, incident)
    if (!/^\d{1,10}$/.test(number)) throw new CliError('usage', 'The number of a revision is a whole number')
    const found = fieldsOf(await door.call({ method: 'GET', path: `${base(incident)}/${Number(number)}` }))
    return { document: { incident, ...Object.fromEntries(found) }, text: toldOne(found) }
  },
}

const base = ({ id }: NamedIncident): string => `/api/incidents/${id}/revisions`

async function listRevisions(door: OfficerDoor, incident: NamedIncident): Promise<Answer> {
  const revisions: unknown[] = []
  let cursor: string | null = null
  do {
    const path: string = `${base(incident)}${cursor === null ? '' : `?cursor=${cursor}`}`
    const page = fieldsOf(await door.call({ method: 'GET', path }))
    revisions.push(...listOf(page, 'revisions'))
    cursor = textOf(page, 'cursor')
  } while (cursor !== null)
  const text =
    revisions.length === 0
      ? 'Nothing has been worked out yet.'
      : table([
          ['REVISION', 'WHEN', 'STATE', 'ENGINE', 'ITEMS', 'PLACED ANEW', 'AGAINST WHAT WAS SHOWN'],
          ...revisions.map(rowOf),
        ])
  return { document: { incident, revisions }, text }
}

function rowOf(one: unknown): readonly string[] {
  const fields = fieldsOf(one)
  return [
    String(numberOf(fields, 'number') ?? ''),
    instant(numberOf(fields, 'at')),
    stateOf(fields),
    textOf(fields, 'engine') ?? '',
    String(numberOf(fields, 'items') ?? ''),
    String(numberOf(fields, 'changed') ?? ''),
    differenceOf(fields),
  ]
}

const stateOf = (fields: Fields): string => (fields.get('provisional') === true ? 'provisional' : 'settled')

function differenceOf(fields: Fields): string {
  if (fields.get('provisional') === true) return '-'
  const difference = fieldsOf(fields.get('difference'))
  const [moved, first, outside] = ['moved', 'first', 'outsideCount'].map((name) => numberOf(difference, name) ?? 0)
  if (!moved) return first ? `${first} first placed` : 'nothing'
  const far = movedBy(numberOf(difference, 'maxMs')).replace(/ later$/, '')
  return `${moved} moved, at most ${far}; ${outside} left their interval; ${first} first placed`
}

function toldOne(found: Fields): string {
  const revision = fieldsOf(found.get('revision'))
  const moved = listOf(found, 'moved').map(fieldsOf)
  return [
    `Revision ${numberOf(revision, 'number')}, ${stateOf(revision)}, ${instant(numberOf(revision, 'at'))}, ${textOf(revision, 'engine')}`,
    `Against what was shown: ${differenceOf(revision)}`,
    '',
    moved.length === 0
      ? 'It placed nothing anew.'
      : table([
          ['ITEM', 'MOVED', 'BEFORE', 'AFTER'],
          ...moved.map((one) => [
            textOf(one, 'item') ?? '',
            movedBy(numberOf(one, 'movedMs')),
            briefOf(one.get('before')),
            briefOf(one.get('after')),
          ]),
        ]),
  ].join('\n')
}

function briefOf(value: unknown): string {
  if (value === null || value === undefined) return placed(null)
  const fields = fieldsOf(value)
  const [earliest, latest] = [numberOf(fields, 'earliest') ?? 0, numberOf(fields, 'latest') ?? 0]
  const status = STATUSES.find((one) => one === textOf(fields, 'status')) ?? 'bounded'
  return placed({ earliest, latest, status, estimate: numberOf(fields, 'estimate') ?? undefined })
}

const STATUSES = ['placed', 'tentative', 'bounded'] as const
