import { words } from '../shared/words/catalog.ts'

export const COVERAGE_WORDS = words({
  title: {
    en: 'Who covers which minute, and where',
    fi: 'Minkä minuutin ja paikan joku on kuvannut',
    sv: 'Vem täcker vilken minut, och var',
  },
  notNoEvent: {
    en: 'If nobody filmed it, it may still have happened.',
    fi: 'Vaikka kukaan ei kuvannut, jotain on voinut tapahtua.',
    sv: 'Även om ingen filmade kan något ha hänt.',
  },
  says: {
    en: 'A minute with few or no separate submissions says only that nobody sent what they saw there.',
    fi: 'Minuutti, josta on vähän tai ei lainkaan erillisiä lähetyksiä, kertoo vain, ettei kukaan lähettänyt näkemäänsä.',
    sv: 'En minut med få eller inga skilda sändningar säger bara att ingen skickade det de såg där.',
  },
  none: {
    en: 'Nothing with both a time and a place yet.',
    fi: 'Ei vielä mitään, millä olisi sekä aika että paikka.',
    sv: 'Ännu inget som har både tid och plats.',
  },
  back: {
    en: 'Back to where most of it lies',
    fi: 'Takaisin sinne, missä suurin osa on',
    sv: 'Tillbaka dit där det mesta finns',
  },
  outside: {
    en: (count: number, at: string) =>
      `${count === 1 ? '1 covered minute lies' : `${count} covered minutes lie`} outside these columns, the farthest at ${at}.`,
    fi: (count: number, at: string) =>
      `${count === 1 ? 'Yksi kuvattu minuutti on' : `${count} kuvattua minuuttia on`} näiden sarakkeiden ulkopuolella, kauimmainen ${at}.`,
    sv: (count: number, at: string) =>
      `${count === 1 ? '1 täckt minut ligger' : `${count} täckta minuter ligger`} utanför dessa kolumner, den mest avlägsna ${at}.`,
  },
  showAll: { en: 'Show all', fi: 'Näytä kaikki', sv: 'Visa alla' },
  eachColumn: {
    en: (from: string, zone: string, width: string) => `${from}, ${zone}; each column is ${width}`,
    fi: (from: string, zone: string, width: string) => `${from}, ${zone}; sarakkeen leveys ${width}`,
    sv: (from: string, zone: string, width: string) => `${from}, ${zone}; varje kolumn är ${width}`,
  },
  emptiest: {
    en: ', and shows its emptiest and its fullest minute',
    fi: ', ja siinä näkyvät sen tyhjin ja täysin minuutti',
    sv: ', och visar sin tommaste och sin fullaste minut',
  },
  table: {
    en: 'Separate submissions by minute and place',
    fi: 'Erilliset lähetykset minuutin ja paikan mukaan',
    sv: 'Skilda sändningar per minut och plats',
  },
  place: { en: 'Place', fi: 'Paikka', sv: 'Plats' },
  nobody: { en: 'nobody', fi: 'ei kukaan', sv: 'ingen' },
  withNobody: { en: 'minutes with nobody', fi: 'välissä tyhjiä minuutteja', sv: 'minuter utan någon' },
  few: { en: 'few', fi: 'muutama', sv: 'få' },
  threeOrMore: {
    en: 'three or more separate submissions · a dot: nothing is known of that minute there',
    fi: 'vähintään kolme erillistä lähetystä · piste: minuutista ei tiedetä mitään',
    sv: 'tre eller fler skilda sändningar · en punkt: inget är känt om den minuten där',
  },
  more: {
    en: (count: number) => `And ${count} more place${count === 1 ? '' : 's'} with fewer submissions.`,
    fi: (count: number) =>
      `Lisäksi ${count === 1 ? 'yksi paikka' : `${count} paikkaa`}, joista on vähemmän lähetyksiä.`,
    sv: (count: number) => `Och ${count} ${count === 1 ? 'plats' : 'platser'} till med färre sändningar.`,
  },
})
