import { ALARM_LANGUAGES } from '@firsthand/domain'
import { describe, expect, test } from 'vitest'
import { judge } from './judge.ts'
import { KINDS } from './kinds.ts'
import { createListener } from './listen.ts'
import { parsePhrase } from './phrase.ts'
import { SHIPPED_RULES } from './shipped-rules.ts'

const listener = createListener(SHIPPED_RULES)
const heard = (text: string) => judge(listener.listen(text), SHIPPED_RULES)
const rulesIn = (text: string) => heard(text)?.rules ?? []

/** Sentences as frightened people write them; each must ring for its rule. */
const RINGS = {
  'attacker-near': [
    ...['he is coming', 'HES COMING', 'He’s coming!!', 'they are coming up the stairs', 'someone is at the door'],
    ...['hän tulee', 'se tulee tänne', 'Ne tulevat kohti meitä', 'joku on oven takana', 'hän on tulossa'],
    ...['han kommer', 'dom kommer hit nu', 'någon är utanför dörren', 'de bryter sig in'],
    ...['він іде', 'вони йдуть сюди', 'хтось ломиться у двері', 'наближаються'],
    ...['انه قادم', 'هم قادمون', 'وهو قادم إلينا', 'يقترب من الباب'],
  ],
  hiding: [
    ...['we are hiding in the toilet', 'Hid under a table', 'we barricaded the door'],
    ...['piileskelemme vessassa', 'olen piilossa', 'piiloudumme', 'piilouduttiin varastoon', 'PIILOTTELEMME'],
    ...['vi gömmer oss', 'jag har gomt mig', 'ligger gömda bakom baren'],
    ...['ховаємось у підвалі', 'ми сховалися', 'я переховуюсь'],
    ...['نحن مختبئون', 'نختبئ في الحمام', 'ومختبئين بالغرفة', 'متخبيين'],
  ],
  bleeding: [
    ...['she is bleeding', 'bleeeeding badly', 'so much blood'],
    ...['hän vuotaa verta', 'vuodan paljon verta', 'verenvuoto ei lopu', 'verta joka puolella'],
    ...['han blöder', 'massor av blod', 'förblöder'],
    ...['вона стікає кров’ю', 'кровотеча', 'тут кров'],
    ...['انه ينزف', 'تنزف كثيرا', 'والدم في كل مكان', 'نزيف'],
  ],
  trapped: [
    ...['we are trapped', "we can't get out", 'stuck inside the lift'],
    ...['emme pääse ulos', 'olemme jumissa', 'jäimme loukkuun', 'en pääse täältä pois'],
    ...['vi är instängda', 'kan inte komma ut', 'sitter fast under bilen'],
    ...['ми застрягли', 'люди під завалами', 'не можемо вийти'],
    ...['نحن عالقون', 'محاصرين في الطابق الثاني', 'لا نستطيع الخروج', 'تحت الأنقاض'],
  ],
  weapon: [
    ...['he has a gun', 'man with a KNIFE', 'stabbed two people'],
    ...['hänellä on ase', 'aseella', 'puukolla', 'veitsi kädessä', 'pistoolilla uhataan'],
    ...['han har kniv', 'beväpnade män', 'knivhöggs? knivhuggen'],
    ...['у нього ніж', 'озброєний чоловік', 'з пістолетом'],
    ...['معه سلاح', 'رجل مسلح', 'بالسكين', 'ومعه مسدس'],
  ],
  shooting: [
    ...['shooting at the station', 'shots fired', 'someone was shot'],
    ...['täällä ammutaan', 'kuului laukauksia', 'se ampuu ihmisiä'],
    ...['de skjuter', 'hörde skott', 'skottlossning'],
    ...['стріляють', 'чути постріли', 'він розстріляв'],
    ...['إطلاق نار', 'يطلقون النار', 'صوت رصاص'],
  ],
  explosion: [
    ...['there is a bomb', 'it exploded', 'explosion in the mall'],
    ...['pommi', 'räjähti', 'iso räjähdys', 'pommeja'],
    ...['en bomb', 'det exploderade', 'sprängdes'],
    ...['вибух', 'вибухнуло', 'бомба'],
    ...['انفجار كبير', 'قنبلة', 'والانفجارات'],
  ],
  'not-breathing': [
    ...["I can't breathe", 'he is not breathing', 'she is unconscious'],
    ...['hän ei hengitä', 'en saa henkeä', 'mies on tajuton'],
    ...['kan inte andas', 'hon är medvetslös', 'andas inte'],
    ...['не дихає', 'я не можу дихати', 'без свідомості'],
    ...['لا يتنفس', 'لا استطيع التنفس', 'فاقد الوعي'],
  ],
  'help-us': [
    ...['help us', 'help', 'Help!', 'please help', 'call the police'],
    ...['apua', 'auttakaa meitä', 'lähettäkää poliisi'],
    ...['hjälp oss', 'hjälp', 'skicka polis'],
    ...['допоможіть', 'рятуйте нас', 'викличте швидку'],
    ...['ساعدونا', 'أنقذونا', 'نحتاج مساعدة', 'النجدة'],
  ],
  'children-in-danger': [
    ...['there are children inside', 'my kids are trapped', 'baby is still inside'],
    ...['lapset ovat sisällä', 'lapsia on jumissa', 'lapseni on yksin siellä'],
    ...['barnen är kvar inne', 'barn är instängda'],
    ...['діти всередині', 'дитина застрягла'],
    ...['الأطفال بالداخل', 'أطفال عالقون'],
  ],
} as const

describe.each(Object.entries(RINGS))('%s', (rule, sentences) => {
  test.each(sentences)('is found in “%s”', (sentence) => {
    expect(rulesIn(sentence)).toContain(rule)
    expect(heard(sentence)?.class).toBe('grave')
  })
})

describe('texts that do not ring', () => {
  test.each([
    ...[
      'The weather is nice and the bus was late.',
      'I want to help the police',
      'He became a doctor',
      'Great photo of the brand',
    ],
    ...['Aseman edessä oli paljon ihmisiä', 'Kävelin kotiin ja kaikki oli hyvin', 'Asetin puhelimen pöydälle'],
    ...['Vi gick hem och allt var bra', 'Tåget till Skottland var sent'],
    ...['Ми пішли додому, все добре', 'Автобус запізнився'],
    ...['ذهبنا إلى البيت وكل شيء بخير', 'الأسبوع القادم', 'وصلنا عند الفجر'],
  ])('“%s”', (sentence) => {
    expect(heard(sentence)).toBeUndefined()
  })

  test('denied words do not ring; beside words that ring they are shown as denied', () => {
    for (const sentence of [
      ...['she is not bleeding', 'he has no gun', 'no one is hurt', 'nobody here was injured', 'children are not hurt'],
      ...[
        'hänellä ei ole asetta',
        'kukaan ei loukkaantunut',
        'hon är inte instängd',
        'ingen är skadad',
        'не поранений',
      ],
    ])
      expect.soft([sentence, heard(sentence)]).toEqual([sentence, undefined])
    expect(
      listener.listen('she is not bleeding, we are trapped').map(({ rule, isDenied }) => [rule, isDenied]),
    ).toEqual([
      ['bleeding', true],
      ['trapped', false],
    ])
  })

  test('a denial reaches no further than its clause, and a bare "no" denies nothing', () => {
    for (const sentence of [
      'oh no gun',
      'No! He is not here. Bleeding',
      'not only bleeding but hiding',
      'do not come, shooting',
    ])
      expect.soft([sentence, heard(sentence)?.class]).toEqual([sentence, 'grave'])
  })

  test('the past tense rings, too: a person who was bleeding may still bleed', () => {
    expect(heard('we were hiding for an hour')?.class).toBe('grave')
  })

  test('fire, injured and missing people are grave; fleeing people are ordinary news', () => {
    for (const sentence of ['there is smoke and a fire', 'people are injured', 'my brother is missing'])
      expect.soft([sentence, heard(sentence)?.class]).toEqual([sentence, 'grave'])
    expect(heard('they ran away')?.class).toBe('ordinary')
  })

  test('a place or a thing with a word of danger in its name does not ring, but a danger in a place does', () => {
    for (const sentence of ['a photo shooting in the park', 'next to the knife shop', 'the water park is open'])
      expect.soft([sentence, heard(sentence)]).toEqual([sentence, undefined])
    for (const sentence of ['a man with a knife in the shop', 'shooting in the park', 'an explosion by the water park'])
      expect.soft([sentence, heard(sentence)?.class]).toEqual([sentence, 'grave'])
  })

  test('misspelt words are found; a real word with another meaning is not taken for a misspelt one', () => {
    for (const sentence of ['we are traped', 'shootign at the mall', 'he has a knfie', 'ther was an explosoin'])
      expect.soft([sentence, heard(sentence)?.class]).toEqual([sentence, 'grave'])
    for (const sentence of ['people are shouting', 'the sounded horn', 'we are riding home'])
      expect.soft([sentence, heard(sentence)]).toEqual([sentence, undefined])
  })
})

describe('rules as commanders write them', () => {
  const own = (...phrases: readonly string[]) =>
    createListener([{ code: 'own', class: 'grave', isOn: true, phrases: { en: phrases } }])

  test('match any ending, any beginning, either word, words between, a clause of its own', () => {
    expect(own('tram*').listen('the tramway').length).toBe(1)
    expect(own('*bridge').listen('Drawbridge').length).toBe(1)
    expect(own('red/white van').listen('a white van and a RED  van').length).toBe(2)
    expect(own('roof … fall').listen('the roof is about to fall').length).toBe(1)
    expect(own('roof … fall').listen('the roof is sure not going to fall').length).toBe(0)
    expect(
      own('=help')
        .listen('I can help. Help!')
        .map(({ from }) => from),
    ).toEqual([12])
  })

  test('are refused if nothing could match them', () => {
    for (const bad of ['', '   ', '*', 'a*', '…', 'x …', '… x', '!!', 'a/'.repeat(80)])
      expect.soft([bad, parsePhrase(bad)]).toEqual([bad, undefined])
  })

  test('are ignored while they are off', () => {
    const off = createListener(SHIPPED_RULES.map((rule) => ({ ...rule, isOn: false })))
    expect(off.listen('he is coming, bleeding')).toEqual([])
  })

  test('give hits at the offsets of the words', () => {
    const text = '  “He’s  coming”, ja verta vuotaa '
    const hits = listener.listen(text).map(({ rule, from, to }) => [rule, text.slice(from, to)])
    expect(hits).toEqual([
      ['attacker-near', 'He’s  coming'],
      ['bleeding', 'verta vuotaa'],
    ])
  })
})

test('every shipped rule has phrases in every language, and every phrase can be matched', () => {
  for (const { code, phrases } of SHIPPED_RULES)
    for (const language of ALARM_LANGUAGES) {
      const said = phrases[language] ?? []
      expect.soft([code, language, said.length > 0]).toEqual([code, language, true])
      for (const phrase of said)
        expect.soft([code, language, phrase, parsePhrase(phrase) !== undefined]).toEqual([code, language, phrase, true])
    }
  expect(SHIPPED_RULES.map(({ code }) => code)).toEqual([...KINDS])
})

test('the longest transcript is scanned once: ten times the length takes about ten times the work', () => {
  const work = (sentences: number): number => {
    const text = `${'we walked along the street, near the tram stop, and saw päiväkoti '.repeat(sentences)} bleeding`
    const started = process.cpuUsage()
    expect(listener.listen(text).map(({ rule }) => rule)).toEqual(['bleeding'])
    return process.cpuUsage(started).user
  }
  // The long text is compared with a short one on the same machine, so the speed of the machine does not matter. Each
  // is measured three times and the minimum counts, because a full garbage collection falls into only one of the three.
  const least = (sentences: number) => Math.min(...[1, 2, 3].map(() => work(sentences)))
  const short = least(750)
  const long = least(7500)
  if (process.env['FIGURES'] !== undefined)
    process.stdout.write(`listened to: ${long} µs of the longest, ${short} µs of a tenth of it\n`)
  expect(long / short).toBeLessThan(40)
})
