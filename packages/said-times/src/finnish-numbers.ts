import { wordsOf } from './language-rules.ts'

/** As in "kello kaksi"; yks, kaks, kol are the spoken forms. */
export const NAMED = wordsOf({
  ...{ 1: 'yksi yks', 2: 'kaksi kaks', 3: 'kolme kolm', 4: 'nelja nel', 5: 'viisi viis', 6: 'kuusi kuus' },
  ...{
    7: 'seitseman seittaman seittema seittemän seiska',
    8: 'kahdeksan kaheksan kasi',
    9: 'yhdeksan yheksan ysi',
    10: 'kymmenen kymppi',
  },
  ...{ 11: 'yksitoista ykstoista ykstoist', 12: 'kaksitoista kakstoista kakstoist', 13: 'kolmetoista' },
  ...{ 14: 'neljatoista', 15: 'viisitoista', 16: 'kuusitoista', 17: 'seitsemantoista', 18: 'kahdeksantoista' },
  ...{ 19: 'yhdeksantoista', 20: 'kaksikymmenta', 21: 'kaksikymmentayksi', 22: 'kaksikymmentakaksi' },
  ...{ 23: 'kaksikymmentakolme' },
})
/** As in "kahdelta": at two. */
export const AT = wordsOf({
  ...{
    1: 'yhdelta yhelta ykkoselta',
    2: 'kahdelta kahelta kakkoselta',
    3: 'kolmelta',
    4: 'neljalta',
    5: 'viidelta viielta',
    6: 'kuudelta kuuelta',
  },
  ...{
    7: 'seitsemalta seittemalta seiskalta',
    8: 'kahdeksalta kaheksalta kasilta',
    9: 'yhdeksalta yheksalta ysilta',
    10: 'kymmenelta kympilta',
  },
  ...{ 11: 'yhdeltatoista', 12: 'kahdeltatoista', 13: 'kolmeltatoista', 14: 'neljaltatoista', 15: 'viideltatoista' },
  ...{ 16: 'kuudeltatoista', 17: 'seitsemaltatoista', 18: 'kahdeksaltatoista', 19: 'yhdeksaltatoista' },
})
export const GENITIVE = wordsOf({
  ...{
    1: 'yhden',
    2: 'kahden kahen',
    3: 'kolmen',
    4: 'neljan',
    5: 'viiden viien',
    6: 'kuuden kuuen',
    7: 'seitseman seittaman',
  },
  ...{ 8: 'kahdeksan kaheksan', 9: 'yhdeksan yheksan', 10: 'kymmenen', 11: 'yhdentoista', 12: 'kahdentoista' },
})
export const PARTITIVE = wordsOf({
  ...{
    1: 'yhta',
    2: 'kahta',
    3: 'kolmea',
    4: 'neljaa',
    5: 'viitta',
    6: 'kuutta',
    7: 'seitsemaa',
    8: 'kahdeksaa',
    9: 'yhdeksaa',
  },
  ...{ 10: 'kymmenta', 11: 'yhtatoista', 12: 'kahtatoista' },
})
export const FROM = wordsOf({
  ...{
    1: 'yhdesta',
    2: 'kahdesta',
    3: 'kolmesta',
    4: 'neljasta',
    5: 'viidesta',
    6: 'kuudesta',
    7: 'seitsemasta',
    8: 'kahdeksasta',
  },
  ...{ 9: 'yhdeksasta', 10: 'kymmenesta', 11: 'yhdestatoista', 12: 'kahdestatoista' },
})
export const UNTIL = wordsOf({
  ...{
    1: 'yhteen',
    2: 'kahteen',
    3: 'kolmeen',
    4: 'neljaan',
    5: 'viiteen',
    6: 'kuuteen',
    7: 'seitsemaan',
    8: 'kahdeksaan',
  },
  ...{ 9: 'yhdeksaan', 10: 'kymmeneen', 11: 'yhteentoista', 12: 'kahteentoista' },
})
export const ANY = new Map([...NAMED, ...AT, ...GENITIVE, ...PARTITIVE, ...UNTIL])
const MINUTES = new Map([
  ...wordsOf({
    ...{
      1: 'yksi yhden minuutin',
      2: 'kaksi kahta',
      3: 'kolme kolmea',
      4: 'nelja neljaa',
      5: 'viisi viis viitta viiden',
      7: 'seitseman seitsemaa',
      8: 'kahdeksan kahdeksaa',
    },
    ...{
      10: 'kymmenen kymmenta kymppia kympin kymmena',
      12: 'kaksitoista',
      15: 'viisitoista viittatoista vartin varttia vartti varttii',
      20: 'kaksikymmenta kakskyt kaksikyt kaksikymmenta kahtakymmenta',
    },
    ...{ 25: 'kaksikymmentaviisi kakskytviis kakskyt_viis kaksikymmenta_viisi' },
  }),
])
const ONES = ['yksi', 'kaksi', 'kolme', 'nelja', 'viisi', 'kuusi', 'seitseman', 'kahdeksan', 'yhdeksan']
const TENS = ['kaksikymmenta', 'kolmekymmenta', 'neljakymmenta', 'viisikymmenta']
/** "Kello kaksi kymmenen": minutes read aloud like a clock's digits. A single digit needs a zero before it. */
export const READ = new Map([
  ...ONES.map((one, at) => [`nolla_${one}`, at + 1] as const),
  ...ONES.map((one, at) => [`${one}toista`, at + 11] as const),
  ...TENS.flatMap((ten, index) => ONES.map((one, at) => [`${ten}${one}`, (index + 2) * 10 + at + 1] as const)),
  ...TENS.map((ten, index) => [ten, (index + 2) * 10] as const),
  ...wordsOf({ 10: 'kymmenen', 15: 'varttia', 20: 'kakskyt kaksikyt', 25: 'kakskytviis', 30: 'kolkyt', 40: 'nelkyt' }),
])
export const ANY_MINUTES = new Map([...READ, ...MINUTES])
