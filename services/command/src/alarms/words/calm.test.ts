import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { createListener } from './listen.ts'
import { SHIPPED_RULES } from './shipped-rules.ts'

const listener = createListener(SHIPPED_RULES)
const heard = (text: string) => judge(listener.listen(text), SHIPPED_RULES)?.rules

const CALM = {
  'a match': [
    ...[
      'our striker was on fire tonight, three goals in ten minutes',
      'hyökkääjä laukoi tolppaan toisessa erässä, katsomo räjähti',
    ],
    ...['målskytten exploderade i andra perioden', "наш форвард вистрілив у дев'ятку", 'صاروخ هاللاعب سجل هدفين'],
  ],
  'a book, a film, a game': [
    ...['the book is about a girl who is kidnapped by pirates', 'kirja kertoo tytöstä jonka merirosvot kaappaavat'],
    ...[
      'såg deckaren där alla gömmer sig på en ö',
      'у грі треба стріляти в прибульця',
      'الكتاب عن بنت خطفوها القراصنة',
    ],
  ],
  'a question about the rules': [
    ...['what should I upload if I witness a shooting?', 'mitä minun pitää lähettää jos näen ampumisen?'],
    ...['vad ska jag ladda upp om jag ser en skottlossning?', 'що треба завантажити якщо я побачу стрілянину?'],
    'ماذا ارفع اذا شاهدت اطلاق نار؟',
  ],
  'what is long past': [
    ...['my grandfather was wounded in Korea, that is his medal', 'vuoden 1899 tulva on merkitty seinään'],
    ...['översvämningen 1977 är utmärkt på väggen', 'діда поранило на війні у сорок третьому, це його медаль'],
    'جدي انصاب بحرب تشرين وهاي ميداليته',
  ],
  'fire that is kept': [
    ...[
      'that is the smoke from our barbecue',
      'kynttilät palavat kakun päällä',
      'det brinner ljus på tårtan, hon fyllde fem',
    ],
    ...['у каміні горить вогонь, кіт спить', 'الشموع مولعة عالكيك، عمرها خمس سنين'],
  ],
  'work, money and programs': [
    ...[
      'deadline is killing our whole team',
      'sähköposti räjähti sen postauksen jälkeen',
      'mejlkorgen exploderade efter inlägget',
    ],
    ...['дедлайн вбиває всю команду', 'سعر الذهب انهار امس'],
  ],
} as const

test.each(Object.entries(CALM))('%s takes the danger out of words, in each language', (_setting, sentences) => {
  expect(sentences.flatMap((sentence) => (heard(sentence) ? [[sentence, heard(sentence)]] : []))).toEqual([])
})

test('a setting calms only its own sentence, and nothing in an urgent text', () => {
  for (const sentence of [
    ...[
      'three goals so far. Shooting outside the stadium',
      'the striker is down, shooting, help us',
      'we watched a film. Fire!',
    ],
    ...['the candles on the cake set fire to the curtain, hurry', 'the deadline is killing me. he is killing me'],
    ...[
      'katsoimme leffaa kun talo räjähti, apua',
      'vi såg en film. Det brinner',
      'дивилися фільм. Вибух',
      'كنا نحضر فيلم. انفجار',
    ],
  ])
    expect.soft([sentence, heard(sentence) !== undefined]).toEqual([sentence, true])
})

test('without punctuation a setting reaches only its neighbour, because the next thought may begin anywhere', () => {
  for (const sentence of [
    'tanker tipped over yellow cloud drifting towards the school do you need the original or is a whatsapp copy ok',
    'Тону в паперах решту надішлю завтра У дружини осколок у животі вона вся біла і мене не впізнає',
    'نسيت كلمة السر وما وصلني الايميل رجلي عالقة تحت الإسمنت ولا أحس بها',
  ])
    expect.soft([sentence, heard(sentence) !== undefined]).toEqual([sentence, true])
})

test('a long phrase is meant literally', () => {
  expect(heard('the goalkeeper: someone started shooting at the crowd')).toContain('shooting')
})

test('a setting, a harmless phrase and a denial calm only words of their own language', () => {
  expect(heard('поранений, no hay')).toContain('injured')
  expect(heard('pommi in the game')).toContain('explosion')
  expect(heard('a bomb in the game')).toBeUndefined()
})
