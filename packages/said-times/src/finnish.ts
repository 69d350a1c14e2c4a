import { ANY, ANY_MINUTES, AT, FROM, GENITIVE, NAMED, PARTITIVE, READ, UNTIL } from './finnish-numbers.ts'
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
  opening,
  RUN_TOGETHER,
  type Rule,
  rule,
  SD,
  SOON,
  spoken,
  toHour,
  wordsOf,
} from './language-rules.ts'

const H = `(?<h>${fragment(ANY)}|2[0-4]|1\\d|0?\\d)`
const M = `(?<m>${fragment(ANY_MINUTES)}|[1-5]?\\d)`
const KLO =
  '(?:klo|kl|klo\\.|kello|kellon|kellonaika)\\.?\\s*(?:oli\\s*)?(?:(?:noin|n\\.?|ehka|suunnilleen|jotain|jo|vasta|melkein)\\s*)*'
const hour = ({ h }: Groups) => numberOf(h, ANY)
const minute = ({ m }: Groups) => numberOf(m, ANY_MINUTES)
const of = (words: ReadonlyMap<string, number>, read: (hour: number | undefined) => Clock | undefined): Rule<Clock> =>
  rule(`(?<h>${fragment(words)})`, ({ h }) => read(numberOf(h, words)))
const full = (value: number | undefined) => spoken(value, 0, SD.hour)
/** Half an hour before the named hour: "puoli kolme" is 2:30. */
const half = (value: number | undefined) => toHour(value, 30)

const LITTLE = '(?:vahan|hieman|juuri|pikkuisen|hiukan|pikkasen|muutaman? minuutin|muutama minuutti|muutaman)'

const clocks: readonly Rule<Clock>[] = [
  rule(`(?:${KLO})?puo?li?[\\s-]*${H}(?:\\s+(?:aikaan|aikoihin|maissa|tienoilla|paikkeilla|pintaan))?`, (g) =>
    half(hour(g)),
  ),
  rule(`(?:${KLO})?${M}\\s*(?:min(?:uuttia|uutin|uuttii|\\.)?)?\\s*yli\\s*(?:${KLO})?${H}`, (g) =>
    spoken(hour(g), minute(g)),
  ),
  rule(`(?:${KLO})?${M}\\s*(?:min(?:uuttia|uuttii|\\.)?)?\\s*(?:vaille|vailla|vaile|vajaa)\\s*(?:${KLO})?${H}`, (g) =>
    toHour(hour(g), minute(g)),
  ),
  rule(`${KLO}(?<hh>[01]?\\d|2[0-4])[.:](?<mm>[0-5]\\d)(?:[.:][0-5]\\d)?`, ({ hh, mm }) => digital(hh, mm, true)),
  rule(`${KLO}(?<hh>[01]\\d|2[0-4])(?<mm>[0-5]\\d)`, ({ hh, mm }) => digital(hh, mm, true)),
  rule(`(?:${KLO}${H}|(?<at>${fragment(AT)}))\\s+(?<m>${fragment(READ)})(?!\\s*(?:min|yli|vaille|vailla))`, (g) =>
    spoken(g['at'] === undefined ? hour(g) : AT.get(g['at']), numberOf(g['m'], READ)),
  ),
  rule(`${KLO}${H}`, (g) => spoken(hour(g), 0, SD.hour)),
  rule('(?<hh>[01]?\\d|2[0-4]):(?<mm>[0-5]\\d)(?::[0-5]\\d)?', ({ hh, mm }) => digital(hh, mm, true)),
  rule('(?<hh>[01]?\\d|2[0-3])\\.(?<mm>[0-5]\\d)', ({ hh, mm }) =>
    Number(mm) > 12 ? digital(hh, mm, true) : bare(digital(hh, mm, true)),
  ),
  rule(`(?:${KLO})?(?:jotain )?${LITTLE} (?<way>yli|vaille|vailla|vajaa) (?:${KLO})?(?<mid>puoli\\s+)?${H}`, (g) =>
    nudged(g['mid'] === undefined ? spoken(hour(g), 0, SD.hour) : half(hour(g)), g['way'] === 'yli' ? SOON : -SOON),
  ),
  of(AT, full),
  rule(
    `(?<h>${fragment(GENITIVE)}|\\d\\d?)(?:[\\s:-]*n)?\\s+(?:aikaan|aikoihin|maissa|tienoilla|paikkeilla|pintaan|korvilla|hujakoilla|tietamilla)`,
    ({ h }) => {
      const clock = full(numberOf(h, GENITIVE))
      return clock && { ...clock, sdMs: 20 * 60_000 }
    },
  ),
  always('(?:keskipaivalla|puolilta\\s?paivin|puoliltapaivin)', {
    hour: 12,
    minute: 0,
    half: 'fixed',
    sdMs: 15 * 60_000,
  }),
  always('(?:keskiyolla|puoliyolla|puolilta\\s?oin|puoliltaoin|puolenyon\\s+(?:aikaan|aikoihin|maissa))', {
    hour: 0,
    minute: 0,
    half: 'fixed',
    sdMs: 15 * 60_000,
  }),
  ...[GENITIVE, PARTITIVE, UNTIL].map((words) => of(words, (value) => bare(full(value)))),
  of(FROM, (value) => opening(bare(full(value)))),
  RUN_TOGETHER,
  rule('(?<h>2[0-4]|1\\d|\\d)', ({ h }) => bare(spoken(Number(h), 0, SD.hour))),
]

const COUNT = new Map([
  ...NAMED,
  ...wordsOf({
    ...{
      2: 'pari',
      10: 'kymmenisen',
      15: 'viisitoista',
      20: 'kaksikymmenta kakskyt parikymmenta',
      25: 'kaksikymmentaviisi',
    },
    ...{ 30: 'kolmekymmenta kolkyt', 40: 'neljakymmenta nelkyt', 45: 'neljakymmentaviisi' },
  }),
])
const N = `(?<n>${fragment(COUNT)}|\\d{1,3})`
const count = ({ n }: Groups): number | undefined => (/^\d+$/.test(n ?? '') ? Number(n) : numberOf(n, COUNT))
const SITTEN = '\\s*(?:aikaa\\s*)?(?:sitten|sit|sitte|aiemmin)'
const MONTHS = months([
  'tammikuuta tammikuun',
  'helmikuuta helmikuun',
  'maaliskuuta maaliskuun',
  'huhtikuuta huhtikuun',
  'toukokuuta toukokuun',
  'kesakuuta kesakuun',
  'heinakuuta heinakuun',
  'elokuuta elokuun',
  'syyskuuta syyskuun',
  'lokakuuta lokakuun',
  'marraskuuta marraskuun',
  'joulukuuta joulukuun',
])
const MONTH = `(?<month>${fragment(MONTHS)})`
const WEEKDAYS = ['sunnuntaina', 'maanantaina', 'tiistaina', 'keskiviikkona', 'torstaina', 'perjantaina', 'lauantaina']

export const FINNISH: LanguageRules = {
  code: 'fi',
  marks:
    /(?<!\p{L})(?:oli|on|ja|se|kello|klo|noin|tapahtui|kun|siella|mina|me|ne|han|puoli|sitten|aikaan|yli|vaille|eilen|tanaan|joku|mutta|ei|ehka|sain|nain|kuulin|alkoi|illalla|aamulla|yolla|aikoihin|maissa|jalkeen|ennen|\p{L}+(?:ssa|lla|lta|sta|nut|tiin))(?!\p{L})/gu,
  clocks,
  agos: [
    rule(`puoli(?:sen)? ?tuntia${SITTEN}`, () => ago(30)),
    rule(`(?:noin )?vartti(?:a)?${SITTEN}`, () => ago(15)),
    rule(`(?:noin )?(?:tunti|tunnin)${SITTEN}`, () => ago(60)),
    rule(`puolitoista tuntia${SITTEN}`, () => ago(90)),
    rule(`${N}\\s*(?:minuuttia|minuuttii|minuutti|min|minsaa|mins)\\.?${SITTEN}`, (g) => ago(count(g))),
    rule(`${N}\\s*(?:tuntia|tuntii|tunti|h)${SITTEN}`, (g) => ago((count(g) ?? 0) * 60)),
    rule(`(?:muutama|joku|jokunen) minuutti(?:a)?${SITTEN}`, () => ({ low: 2, high: 20 })),
    rule(`(?:hetki|pieni hetki|minuutti)${SITTEN}`, () => ({ low: 0, high: 20 })),
    always('(?:juuri asken|ihan asken|asken|askettain|juuri nyt|just nyt|just asken|parhaillaan)', {
      low: 0,
      high: 20,
    }),
  ],
  days: [
    ...FULL_DATES,
    always('toissapaivana', { kind: 'back', days: 2 }),
    always('(?:eilen|eile|eilisiltana)', { kind: 'back', days: 1 }),
    always('(?:tanaan|tanaa|tana paivana)', { kind: 'back', days: 0 }),
    rule(`(?<d>\\d\\d?)\\.? ?${MONTH}(?: (?<y>20\\d\\d))?`, ({ d, month, y }) => dateOf(d, MONTHS.get(month ?? ''), y)),
    rule('(?<d>\\d\\d?)\\. ?(?<m>\\d\\d?)\\.', ({ d, m }) => dateOf(d, Number(m))),
    ...WEEKDAYS.map((name, weekday) => always(`(?:viime )?${name}`, { kind: 'weekday', weekday } as const)),
  ],
  parts: [
    always('tana aamuna', { name: 'morning', back: 0 }),
    always('tana iltana', { name: 'evening', back: 0 }),
    always('(?:viime yona|tana yona)', { name: 'night', back: 1 }),
    always('(?:aamulla|aamupaivalla|aamuyolla|aamuyosta|aamusta)', { name: 'morning' }),
    always('(?:iltapaivalla|ip\\.?|iltapaivasta)', { name: 'afternoon' }),
    always('(?:paivalla)', { name: 'noon' }),
    always('(?:illalla|illasta)', { name: 'evening' }),
    always('(?:yolla)', { name: 'night' }),
  ],
  at: ['kello', 'klo', 'kellon', 'kello oli', 'klo oli'],
  about: listed(`
    noin, n\\.?, suunnilleen, arviolta, arvioisin, ehka, varmaan, suurin piirtein, lahes, melkein, jotain, jossain,
    joskus, vahan, hieman, hiukan, pian, heti, juuri, pikkuisen, hiukan ennen, juuri ennen, just ennen, vahan ennen, hieman ennen, vahan jalkeen, luulen etta, ~, tasmalleen`),
  after: ['jalkeen', 'alkaen'],
  before: ['ennen', 'viimeistaan', 'asti', 'saakka'],
  between: ['valilla', 'valissa', 'valisena aikana'],
  aboutBehind: [
    '\\s+(?:aikoihin|aikaan|maissa|tienoilla|paikkeilla|pintaan|korvilla|hujakoilla|tietamilla)',
    '\\s+suunnilleen',
    '\\s+ehka',
    '\\s+tai jotain',
    '\\s+arviolta',
  ],
  afterBehind: ['[:\\s]*n?\\s+jalkeen', '\\s+lahtien', '\\s+alkaen'],
  beforeBehind: ['\\s+mennessa', '\\s+asti', '\\s+saakka'],
  betweenBehind: ['[:\\s]*n?\\s+(?:valilla|valissa|valisena aikana|valiin)'],
  soonAfter: ['(?:vahan|hieman|hiukan|pian|heti|juuri|pikkuisen)(?:\\s+(?:kello|klo|noin))*[:\\s]*n?\\s*jalkeen'],
  soonBefore: ['(?:vahan|hieman|hiukan|juuri|pikkuisen|just)\\s+ennen'],
  numbers: [...ANY_MINUTES.keys(), 'minuut\\p{L}*', 'min'].map((word) => word.replace(/_/g, '[\\s-]+')),
  offsets: listed('yli, vaille, vailla, vajaa'),
  joins: ['ja', '-', 'tai', ''],
  follows: listed(`
    apua, auttakaa, aikaan, aikoihin, maissa, jalkeen, ja, kun, mutta, siella, tanaan, eilen, tapahtui, alkoi,
    kuului, oli, nain, mina, me, valilla, joku, se, ne, ihmiset, poliisi, mennessa`),
  others: listed(`
    huomenna, lahtee, lahtevat, aukeaa, avataan, avautuu, sulkeutuu, suljetaan, menee kiinni, auki, soita,
    soittakaa, soittaa mulle, soittaa minulle, ottaa yhteytta, ottakaa yhteytta, tavoittaa, tavoitettavissa,
    viestia, laittakaa, joka paiva, joka ilta, joka yo, joka aamu, yleensa, aina, vuotias, vuotta, v\\.?, vuotiaana,
    ikainen, syntynyt, synnyin, syntymaaika, alkaa, paattyy, loppuu, tulen, menen, palaan, heraan, olen kotona, olen
    toissa, aikataulu, linja, ei ollut, voitte, voi soittaa, pitaisi, kokous, tapaaminen, ulkonaliikkumiskielto,
    vapaa, uutiset`),
  units: listed(`
    hengelta, hengella, ihmista, henkiloa, miesta, naista, lasta, autoa, poliisia, kertaa, laukausta, minuuttia,
    minuuttii, min, tuntia, h, sekuntia, paivaa, viikkoa, kuukautta, vuotta, vuotias, v, euroa, e, metria, metrin,
    m, km, kilometria, kilometrin, kerros, kerroksessa, prosenttia, astetta, hengen, miehen, ihmisen, auton, vuoden,
    minuutin, tunnin, tyyppia, litraa, kg, kappaletta, kpl, muuta, poikaa, tyttoa`),
  clauses: ['mutta', 'koska', 'ja', 'kun', 'joten', 'sitten kun', 'vaikka'],
}
