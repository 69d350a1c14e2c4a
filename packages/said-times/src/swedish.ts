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
  hourBefore,
  type LanguageRules,
  listed,
  months,
  nudged,
  numberOf,
  RUN_TOGETHER,
  type Rule,
  rule,
  SD,
  SOON,
  spoken,
  toHour,
  wordsOf,
} from './language-rules.ts'

const HOURS = wordsOf({
  ...{
    1: 'ett',
    2: 'tva',
    3: 'tre',
    4: 'fyra',
    5: 'fem',
    6: 'sex',
    7: 'sju',
    8: 'atta',
    9: 'nio',
    10: 'tio',
    11: 'elva',
    12: 'tolv',
  },
  ...{ 13: 'tretton', 14: 'fjorton', 15: 'femton', 16: 'sexton', 17: 'sjutton', 18: 'arton', 19: 'nitton' },
  ...{ 20: 'tjugo', 21: 'tjugoett', 22: 'tjugotva', 23: 'tjugotre' },
})
const ONES = ['ett', 'tva', 'tre', 'fyra', 'fem', 'sex', 'sju', 'atta', 'nio']
const TENS = ['tjugo', 'trettio', 'fyrtio', 'femtio']
/** "Klockan två tio": minutes read aloud like a clock's digits. A single digit needs a zero before it. */
const READ = new Map([
  ...ONES.map((one, at) => [`noll_${one}`, at + 1] as const),
  ...TENS.flatMap((ten, index) => ONES.map((one, at) => [`${ten}${one}`, (index + 2) * 10 + at + 1] as const)),
  ...TENS.map((ten, index) => [ten, (index + 2) * 10] as const),
  ...wordsOf({ 10: 'tio', 11: 'elva', 12: 'tolv', 13: 'tretton', 14: 'fjorton', 15: 'femton kvart', 16: 'sexton' }),
  ...wordsOf({ 17: 'sjutton', 18: 'arton', 19: 'nitton' }),
])
const MINUTES = wordsOf({
  ...{
    1: 'en',
    2: 'tva',
    3: 'tre',
    4: 'fyra',
    5: 'fem',
    6: 'sex',
    7: 'sju',
    8: 'atta',
    9: 'nio',
    10: 'tio',
    ...{ 11: 'elva', 13: 'tretton', 14: 'fjorton', 16: 'sexton', 17: 'sjutton', 18: 'arton', 19: 'nitton' },
    12: 'tolv',
    15: 'femton kvart kvarten',
    20: 'tjugo',
    25: 'tjugofem tjugo_fem',
  },
})
const H = `(?<h>${fragment(HOURS)}|2[0-4]|1\\d|0?\\d)`
const M = `(?<m>${fragment(MINUTES)}|[1-5]?\\d)`
const MIN = '(?:\\s*(?:minuter|minut|min\\.?))?'
const KL =
  '(?:klockan|klockan var|klockan blev|kl|klocka|kl\\.)\\.?\\s*(?:(?:var|ungefar|cirka|ca|runt|typ|kanske|halvt om halvt|nastan|omkring|strax)\\.?\\s*)*'
const hour = ({ h }: Groups) => numberOf(h, HOURS)
const minute = ({ m }: Groups) => numberOf(m, MINUTES)

/** "Fem i halv tre" is 2:25, "fem över halv tre" 2:35. */
function aroundHalf(g: Groups, sign: 1 | -1): Clock | undefined {
  const named = hour(g)
  const minutes = minute(g)
  return named === undefined || minutes === undefined || minutes > 15
    ? undefined
    : spoken(hourBefore(named), 30 + sign * minutes)
}

const soon = (g: Groups, minutes: number): Clock | undefined =>
  nudged(g['mid'] === undefined ? spoken(hour(g), 0, SD.hour) : toHour(hour(g), 30), minutes)

const clocks: readonly Rule<Clock>[] = [
  rule(`(?:${KL})?${M}${MIN}\\s+(?:i|fore|till)\\s+halv\\s*${H}`, (g) => aroundHalf(g, -1)),
  rule(`(?:${KL})?${M}${MIN}\\s+(?:over|efter|ov)\\s+halv\\s*${H}`, (g) => aroundHalf(g, 1)),
  rule(`(?:${KL})?halv[\\s-]*${H}(?:[\\s-]?tiden)?`, (g) => toHour(hour(g), 30)),
  rule(`(?:${KL})?${M}${MIN}\\s+(?:over|efter|ov)\\s+${H}`, (g) => spoken(hour(g), minute(g))),
  rule(`(?:${KL})?${M}${MIN}\\s+(?:i|fore)\\s+${H}`, (g) => toHour(hour(g), minute(g))),
  rule(`${KL}(?<hh>[01]?\\d|2[0-4])[.:](?<mm>[0-5]\\d)(?:[.:][0-5]\\d)?`, ({ hh, mm }) => digital(hh, mm, true)),
  rule(`${KL}(?<hh>[01]\\d|2[0-4])(?<mm>[0-5]\\d)`, ({ hh, mm }) => digital(hh, mm, true)),
  rule(
    `(?:${KL})?(?:lite|strax|nagot|precis|nagra minuter) (?:over|efter) (?:klockan |kl )?(?<mid>halv\\s*)?${H}`,
    (g) => soon(g, SOON),
  ),
  rule(
    `(?:${KL})?(?:lite|strax|nagot|precis|nagra minuter) (?:i|fore|innan) (?:klockan |kl )?(?<mid>halv\\s*)?${H}`,
    (g) => soon(g, -SOON),
  ),
  rule(`${KL}${H}\\s+(?<m>${fragment(READ)})(?!\\s*(?:min|i |over|fore))`, (g) =>
    spoken(hour(g), numberOf(g['m'], READ)),
  ),
  rule(`${KL}${H}`, (g) => spoken(hour(g), 0, SD.hour)),
  rule('(?<hh>[01]?\\d|2[0-4]):(?<mm>[0-5]\\d)(?::[0-5]\\d)?', ({ hh, mm }) => digital(hh, mm, true)),
  rule('(?<hh>[01]?\\d|2[0-3])\\.(?<mm>[0-5]\\d)', ({ hh, mm }) =>
    Number(mm) > 12 ? digital(hh, mm, true) : bare(digital(hh, mm, true)),
  ),
  rule(`(?:vid|runt|kring)?\\s*${H}[\\s-]?(?:tiden|tiiden|snaret)`, (g) => {
    const clock = spoken(hour(g), 0, SD.hour)
    return clock && { ...clock, sdMs: 20 * 60_000 }
  }),
  always('(?:mitt pa dagen|tolvslaget)', { hour: 12, minute: 0, half: 'fixed', sdMs: 30 * 60_000 }),
  always('(?:vid |runt )?midnatt(?:en)?', { hour: 0, minute: 0, half: 'fixed', sdMs: 15 * 60_000 }),
  RUN_TOGETHER,
  rule(H, (g) => bare(spoken(hour(g), 0, SD.hour))),
]

const COUNT = wordsOf({
  ...{
    1: 'en ett',
    2: 'tva ett_par',
    3: 'tre',
    4: 'fyra',
    5: 'fem',
    6: 'sex',
    7: 'sju',
    8: 'atta',
    9: 'nio',
    10: 'tio',
    12: 'tolv',
  },
  ...{ 15: 'femton', 20: 'tjugo', 25: 'tjugofem', 30: 'trettio', 40: 'fyrtio', 45: 'fyrtiofem' },
})
const N = `(?<n>${fragment(COUNT)}|\\d{1,3})`
const count = ({ n }: Groups): number | undefined => (/^\d+$/.test(n ?? '') ? Number(n) : numberOf(n, COUNT))
const SEDAN = '\\s*(?:sedan|sen|tillbaka)'
const FOR = '(?:for )?(?:(?:ungefar|cirka|ca|typ|kanske) )?'
const MONTHS = months([
  'januari jan',
  'februari feb',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti aug',
  'september sept',
  'oktober okt',
  'november nov',
  'december dec',
])
const MONTH = `(?<month>${fragment(MONTHS)})`
const WEEKDAYS = ['sondag', 'mandag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lordag']

export const SWEDISH: LanguageRules = {
  code: 'sv',
  marks:
    /(?<!\p{L})(?:det|var|och|jag|vi|som|klockan|kl|vid|hande|nar|halv|sedan|sen|igar|idag|en|ett|den|pa|over|ungefar|men|inte|runt|horde|sag|de|fran|till|efter|fore|innan|mellan|kvart|har|for|cirka|tiden)(?!\p{L})/gu,
  clocks,
  agos: [
    rule(`${FOR}(?:en )?(?:halvtimme|halv timme|halvtimma|halv timma)${SEDAN}`, () => ago(30)),
    rule(`${FOR}(?:en )?kvart${SEDAN}`, () => ago(15)),
    rule(`${FOR}(?:en )?(?:timme|timma)${SEDAN}`, () => ago(60)),
    rule(`${FOR}(?:en och en halv timme|en och en halv timma)${SEDAN}`, () => ago(90)),
    rule(`${FOR}${N}\\s*(?:minuter|minut|min)\\.?${SEDAN}`, (g) => ago(count(g))),
    rule(`${FOR}${N}\\s*(?:timmar|timme|tim|h)${SEDAN}`, (g) => ago((count(g) ?? 0) * 60)),
    rule(`${FOR}(?:nagra|nagon) minut(?:er)?${SEDAN}`, () => ({ low: 2, high: 20 })),
    rule(`${FOR}(?:en (?:liten )?stund|ett ogonblick|nyligen)${SEDAN}`, () => ({ low: 0, high: 45 })),
    always('(?:alldeles nyss|nyss|nyligen|precis nu|just nu|precis nyss|alldeles nyligen)', { low: 0, high: 20 }),
  ],
  days: [
    ...FULL_DATES,
    always('i ?forrgar', { kind: 'back', days: 2 }),
    always('i ?gar', { kind: 'back', days: 1 }),
    always('i ?dag', { kind: 'back', days: 0 }),
    rule(`(?:den )?(?<d>\\d\\d?)(?::e|e)? ${MONTH}(?: (?<y>20\\d\\d))?`, ({ d, month, y }) =>
      dateOf(d, MONTHS.get(month ?? ''), y),
    ),
    rule('(?:den )?(?<d>\\d\\d?)/(?<m>\\d\\d?)', ({ d, m }) => dateOf(d, Number(m))),
    ...WEEKDAYS.map((name, weekday) =>
      always(`(?:i ${name}s|i ${name}as|pa ${name}en|forra ${name}en|${name})`, { kind: 'weekday', weekday } as const),
    ),
  ],
  parts: [
    always('i ?morse', { name: 'morning', back: 0 }),
    always('(?:i ?kvall)', { name: 'evening', back: 0 }),
    always('(?:i ?natt|natten till idag)', { name: 'night', back: 1 }),
    always('i ?eftermiddags', { name: 'afternoon', back: 0 }),
    always('i ?formiddags', { name: 'morning', back: 0 }),
    always('(?:pa )?(?:morgonen|morgon|formiddagen|formiddag|fm\\.?)', { name: 'morning' }),
    always('(?:pa )?(?:eftermiddagen|eftermiddag|em\\.?|e\\.m\\.)', { name: 'afternoon' }),
    always('(?:pa )?(?:kvallen|kvall|kvallskvisten)', { name: 'evening' }),
    always('(?:pa )?(?:natten|natt|smatimmarna)', { name: 'night' }),
    always('(?:pa dagen)', { name: 'noon' }),
  ],
  at: ['klockan', 'kl\\.?', 'vid', 'klockan var'],
  about: listed(`
    ungefar, cirka, ca\\.?, c:a, omkring, runt, kring, vid, typ, kanske, nastan, strax efter, strax fore, strax
    innan, nagot efter, kort efter, direkt efter, precis efter, nagot fore, kort fore, kort innan, precis innan, lite efter, lite fore, lite innan, nagonstans, nagon gang, sisadar, tror jag, framat, uppemot, nagot, ~`),
  after: ['efter', 'sedan', 'sen'],
  before: ['fore', 'innan', 'senast', 'fram till', 'tills'],
  between: ['mellan', 'fran'],
  aboutBehind: [
    '\\s+ungefar',
    '\\s+typ',
    '\\s+tror jag',
    '\\s+nanting',
    '\\s+nagonting',
    '\\s+kanske',
    '[\\s-]?tiden',
    '\\s+cirka',
    '[\\s-]?snaret',
  ],
  afterBehind: ['\\s+och framat'],
  beforeBehind: ['\\s+senast'],
  betweenBehind: [],
  soonAfter: listed('strax efter, lite efter, nagot efter, kort efter, direkt efter, precis efter'),
  soonBefore: listed('strax fore, strax innan, lite fore, lite innan, nagot fore, kort fore, kort innan, precis innan'),
  numbers: [...READ.keys(), ...MINUTES.keys(), 'minuter', 'minuten', 'min', 'halv'].map((word) =>
    word.replace(/_/g, '[\\s-]+'),
  ),
  offsets: listed('over, efter, i, fore, till'),
  joins: ['och', 'till', '-', 'eller', 'tills'],
  follows: listed(`
    hjalp, foll, gick, sprang, smallde, skrek, exploderade, brann, slog, skot, kastade, skadades, rusade, blev, tog,
    sprack, hande, utbrot, kunde, hordes, pa, i, idag, igar, nar, och, men, jag, vi, de, det, han, hon, som, da,
    utanfor, vid, nagon, alla, polisen, sa, eller, till, borjade, horde, sag, folk, small, kom, var, har, tror`),
  others: listed(`
    ses, traffas, motas, imorgon, i morgon, (?<!(?<!\\p{L})i )gar, avgar, oppnar, stanger, oppet, stangt, ring,
    ringa, ring mig, nas, na mig, kontakta, hor av, sms, messa, varje dag, varje kvall, varje natt, brukar, alltid,
    vanligtvis, ar gammal, arig, aring, fodd, fyller, borjar, slutar, kommer (?:hem|att|jag), ska, skall, vaknar,
    tidtabell, inte (?:vid|klockan|kl|forran|runt|omkring), aldrig, tillganglig, ledig, motet, mote, tiden hos,
    utegangsforbud, portkod, nyheterna, buss(?:en)? \\d+, linje, ska vi`),
  units: listed(`
    personer, person, man, kvinnor, barn, bilar, bil, poliser, skott, ganger, minuter, minut, min, timmar, timme, h,
    sekunder, dagar, dag, veckor, manader, ar, kronor, kr, euro, meter, m, km, kilometer, procent, grader, av,
    stycken, st, killar, tjejer, ungdomar, manniskor, vaningen, trappor, kilo, liter, gator`),
  clauses: ['men', 'for att', 'och sen', 'och', 'sa', 'medan', 'eftersom'],
}
