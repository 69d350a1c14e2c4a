import {
  ago,
  always,
  bare,
  type Clock,
  dateOf,
  digital,
  FULL_DATES,
  fragment,
  type Groups,
  type LanguageRules,
  listed,
  months,
  nudged,
  numberOf,
  oneOf,
  RUN_TOGETHER,
  type Rule,
  rule,
  SD,
  SOON,
  spoken,
  toHour,
  withHalf,
  wordsOf,
} from './language-rules.ts'

const HOURS = wordsOf({
  ...{ 1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine', 10: 'ten' },
  ...{ 11: 'eleven', 12: 'twelve tweleve' },
})
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const TENS = ['twenty', 'thirty', 'forty', 'fifty']
/** Twenty-one … fifty-nine. */
const COMPOUND = new Map(
  TENS.flatMap((ten, index) => ONES.map((one, at) => [`${ten}_${one}`, (index + 2) * 10 + at + 1] as const)),
)
const MINUTES = new Map([
  ...COMPOUND,
  ...wordsOf({
    ...{ 13: 'thirteen', 14: 'fourteen', 16: 'sixteen', 17: 'seventeen', 18: 'eighteen', 19: 'nineteen' },
    ...{ 1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine', 10: 'ten' },
    ...{ 11: 'eleven', 12: 'twelve', 15: 'fifteen', 20: 'twenty', 25: 'twenty_five twentyfive', 30: 'thirty' },
    ...{ 35: 'thirty_five', 40: 'forty fourty', 45: 'forty_five', 50: 'fifty', 55: 'fifty_five' },
  }),
])
const H = `(?<h>${fragment(HOURS)}|1[0-2]|0?[1-9])`
const M = `(?<m>${fragment(MINUTES)}|[1-5]?\\d)`
const HALF = '(?<half>a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?)'
const OCLOCK = '(?:\\s*(?:o\\s?clock|oclok|oclcok))?'
const hour = ({ h }: Groups) => numberOf(h, HOURS)
const minute = ({ m }: Groups) => numberOf(m, MINUTES)
const half = ({ half: said }: Groups): 'am' | 'pm' | undefined =>
  said === undefined ? undefined : said.startsWith('a') ? 'am' : 'pm'

const soonBy = ({ way }: Groups): number => (way === 'before' || way === 'to' ? -SOON : SOON)

const clocks: readonly Rule<Clock>[] = [
  rule(`half[\\s-]*(?:past\\s+|passed\\s+)?${H}${OCLOCK}(?:\\s*${HALF})?`, (g) =>
    withHalf(spoken(hour(g), 30), half(g)),
  ),
  rule(`(?:a\\s+)?(?:quarter|quater|qtr)[\\s-]*(?:past|passed|after)\\s+${H}(?:\\s*${HALF})?`, (g) =>
    withHalf(spoken(hour(g), 15), half(g)),
  ),
  rule(`(?:a\\s+)?(?:quarter|quater|qtr)[\\s-]*(?:to|till|til|before|of)\\s+${H}(?:\\s*${HALF})?`, (g) =>
    withHalf(toHour(hour(g), 15), half(g)),
  ),
  rule(`${M}\\s*(?:minutes?|mins?)?\\s*(?:past|passed)\\s+${H}${OCLOCK}(?:\\s*${HALF})?`, (g) =>
    withHalf(spoken(hour(g), minute(g)), half(g)),
  ),
  rule(`${M}\\s*(?:minutes?|mins?)\\s*after\\s+${H}${OCLOCK}(?:\\s*${HALF})?`, (g) =>
    withHalf(spoken(hour(g), minute(g)), half(g)),
  ),
  rule(`${M}\\s*(?:minutes?|mins?)\\s*(?:to|till|til|before)\\s+${H}${OCLOCK}(?:\\s*${HALF})?`, (g) =>
    withHalf(toHour(hour(g), minute(g)), half(g)),
  ),
  rule(
    `(?<m>five|ten|twenty|twenty[\\s-]?five|5|10|20|25)\\s+(?:to|til|till)\\s+${H}${OCLOCK}(?:\\s*${HALF})?`,
    (g) => {
      const clock = withHalf(toHour(hour(g), minute(g)), half(g))
      // "Five to six" and "ten to twelve" may also be a count ("five to six people").
      const mayCount = (minute(g) === 5 || minute(g) === 10) && (hour(g) ?? 0) > (minute(g) ?? 0)
      return mayCount ? bare(clock) : clock
    },
  ),
  rule(`${H}\\s*(?:o\\s?clock|oclok|oclcok)(?:\\s*${HALF})?`, (g) => withHalf(spoken(hour(g), 0, SD.hour), half(g))),
  rule(`(?<hh>[01]?\\d|2[0-4])[:.](?<mm>[0-5]\\d)\\s*${HALF}`, (g) =>
    withHalf(digital(g['hh'], g['mm'], false), half(g)),
  ),
  rule('(?<hh>[01]?\\d|2[0-4]):(?<mm>[0-5]\\d)(?::[0-5]\\d)?(?:\\s*(?:h|hrs?|hours))?', ({ hh, mm }) =>
    digital(hh, mm, false),
  ),
  rule('(?<hh>[01]\\d|2[0-3])(?<mm>[0-5]\\d)\\s*(?:h|hrs?|hours)', ({ hh, mm }) =>
    digital(`0${hh}`.slice(-2), mm, false),
  ),
  rule('(?<hh>[01]?\\d|2[0-3])\\.(?<mm>[0-5]\\d)', ({ hh, mm }) => bare(digital(hh, mm, false))),
  rule(`${H}\\s*${HALF}`, (g) => withHalf(spoken(hour(g), 0, SD.hour), half(g))),
  rule(
    `${H}[\\s-](?<m>(?:twenty|thirty|forty|fifty)[\\s-]${oneOf(ONES)}|ten|eleven|twelve|\\p{L}+teen|twenty|thirty|forty|fifty)`,
    (g) => bare(spoken(hour(g), minute(g))),
  ),
  rule(`${H}[\\s-]oh[\\s-](?<m>${oneOf(ONES)}|[1-9])`, (g) => bare(spoken(hour(g), minute(g)))),
  // "A few minutes before two", "a bit past half two".
  rule(
    `(?:a |an )?(?:few (?:minutes|mins)|bit|little|couple of (?:minutes|mins)|just|shortly|soon) (?<way>past|gone|after|before|to) (?<mid>half (?:past )?)?${H}${OCLOCK}(?:\\s*${HALF})?`,
    (g) => nudged(withHalf(spoken(hour(g), g['mid'] === undefined ? 0 : 30, SD.hour), half(g)), soonBy(g)),
  ),
  rule(`${H}[\\s-]?ish`, (g) => {
    const clock = spoken(hour(g), 0, SD.hour)
    return clock && { ...clock, sdMs: 20 * 60_000 }
  }),
  always('(?:noon|midday|mid day)', { hour: 12, minute: 0, half: 'fixed', sdMs: 15 * 60_000 }),
  always('(?:midnight|mid night)', { hour: 0, minute: 0, half: 'fixed', sdMs: 15 * 60_000 }),
  RUN_TOGETHER,
  rule(H, (g) => bare(spoken(hour(g), 0, SD.hour))),
]

const COUNT = wordsOf({
  ...{
    1: 'a an one',
    2: 'two a_couple_of a_couple couple_of',
    3: 'three',
    4: 'four',
    5: 'five',
    6: 'six',
    7: 'seven',
    8: 'eight',
  },
  ...{
    9: 'nine',
    10: 'ten',
    12: 'twelve',
    15: 'fifteen',
    20: 'twenty',
    25: 'twenty_five',
    30: 'thirty',
    40: 'forty',
    45: 'forty_five',
  },
})
const N = `(?<n>${fragment(COUNT)}|\\d{1,3})`
const count = ({ n }: Groups): number | undefined => (/^\d+$/.test(n ?? '') ? Number(n) : numberOf(n, COUNT))
const times = (n: number | undefined, by: number): number | undefined => (n === undefined ? undefined : n * by)
const AGO = '(?:ago|back|earlier)'

const MONTHS = months([
  'january jan',
  'february feb',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
])
const MONTH = `(?<month>${fragment(MONTHS)})`
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

export const ENGLISH: LanguageRules = {
  code: 'en',
  marks:
    /(?<!\p{L})(?:the|was|it|and|at|about|we|they|of|is|when|there|past|ago|around|happened|my|half|people|heard|saw|this|that)(?!\p{L})/gu,
  clocks,
  agos: [
    rule(`half (?:an |a )?hour ${AGO}`, () => ago(30)),
    rule(`(?:a )?quarter of an hour ${AGO}`, () => ago(15)),
    rule(`an hour and a half ${AGO}`, () => ago(90)),
    rule(`${N}\\s*(?:minutes?|mins?|min|minuts|minuets)\\s*${AGO}`, (g) => ago(count(g))),
    rule(`${N}\\s*(?:hours?|hrs?|h)\\s*${AGO}`, (g) => ago(times(count(g), 60))),
    rule(`(?:a )?few (?:minutes|mins) ${AGO}`, () => ({ low: 2, high: 20 })),
    rule(`(?:a )?few hours ${AGO}`, () => ({ low: 90, high: 480 })),
    rule(`(?:a )?(?:moment|second|minute|little while) ${AGO}`, () => ({ low: 0, high: 20 })),
    always('(?:just now|right now|this very moment|happening now|a sec ago)', { low: 0, high: 15 }),
  ],
  days: [
    ...FULL_DATES,
    always('(?:the )?day before yesterday', { kind: 'back', days: 2 }),
    always('(?:yesterday|yesturday|yesteday)', { kind: 'back', days: 1 }),
    always('today', { kind: 'back', days: 0 }),
    rule(`(?<d>\\d\\d?)(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?<y>20\\d\\d))?`, ({ d, month, y }) =>
      dateOf(d, MONTHS.get(month ?? ''), y),
    ),
    rule(`${MONTH}\\s+(?<d>\\d\\d?)(?:st|nd|rd|th)?(?:,?\\s+(?<y>20\\d\\d))?`, ({ d, month, y }) =>
      dateOf(d, MONTHS.get(month ?? ''), y),
    ),
    ...WEEKDAYS.map((name, weekday) => always(`(?:on |last )?${name}`, { kind: 'weekday', weekday } as const)),
  ],
  parts: [
    always('this morning', { name: 'morning', back: 0 }),
    always('this afternoon', { name: 'afternoon', back: 0 }),
    always('(?:this evening)', { name: 'evening', back: 0 }),
    always('(?:tonight|tonite)', { name: 'evening', back: 0 }),
    always('(?:last night|last nite)', { name: 'night', back: 1 }),
    always('(?:in the )?(?:early )?morning', { name: 'morning' }),
    always('(?:in the )?afternoon', { name: 'afternoon' }),
    always('(?:in the )?evening', { name: 'evening' }),
    always('(?:at |in the )?night', { name: 'night' }),
  ],
  at: ['at', 'somewhere', 'some time', 'sometime', 'the time was', 'time was', 'it was', 'its', 'it is'],
  about: listed(`
    about, abou?t, around, arround, approximately, approx\\.?, roughly, maybe, perhaps, i think, i guess, nearly,
    almost, circa, close to, like, just after, shortly after, soon after, right after, just before, shortly before, right before, a bit after, a bit
    before, a little after, a little before, ~, must have been`),
  after: ['after', 'since', 'later than'],
  before: ['before', 'by', 'until', 'till', 'earlier than', 'no later than'],
  between: ['between', 'from'],
  aboutBehind: [
    '[\\s-]?ish',
    '\\s+or so',
    '\\s+i think',
    '\\s+maybe',
    '\\s+i guess',
    '\\s+approx',
    '\\s+roughly',
    '\\s+something',
  ],
  afterBehind: ['\\s+onwards'],
  beforeBehind: ['\\s+at the latest'],
  betweenBehind: [],
  soonAfter: listed('just after, shortly after, soon after, right after, a bit after, a little after'),
  soonBefore: listed('just before, shortly before, right before, a bit before, a little before'),
  numbers: [...MINUTES.keys(), 'minutes?', 'mins?', 'quarter', 'half'].map((word) => word.replace(/_/g, '[\\s-]+')),
  offsets: listed('past, passed, after, before, to, till, til'),
  joins: ['and', 'to', 'until', 'till', 'or', '-'],
  follows: listed(`
    help, please, pls, in, at, on, this, today, yesterday, last, when, while, and, but, i, we, they, he, she, there,
    it, the, something, somebody, someone, outside, near, or, is, was, that, maybe, until, to, from, next, by, as,
    because, so, then, everyone, everybody, people, police, shots, ish, local`),
  others: listed(`
    meet (?:me|us|you|at), see you, my (?:flight|train|bus|shift|meeting|class|appointment), tomorrow, will, ill,
    going to, gonna, call me, ring me, phone me, text me, reach me, contact me, message me, call
    (?:us|back|him|her|them), can call, can be reached, available, shall, can you, could you, im free, i am free,
    home (?:after|by|at),
    (?:bus|train|tram|metro|flight|plane|ferry|school|class|church|shop|store|bar|cafe|office|pharmacy|clinic|meeting|shift|appointment|game|match|film|movie|concert)(?:es|s)?
    (?:leaves?|left|departs?|goes|arrives?|opens?|opened|closes?|closed|starts?|begins?|ends?|finishes), leaves
    (?:at|around|about), departs, opens, closes, opening hours, open (?:from|until|till|at), usually, always,
    normally, every (?:day|night|morning|evening|hour|week), deadline, appointment, years? old, yrs old, aged?,
    born, my age, birthday, wake up, go to bed, get up, curfew, scheduled, supposed to, timetable, not
    (?:at|around|about|until|before|after|it), wasnt (?:at|around|about), never, news at, from monday, work
    (?:from|until|till)`),
  units: listed(`
    years?, yrs?, people, persons?, men, women, kids, children, boys, girls, guys, cars?, shots, times, minutes?,
    mins?, hours?, hrs?, seconds?, days?, weeks?, months?, meters?, metres?, m, km, miles?, feet, dollars?, euros?,
    pounds?, percent, of, street, st, avenue, road, rd, floors?, officers?, x, degrees`),
  clauses: ['but', 'because', 'and then', 'and', 'so', 'while', 'which'],
}
