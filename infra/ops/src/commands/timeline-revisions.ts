import { CliError } from '../cli/cli-error.ts'
import type { Answer, Command } from '../cli/command.ts'
import { instant, table } from '../cli/table.ts'
import type { OfficerDoor } from '../officers-door/officer-session.ts'
import { type NamedIncident, OFFICER_HELP, openOfficersIncident } from '../officers-door/officers-incident.ts'
import { type Fields, fieldsOf, listOf, numberOf, textOf } from '../officers-door/outside-fields.ts'
import { distance, movedBy, placed } from '../timeline/words.ts'

export const timelineRevisions: Command = {
  name: 'timeline revisions',
  summary: 'every numbered working-out of the timeline, or what one of them changed',
  help: `firsthand timeline revisions [NUMBER] [--incident INCIDENT]

Without a number: the revisions, the newest first. A provisional one placed what
is new among its neighbours; a settled one worked out everything again.
With a number: what it shows otherwise than the settled one before it.

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
          ['REVISION', 'WHEN', 'STATE', 'ENGINE', 'ITEMS', 'CHANGED', 'AGAINST THE SETTLED ONE BEFORE'],
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

/** What has changed since the previous settled revision; `-` for a provisional one. */
function differenceOf(fields: Fields): string {
  if (fields.get('provisional') === true) return '-'
  const since = fieldsOf(fieldsOf(fields.get('difference')).get('settled'))
  const count = (name: string): number => numberOf(since, name) ?? 0
  const parts = [
    count('moved') > 0 ? `${count('moved')} moved, at most ${distance(count('maxMs'))}` : undefined,
    count('widened') > 0 ? `${count('widened')} intervals grew by more than half` : undefined,
    count('narrowed') > 0 ? `${count('narrowed')} shrank by more than half` : undefined,
    count('restated') > 0 ? `${count('restated')} changed between placed, likely and open` : undefined,
    count('first') > 0 ? `${count('first')} on the timeline for the first time` : undefined,
    listOf(since, 'pinned').length > 0 ? `${listOf(since, 'pinned').length} pinned` : undefined,
  ].filter((part) => part !== undefined)
  return `${parts.length === 0 ? 'nothing' : parts.join('; ')} (against ${numberOf(since, 'against') ?? 'none before'})`
}

function toldOne(found: Fields): string {
  const revision = fieldsOf(found.get('revision'))
  const moved = listOf(found, 'moved').map(fieldsOf)
  return [
    `Revision ${numberOf(revision, 'number')}, ${stateOf(revision)}, ${instant(numberOf(revision, 'at'))}, ${textOf(revision, 'engine')}`,
    `Changed: ${differenceOf(revision)}`,
    '',
    moved.length === 0
      ? 'It changed nothing.'
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
  const status = STATUSES.find((one) => one === textOf(fields, 'status')) ?? 'open'
  return placed({ earliest, latest, status, estimate: numberOf(fields, 'estimate') ?? undefined })
}

const STATUSES = ['placed', 'likely', 'open'] as const
