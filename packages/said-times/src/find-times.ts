import type { Folded } from './fold.ts'
import {
  type Ago,
  type Clock,
  type Day,
  type LanguageRules,
  oneOf,
  type Part,
  type Rule,
  SD,
  SOON,
} from './language-rules.ts'

/** A time found in a text, with its span in the folded text. */
export interface Span<T> {
  readonly from: number
  readonly to: number
  readonly value: T
}

export interface ClockSpan extends Span<Clock> {
  /** Where the time itself begins, without words such as "about". */
  readonly core: number
  /** How the words around the time qualify it. */
  readonly lead: Lead
}

export interface Lead {
  readonly isAt: boolean
  readonly isAbout: boolean
  readonly isAfter: boolean
  readonly isBefore: boolean
  readonly isBetween: boolean
  /** "Shortly after": minutes to add to the named time. */
  readonly nudge: number
}

export interface Found {
  readonly clocks: readonly ClockSpan[]
  readonly agos: readonly Span<Ago>[]
  readonly days: readonly Span<Day>[]
  readonly parts: readonly Span<Part>[]
}

/**
 * Numbers that are never times: telephone numbers, money, versions, percentages, and numbers with more digits than a
 * clock shows.
 */
const NOT_TIMES =
  /\+?\d(?:[ ()/-]?\d){6,}|[€$£₴]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|\$|£|₴|%|eur(?:o|oa)?|kr|грн|uah|usd|دولار|ليره|ريال|km\/h|kmh|км\/год|°)|\d+(?:\.\d+){3,}|\d+:\d+:\d+:\d+|https?:\/\/\S+|\S+@\S+/gu

export function findTimes(folded: Folded, language: LanguageRules, isAnswer: boolean): Found {
  const { text } = folded
  const barred = spansOf(text, NOT_TIMES)
  const isFree = (one: Span<unknown>): boolean =>
    !barred.some((bar) => meets(bar, one)) && !isOther(text, one, language)
  const agos = longest(matches(text, language.agos)).filter(isFree)
  const parts = longest(matches(text, language.parts)).filter(isFree)
  const all = longest<Clock | Day>([...matches(text, language.clocks), ...matches(text, language.days)])
  const days = all.flatMap(({ value, ...place }) => ('kind' in value ? [{ ...place, value }] : [])).filter(isFree)
  const clocks = all
    .flatMap(({ value, ...place }) => ('kind' in value ? [] : [{ ...place, value }]))
    .filter((one) => isFree(one) && !agos.some((other) => meets(other, one)) && !countsSomething(text, one, language))
    .map((one) => withLead(text, one, language))
  const kept = clocks.filter(
    (one, index) =>
      !isFragment(one, { text, language, clocks }) &&
      isStatedTime(one, { text, language, isAnswer, previous: clocks[index - 1], next: clocks[index + 1] }),
  )
  return { clocks: kept, agos, days, parts }
}

const MOST_OF_A_KIND = 60

function matches<T>(text: string, rules: readonly Rule<T>[]): Span<T>[] {
  return rules.flatMap((one) => matchesOf(text, one))
}

function matchesOf<T>(text: string, { pattern, read }: Rule<T>): Span<T>[] {
  const spans: Span<T>[] = []
  // Nobody in distress tells more times than this. A text of numbers alone must not keep a worker busy.
  for (const found of text.matchAll(pattern)) {
    if (spans.length === MOST_OF_A_KIND) break
    const value = read(found.groups ?? {})
    if (value !== undefined) spans.push({ from: found.index, to: found.index + found[0].trimEnd().length, value })
  }
  return spans
}

const spansOf = (text: string, pattern: RegExp): Span<undefined>[] =>
  [...text.matchAll(pattern)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    value: undefined,
  }))

const meets = (a: Span<unknown>, b: Span<unknown>): boolean => a.from < b.to && b.from < a.to

/** Keeps the longest of overlapping matches; ties go to the first rule. Returns them in the order of the text. */
function longest<T>(spans: readonly Span<T>[]): Span<T>[] {
  const kept: Span<T>[] = []
  for (const span of spans.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    if (!kept.some((other) => meets(other, span))) kept.push(span)
  }
  return kept.toSorted((a, b) => a.from - b.from)
}

const BREAK = /[.!?;\n,:()](?!\d)|(?<!\d)[.,]/u

/** The clause around a span: to the next stop, comma or joining word on each side. */
function clauseAround(text: string, { from, to }: Span<unknown>, clauses: readonly string[]): string {
  const joins = `(?<![\\p{L}\\p{N}])${oneOf(clauses)}(?![\\p{L}\\p{N}])`
  const stop = new RegExp(`${BREAK.source}|${joins}`, 'gu')
  const before = text.slice(Math.max(0, from - 200), from)
  const last = [...before.matchAll(stop)].at(-1)
  const behind = text.slice(to, to + 200)
  const next = behind.search(new RegExp(stop.source, 'u'))
  const start = last === undefined ? 0 : last.index + last[0].length
  return `${before.slice(start)}${text.slice(from, to)}${next < 0 ? behind : behind.slice(0, next)}`
}

const COMPILED = new WeakMap<readonly string[], RegExp>()

/** A pattern for any whole word of a list. Lists are constants, so each is compiled once. */
function words(list: readonly string[]): RegExp {
  const known = COMPILED.get(list)
  if (known) return known
  const made = new RegExp(`(?<![\\p{L}\\p{N}])${oneOf(list)}(?![\\p{L}\\p{N}])`, 'u')
  COMPILED.set(list, made)
  return made
}

const isOther = (text: string, span: Span<unknown>, language: LanguageRules): boolean =>
  words(language.others).test(clauseAround(text, span, language.clauses))

const countsSomething = (text: string, { to }: Span<Clock>, { units }: LanguageRules): boolean =>
  new RegExp(`^[\\s-]*${oneOf(units)}(?![\\p{L}\\p{N}])`, 'u').test(text.slice(to, to + 40))

/** Extends a clock's span over the words before and after that belong to it. */
function withLead(text: string, span: Span<Clock>, language: LanguageRules): ClockSpan {
  const { at, about, after, before, between } = language
  const lead = new RegExp(
    `(?:(?<![\\p{L}\\p{N}])(?:${[...at, ...about, ...after, ...before, ...between].toSorted((a, b) => b.length - a.length).join('|')})[\\s.]*)+$`,
    'u',
  )
  const said = lead.exec(text.slice(Math.max(0, span.from - 60), span.from))?.[0] ?? ''
  const behind = text.slice(span.to, span.to + 40)
  const tail = (list: readonly string[]): string =>
    list.length === 0 ? '' : (new RegExp(`^${oneOf(list)}(?![\\p{L}\\p{N}])`, 'u').exec(behind)?.[0] ?? '')
  const tails = {
    about: tail(language.aboutBehind),
    after: tail(language.afterBehind),
    before: tail(language.beforeBehind),
    between: tail(language.betweenBehind),
  }
  const isOpening = span.value.opensRange === true
  const around = `${said} ${tails.about} ${tails.after} ${tails.before}`
  const isSoon = (list: readonly string[]): boolean => list.length > 0 && words(list).test(around)
  const nudge = isSoon(language.soonAfter) ? SOON : isSoon(language.soonBefore) ? -SOON : 0
  const has = (list: readonly string[]): boolean => list.length > 0 && words(list).test(said)
  return {
    core: span.from,
    from: span.from - said.length,
    to: span.to + Math.max(...Object.values(tails).map((one) => one.length)),
    value: span.value,
    lead: {
      isAt: has(at),
      nudge,
      isAbout: nudge !== 0 || has(about) || said.includes('~') || tails.about !== '',
      // In Finnish "kahdesta asti" is since two, "kahteen asti" until two.
      isAfter: has(after) || tails.after !== '' || (isOpening && tails.before !== ''),
      isBefore: has(before) || (!isOpening && tails.before !== ''),
      isBetween: has(between) || tails.between !== '' || isOpening,
    },
  }
}

interface FragmentContext {
  readonly text: string
  readonly language: LanguageRules
  readonly clocks: readonly ClockSpan[]
}

/**
 * Whether the hour belongs to a longer expression whose minutes were not understood ("at the seventeenth minute past
 * two"). To read no time is then better than to read a wrong one. An hour next to another number is no fragment in two
 * cases: the other number is itself a time (the other end of a range), or a noun follows it (a count).
 */
function isFragment(one: ClockSpan, { text, language, clocks }: FragmentContext): boolean {
  if (one.value.minute !== 0 || one.value.sdMs < SD.hour) return false
  const number = `(?:\\d{1,2}|${oneOf(language.numbers)})`
  const before = new RegExp(`(?<![\\p{L}\\p{N}:.])${number}\\s+(?:${oneOf(language.offsets)})\\s*$`, 'u').exec(
    text.slice(Math.max(0, one.core - 60), one.core),
  )
  const start = before ? Math.max(0, one.core - 60) + before.index : 0
  const isTime = (from: number): boolean =>
    clocks.some((other) => other !== one && other.core <= from && from < other.to)
  if (before && !isTime(start)) return true
  const behind = text.slice(one.to, one.to + 60)
  // "Ten or fifteen past two": the ten is no hour.
  const shared = `^\\s+(?:${oneOf(language.joins.filter((join) => join !== ''))})\\s+${number}\\s+(?:${oneOf(language.offsets)})(?![\\p{L}])`
  if (!one.lead.isBetween && new RegExp(shared, 'u').test(behind)) return true
  const after = new RegExp(`^\\s+${number}(?![\\p{L}\\p{N}:.])`, 'u').exec(behind)
  if (!after || one.lead.isBetween) return false
  const end = one.to + after[0].length
  const isCount = countsSomething(text, { from: one.to, to: end, value: one.value }, language)
  const isRange = clocks.some((other) => other.from < end && other.to > one.to && other.lead.isBetween)
  return !isRange && (!isCount || /^[\s-]*(?:min|хв|دق)/u.test(text.slice(end, end + 10)))
}

interface Around {
  readonly text: string
  readonly language: LanguageRules
  readonly isAnswer: boolean
  readonly previous: ClockSpan | undefined
  readonly next: ClockSpan | undefined
}

/**
 * Whether a bare number is a time. A word beside it must say so, or the text must answer "when". A number before a noun
 * is a count.
 */
function isStatedTime(one: ClockSpan, around: Around): boolean {
  if (one.value.isBare !== true) return true
  const { next, isAnswer } = around
  const before = joinedBefore(one, around)
  // "Between half one and one they shot": the word "between" makes both numbers times.
  if (before?.lead.isBetween === true && before.value.isBare !== true) return true
  const joinsNext = next !== undefined && isJoined(one, next, around)
  if (!joinsNext && mayCount(one.value) && !canEndTime(one, around)) return false
  const { isAt, isAbout, isAfter, isBefore, isBetween } = one.lead
  if (isAnswer || isAt || isAbout || isAfter || isBefore) return true
  if (joinsNext) return isBetween || next.lead.isBetween || next.value.isBare !== true
  return before !== undefined && (isBetween || before.lead.isBetween || before.value.isBare !== true)
}

/** 2.20 never counts things; 2 and 1410 may. */
const mayCount = (clock: Clock): boolean => clock.minute === 0 || clock.mayCount === true

/** The previous time, if only a joining word stands between the two. */
const joinedBefore = (one: ClockSpan, around: Around): ClockSpan | undefined =>
  around.previous !== undefined && isJoined(around.previous, one, around) ? around.previous : undefined

const isJoined = (first: ClockSpan, second: ClockSpan, { text, language }: Around): boolean =>
  first.to <= second.core && isJoin(text.slice(first.to, second.core), language)

/** Whether the text ends after the number, or goes on with a word that the number cannot count. */
function canEndTime(one: ClockSpan, { text, language }: Around): boolean {
  const behind = text.slice(one.to)
  if (/^\s*(?:[.!?;\n,:)(]|$)/u.test(behind)) return true
  return (
    new RegExp(`^\\s+${oneOf(language.follows)}(?![\\p{L}\\p{N}])`, 'u').test(behind) || startsPart(behind, language)
  )
}

const startsPart = (behind: string, { parts, days }: LanguageRules): boolean =>
  [...parts, ...days].some(({ pattern }) => new RegExp(`^\\s+${pattern.source}`, 'u').test(behind))

/** Whether only a joining word stands between two clocks. */
export const isJoin = (between: string, { joins, at, about }: Pick<LanguageRules, 'joins' | 'at' | 'about'>): boolean =>
  between.length < 40 && new RegExp(`^\\s*${oneOf(joins)}(?:\\s+${oneOf([...at, ...about])})*\\s*$`, 'u').test(between)

const SENTENCE = /[.!?;\n](?!\d)/gu

/** Whether both spans are in one sentence. */
export const isSameSentence = (text: string, a: Span<unknown>, b: Span<unknown>): boolean => {
  const between = text.slice(Math.min(a.to, b.to), Math.max(a.from, b.from))
  return between.search(new RegExp(SENTENCE.source, 'u')) < 0
}
