import type { Reason } from '@firsthand/domain'
import { SAYING_MS } from '../place/grade.ts'
import type { Language } from './language.ts'
import type { PlainReason, ReasonFacts, ReasonPhrases, ZoneReason } from './phrases.ts'
import { PHRASES } from './phrases-by-language.ts'
import { atStart, sourceWords, zoneSourceWords } from './sources.ts'
import { dayAndTime, dayAndTimeBy, offsetText, span } from './time.ts'

/**
 * One reason as a sentence. `zone`: the IANA zone of the times in the sentence. A code that these words do not know
 * still yields a plain sentence.
 */
export function reasonWords(reason: Reason, zone: string, language: Language = 'en'): string {
  const phrases = PHRASES[language].reasons
  const facts = factsOf(reason, zone, language)
  if (isPlain(reason.code, phrases)) return phrases.plain[reason.code](facts)
  const [group, ref] = reason.code.split('.')
  if (isZone(reason.code, phrases)) return phrases.zones[reason.code](offsetText(numberOf(reason, 'offsetMinutes')))
  const code = reason.code.replaceAll(/[._-]+/g, ' ')
  if (group === 'zone') return atStart(`${code}.`)
  if (group === 'claim') return phrases.claim(facts, ref === 'end' || ref === 'day' ? ref : 'start')
  if (group === 'agrees') return isTooWide(reason) ? phrases.fits(facts) : phrases.agrees(facts)
  if (group === 'reading') return phrases.reading(facts.at)
  return atStart(`${reason.source === undefined ? '' : `${facts.name}, `}${code}.`)
}

/** Whether the reason is a further claim that fits the time. */
export const isAgreeing = ({ code }: Pick<Reason, 'code'>): boolean => code.startsWith('agrees.')

/** Whether a claim that fits covers so many hours that it would fit nearly anything. */
export const isTooWide = ({ code, values }: Pick<Reason, 'code' | 'values'>): boolean =>
  isAgreeing({ code }) && Number(values['halfWidthMs']) >= SAYING_MS

const isPlain = (code: string, { plain }: ReasonPhrases): code is PlainReason => Object.hasOwn(plain, code)
const isZone = (code: string, { zones }: ReasonPhrases): code is ZoneReason => Object.hasOwn(zones, code)

export function factsOf(reason: Reason, zone: string, language: Language): ReasonFacts {
  const { source, values } = reason
  const { unknownTime, someClaim } = PHRASES[language].reasons
  const number = (key: string): number => numberOf(reason, key)
  return {
    at: typeof values['at'] === 'number' ? timeIn(reason)(values['at'], zone, language) : unknownTime,
    name: sourceWords(source ?? String(values['source'] ?? someClaim), language),
    detail: detailOf(reason, language),
    ...{ others: number('members') - 1, byHand: number('byHand'), clocks: number('clocks'), rigs: number('rigs') },
    half: span(1.645 * number('sdMs'), language),
    shift: span(number('shiftMs'), language),
    isFast: number('shiftMs') < 0,
    isAfter: values['side'] === 'after',
  }
}

/** An upper limit is told at the next whole second. */
const timeIn = ({ code, values }: Reason): typeof dayAndTime =>
  code.startsWith('bound.') && code !== 'bound.from' && values['side'] !== 'after' ? dayAndTimeBy : dayAndTime

const numberOf = ({ values }: Reason, key: string): number => {
  const value = values[key]
  return typeof value === 'number' ? value : 0
}

function detailOf({ values, source }: Reason, language: Language): string {
  if (source?.startsWith('officer.') === true) return ''
  const { halfWidthMs, zone, zoneSource } = values
  const from = typeof zoneSource === 'string' ? zoneSourceWords(zoneSource, language) : ''
  const name = typeof zone === 'string' ? zone : ''
  const parts = [
    typeof halfWidthMs === 'number' ? `± ${span(halfWidthMs, language)}` : '',
    name === '' && from === '' ? '' : PHRASES[language].reasons.zone(name, from),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}
