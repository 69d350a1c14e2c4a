import type { WitnessWords } from './made-file.ts'
import { wallClock } from './wall-clock.ts'

/** What each witness writes. Times are wall-clock times. */
export function wordsOf(bangAt: number, zone: string) {
  const at = (seconds: number): string => wallClock(bangAt + seconds * 1000, zone).time.slice(0, 5)
  return {
    balcony: {
      language: 'en',
      words: `I was filming the market from our balcony when a stall exploded at ${at(0)}. About half a minute later there was a second bang. The smoke drifts towards the church.`,
      where: 'Balcony on the north side of Market Square, third floor',
      when: at(0),
    },
    stallKeeper: {
      language: 'fi',
      words: `Kaasupullo räjähti viereisessä kojussa noin kello ${at(0).replace(':', '.')}. Toinen pamaus tuli vähän myöhemmin. Kojun takana on vielä kaksi pulloa!`,
      where: 'Kauppatori, kojujen välissä',
    },
    passenger: {
      language: 'sv',
      words: `Jag stod vid spårvagnshållplatsen klockan ${at(20).replace(':', '.')} när det small igen. Folk sprang mot kyrkan, ett bilalarm tjöt. Ett barn letar efter sin mamma här.`,
      where: 'Spårvagnshållplatsen vid torget',
    },
    student: {
      language: 'uk',
      words: `Я була біля фонтана. О ${at(0)} пролунав вибух, потім ще один. Багато розбитого скла, люди кричали.`,
      where: 'Фонтан на площі',
    },
    shopkeeper: {
      language: 'ar',
      words: `كنت في المقهى عند زاوية الساحة. سمعت انفجارًا عند الساعة ${at(0)} ثم انفجارًا ثانيًا أصغر. تكسّر زجاج النوافذ كلها.`,
      where: 'المقهى في زاوية الساحة',
    },
    trapped: {
      language: 'en',
      words:
        'We are trapped on the third floor, Market Street 4. Smoke in the stairwell, my mother cannot walk. Please help.',
      where: 'Market Street 4, third floor, flat 12',
      isInDanger: true,
    },
  } as const satisfies Readonly<Record<string, WitnessWords>>
}
