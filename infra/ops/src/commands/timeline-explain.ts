import { CliError } from '../cli/cli-error.ts'
import type { Command } from '../cli/command.ts'
import { plainText } from '../cli/plain-text.ts'
import { OFFICER_HELP, openOfficersIncident } from '../officers-door/officers-incident.ts'
import { type Fields, fieldsOf, listOf, numberOf, textOf } from '../officers-door/outside-fields.ts'

export const timelineExplain: Command = {
  name: 'timeline explain',
  summary: 'why one item stands where it stands, in sentences',
  help: `firsthand timeline explain ITEM [--incident INCIDENT]

The argument for one item's time: each sentence with its share of the weight,
what disagrees, how the interval was calibrated, and what officers pinned.

${OFFICER_HELP}

  --incident INCIDENT   slug or id (default: the only open one)`,
  options: { incident: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run(context) {
    const [item = ''] = context.args
    if (!/^it_[a-z2-7]{26}$/.test(item)) throw new CliError('usage', 'ITEM is an id as "timeline" lists them: it_…')
    const { door, incident } = await openOfficersIncident(context)
    const page = fieldsOf(await door.call({ method: 'GET', path: `/api/incidents/${incident.id}/items/${item}` }))
    const time = fieldsOf(page.get('time'))
    const placement = fieldsOf(page.get('item')).get('placement') ?? null
    const document = { incident, item, placement, ...Object.fromEntries(time) }
    return { document, text: told(item, time, fieldsOf(placement)) }
  },
}

function told(item: string, time: Fields, placement: Fields): string {
  const why = time.get('why')
  if (why === null || why === undefined) return `${item} is not placed yet.`
  const fields = fieldsOf(why)
  const conflicts = sentencesOf(fields, 'conflicts')
  const anchors = listOf(time, 'anchors').map(fieldsOf)
  const state = placement.get('provisional') === true ? ' (provisional, settling)' : ''
  return [
    `${item}${state}, revision ${numberOf(placement, 'revision')}, grade ${textOf(placement, 'grade')}`,
    `Times are those of clocks in ${textOf(time, 'zone') ?? 'the zone of the incident'}; what ends in Z is UTC.`,
    textOf(fields, 'summary') ?? '',
    textOf(fields, 'calibration') ?? '',
    '',
    'Why:',
    ...sentencesOf(fields, 'sentences'),
    ...(conflicts.length > 0 ? ['', 'What disagrees:', ...conflicts] : []),
    ...(anchors.length > 0 ? ['', 'Pinned by officers:', ...anchors.map(anchorOf)] : []),
    '',
    'It does not prove that a claim is true. Items that agree are separate submissions, no more.',
  ]
    .map(plainText)
    .join('\n')
}

const sentencesOf = (fields: Fields, name: string): readonly string[] =>
  listOf(fields, name).map((one) => {
    const sentence = fieldsOf(one)
    const share = numberOf(sentence, 'share') ?? 0
    return `  ${share > 0 ? `${String(Math.round(share * 100)).padStart(3)} %` : '     '}  ${textOf(sentence, 'text') ?? ''}`
  })

const anchorOf = (anchor: Fields): string =>
  `  ${textOf(anchor, 'about')} by ${textOf(anchor, 'officer')}, source ${textOf(anchor, 'source')}${
    anchor.get('recalled') === null ? '' : ' (taken back)'
  }: ${textOf(anchor, 'reason') ?? 'the reason is not shown to this role'}`
