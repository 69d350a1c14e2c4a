import { plainText } from '../cli/plain-text.ts'
import { type Fields, fieldsOf, listOf, numberOf, textOf } from '../officers-door/outside-fields.ts'

/**
 * The argument for one item's time, in lines for a person. `time` and `placement`: these parts of the item's page. Terms
 * that only a check needs stand in the last line.
 */
export function explained(item: string, time: Fields, placement: Fields): string {
  const why = time.get('why')
  if (why === null || why === undefined) return `${item} is not placed yet.`
  const fields = fieldsOf(why)
  const conflicts = sentencesOf(fields, 'conflicts')
  const anchors = listOf(time, 'anchors').map(fieldsOf)
  return [
    `${item}: ${wordOf(placement)}`,
    ...[textOf(fields, 'summary'), textOf(fields, 'doubt'), textOf(fields, 'calibration')].filter(
      (one) => one !== null,
    ),
    `Times are those of clocks in ${textOf(time, 'zone') ?? 'the zone of the incident'}; what ends in Z is UTC.`,
    '',
    'Why:',
    ...sentencesOf(fields, 'sentences'),
    ...(conflicts.length > 0 ? ['', 'What disagrees:', ...conflicts] : []),
    ...(anchors.length > 0 ? ['', 'Pinned by officers:', ...anchors.map(anchorOf)] : []),
    '',
    'It does not prove that a claim is true. Items that agree are separate submissions, no more.',
    '',
    `Record: ${recordOf(placement, fieldsOf(fields.get('width')))}.`,
  ]
    .map(plainText)
    .join('\n')
}

/** "Placed", "Likely" or "Open". */
function wordOf(placement: Fields): string {
  const status = textOf(placement, 'status') ?? 'open'
  const word = `${status.charAt(0).toUpperCase()}${status.slice(1)}`
  return placement.get('provisional') === true ? `${word} (provisional, settling)` : word
}

function recordOf(placement: Fields, width: Fields): string {
  const factor = numberOf(width, 'factor')
  const seeds = (name: string): string => listOf(width, name).map(String).join(', ')
  return [
    `revision ${numberOf(placement, 'revision')}`,
    `grade ${textOf(placement, 'grade')}`,
    ...(factor === null
      ? []
      : [
          `width the model's own times ${factor}, set on seeds ${seeds('setOn')}, counted on seeds ${seeds('countedOn')}`,
        ]),
  ].join('; ')
}

const sentencesOf = (fields: Fields, name: string): readonly string[] =>
  listOf(fields, name).map((one) => {
    const sentence = fieldsOf(one)
    const percent = numberOf(sentence, 'percent') ?? 0
    return `  ${percent > 0 ? `${String(percent).padStart(3)} %` : '     '}  ${textOf(sentence, 'text') ?? ''}`
  })

const anchorOf = (anchor: Fields): string =>
  `  ${textOf(anchor, 'about')} by ${textOf(anchor, 'officer')}, source ${textOf(anchor, 'source')}${
    anchor.get('recalled') === null ? '' : ' (taken back)'
  }: ${textOf(anchor, 'reason') ?? 'the reason is not shown to this role'}`
