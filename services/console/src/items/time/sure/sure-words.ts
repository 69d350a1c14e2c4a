import { words } from '../../../shared/words/catalog.ts'

/** The titles of what "How sure?" opens, in the order of the page. */
export const SURE_WORDS = words({
  howSure: { en: 'How sure?', fi: 'Kuinka varmaa?', sv: 'Hur säkert?' },
  nine: {
    en: 'What nine in ten means',
    fi: 'Mitä yhdeksän kymmenestä tarkoittaa',
    sv: 'Vad nio av tio betyder',
  },
  counted: { en: 'What was counted', fi: 'Mitä on laskettu', sv: 'Vad som har räknats' },
  rests: { en: 'What it rests on here', fi: 'Mihin aika perustuu tässä', sv: 'Vad tiden vilar på här' },
  limits: { en: 'What limits it', fi: 'Mikä aikaa rajaa', sv: 'Vad som begränsar tiden' },
  change: { en: 'What would change it', fi: 'Mikä muuttaisi aikaa', sv: 'Vad som skulle ändra tiden' },
  unproven: { en: 'What it does not prove', fi: 'Mitä se ei todista', sv: 'Vad det inte bevisar' },
  record: { en: 'For the record', fi: 'Pöytäkirjaa varten', sv: 'För protokollet' },
})

/** What nine in ten means for this kind of evidence. */
export const NINE_WORDS = words({
  holds: {
    en: (kind: string) =>
      `Of items with this kind of evidence (${kind}), about nine in ten began within such an interval. About one in ten did not.`,
    fi: (kind: string) =>
      `Kohteista, joiden aika perustuu samaan (${kind}), noin yhdeksän kymmenestä alkoi tällaisen välin sisällä. Noin yksi kymmenestä ei alkanut.`,
    sv: (kind: string) =>
      `Av objekt vars tid vilar på samma sak (${kind}) började ungefär nio av tio inom ett sådant intervall. Ungefär ett av tio gjorde det inte.`,
  },
  fewer: {
    en: (kind: string) =>
      `Of items with this kind of evidence (${kind}), fewer than nine in ten began within such an interval. A wider one would say nothing, so they are never called placed.`,
    fi: (kind: string) =>
      `Kohteista, joiden aika perustuu samaan (${kind}), harvempi kuin yhdeksän kymmenestä alkoi tällaisen välin sisällä. Leveämpi väli ei kertoisi mitään, joten niitä ei koskaan sanota sijoitetuiksi.`,
    sv: (kind: string) =>
      `Av objekt vars tid vilar på samma sak (${kind}) började färre än nio av tio inom ett sådant intervall. Ett bredare skulle inte säga något, så de kallas aldrig placerade.`,
  },
  meant: {
    en: (kind: string) =>
      `The interval is meant to hold the true time nine times in ten. For this kind of evidence (${kind}) nobody could count whether it does.`,
    fi: (kind: string) =>
      `Oikean ajan pitäisi olla välin sisällä yhdeksän kertaa kymmenestä. Kun aika perustuu tähän (${kind}), sitä ei ole voitu laskea.`,
    sv: (kind: string) =>
      `Den rätta tiden ska ligga inom intervallet nio gånger av tio. När tiden vilar på detta (${kind}) har det inte kunnat räknas.`,
  },
  wide: {
    en: (wide: string) => `Here the interval is ${wide} wide.`,
    fi: (wide: string) => `Tässä välin leveys on ${wide}.`,
    sv: (wide: string) => `Här är intervallets bredd ${wide}.`,
  },
  pinned: {
    en: "An officer set this time and its limits. They hold as far as the officer's source does; nine in ten says nothing of them.",
    fi: 'Virkailija on asettanut tämän ajan ja sen rajat. Ne pitävät, jos virkailijan lähde pitää; yhdeksän kymmenestä ei koske niitä.',
    sv: 'En tjänsteman har satt den här tiden och dess gränser. De håller så långt som tjänstemannens källa håller; nio av tio gäller inte dem.',
  },
  open: {
    en: 'Only limits are known. No moment between them is likelier than another, so nine in ten says nothing here.',
    fi: 'Vain rajat tiedetään. Mikään hetki niiden välissä ei ole toista todennäköisempi, joten yhdeksän kymmenestä ei koske tätä.',
    sv: 'Bara gränser är kända. Inget ögonblick mellan dem är troligare än ett annat, så nio av tio gäller inte här.',
  },
})

/** Why an interval may be narrower than what one clock allows. The causes are clauses that follow "because". */
export const NARROWER_WORDS = words({
  because: {
    en: (causes: string) => `It may be narrower than the ± of one clock, because ${causes}.`,
    fi: (causes: string) => `Se voi olla kapeampi kuin yhden kellon ±, koska ${causes}.`,
    sv: (causes: string) => `Det kan vara smalare än en enskild klockas ±, eftersom ${causes}.`,
  },
  several: {
    en: 'several clocks that agree tell the time more exactly than one',
    fi: 'useat yhtäpitävät kellot kertovat ajan tarkemmin kuin yksi',
    sv: 'flera klockor som är överens anger tiden noggrannare än en',
  },
  drawnIn: {
    en: 'such intervals were made narrower until about nine in ten held on made incidents',
    fi: 'tällaisia välejä kavennettiin, kunnes noin yhdeksän kymmenestä piti paikkansa keksityissä tapahtumissa',
    sv: 'sådana intervall gjordes smalare tills ungefär nio av tio höll i påhittade händelser',
  },
  and: { en: ', and because ', fi: ', ja koska ', sv: ', och eftersom ' },
})

/** What was counted, and on what. */
export const COUNTED_WORDS = words({
  counted: {
    en: (n: string, share: string) =>
      `${n} made items of this kind were counted, on made incidents whose true times are known. The true time lay within the interval for ${share} % of them.`,
    fi: (n: string, share: string) =>
      `Tällaisia keksittyjä kohteita laskettiin ${n} keksityissä tapahtumissa, joiden oikeat ajat tunnetaan. Oikea aika oli välin sisällä ${share} prosentilla niistä.`,
    sv: (n: string, share: string) =>
      `${n} påhittade objekt av den här sorten räknades, i påhittade händelser vars rätta tider är kända. Den rätta tiden låg inom intervallet för ${share} % av dem.`,
  },
  few: {
    en: 'That is few: the share could easily have been another.',
    fi: 'Niitä on vähän: osuus olisi helposti voinut olla toinen.',
    sv: 'Det är få: andelen kunde lätt ha blivit en annan.',
  },
  never: {
    en: 'It was never checked on real incidents.',
    fi: 'Sitä ei ole koskaan tarkistettu todellisissa tapahtumissa.',
    sv: 'Det har aldrig prövats i verkliga händelser.',
  },
  none: {
    en: 'No made incident had enough items of this kind, so nothing was counted.',
    fi: 'Keksityissä tapahtumissa ei ollut tarpeeksi tällaisia kohteita, joten mitään ei ole laskettu.',
    sv: 'Ingen påhittad händelse hade tillräckligt många objekt av den här sorten, så inget har räknats.',
  },
  pins: {
    en: "Nothing was counted: an officer's pin is no measurement.",
    fi: 'Mitään ei ole laskettu: virkailijan kiinnitys ei ole mittaus.',
    sv: 'Inget har räknats: en tjänstemans fäste är ingen mätning.',
  },
  open: {
    en: 'Nothing was counted: each limit holds or fails by itself.',
    fi: 'Mitään ei ole laskettu: kukin raja joko pitää tai pettää.',
    sv: 'Inget har räknats: varje gräns håller eller brister för sig.',
  },
})
