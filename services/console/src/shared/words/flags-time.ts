import { words } from './catalog.ts'
import { type Seen, spanOf } from './flags-evidence.ts'
import { sourceWords } from './sources.ts'

const CLOCK = words({
  some: { en: 'A clock in the file', fi: 'Tiedoston kello', sv: 'En klocka i filen' },
})
const source = (code: unknown): string => (typeof code === 'string' ? sourceWords(code) : CLOCK.some)

type ByCode = Readonly<Record<string, string>>

/**
 * What the date from GPS was compared with, if that shows a wrong week number of the receiver. The words follow the
 * number of weeks in the sentence.
 */
const BESIDE: ByCode = words({
  name: {
    en: " by the date in the file's name",
    fi: ' tiedoston nimessä olevaan päivään nähden',
    sv: ' jämfört med dagen i filens namn',
  },
  page: {
    en: ' by the date of the file on the phone',
    fi: ' tiedoston päiväykseen nähden',
    sv: ' jämfört med filens datum på telefonen',
  },
  head: {
    en: ' by the date at its head',
    fi: ' tiedoston alun päiväykseen nähden',
    sv: ' jämfört med datumet i filens början',
  },
  log: {
    en: ' by other dates in it',
    fi: ' tiedoston muihin päiviin nähden',
    sv: ' jämfört med andra datum i filen',
  },
})

/** Evidence that latitude and longitude are exchanged in a log. */
const AXES: ByCode = words({
  range: {
    en: ': as written they lie beyond a pole, and are not used',
    fi: ': kirjoitettuina ne ovat navan tuolla puolen, eikä niitä käytetä',
    sv: ': som de står ligger de bortom en pol, och används inte',
  },
  letters: {
    en: ': their letters stand the other way round, and they are not used',
    fi: ': niiden ilmansuunnat ovat väärin päin, eikä niitä käytetä',
    sv: ': deras väderstreck är omkastade, och de används inte',
  },
  bounds: {
    en: ': as written they lie outside of what the log says of itself',
    fi: ': kirjoitettuina ne ovat alueen ulkopuolella, jonka loki itse ilmoittaa',
    sv: ': som de står ligger de utanför det område som loggen själv anger',
  },
  way: {
    en: ': as written they lie far from the others',
    fi: ': kirjoitettuina ne ovat kaukana muista',
    sv: ': som de står ligger de långt från de andra',
  },
})

const seenBy = (by: ByCode, code: unknown): string => by[String(code)] ?? ''

/** Signs that a time or place in the file is not what it seems. */
export const TIME_SENTENCES = words({
  'clock-never-set': {
    en: (seen: Seen) =>
      `${source(seen['source'])} stands near the day at which such clocks begin: it was probably never set.`,
    fi: (seen: Seen) =>
      `${source(seen['source'])} on lähellä päivää, josta tällaiset kellot alkavat: sitä ei luultavasti koskaan asetettu.`,
    sv: (seen: Seen) =>
      `${source(seen['source'])} står nära den dag då sådana klockor börjar: den ställdes troligen aldrig.`,
  },
  'container-dates-differ': {
    en: ({ byMs }: Seen) =>
      `The film's two dates lie ${spanOf(byMs) ?? 'some time'} apart: cut or written anew, or a camera's habit.`,
    fi: ({ byMs }: Seen) =>
      `Videon kahden päiväyksen ero on ${spanOf(byMs) ?? 'jonkin verran'}: leikattu tai kirjoitettu uudelleen, tai kameran tapa.`,
    sv: ({ byMs }: Seen) =>
      `Filmens två datum ligger ${spanOf(byMs) ?? 'en tid'} isär: klippt eller skriven på nytt, eller kamerans vana.`,
  },
  'date-invalid': {
    en: (seen: Seen) => `${source(seen['source'])} holds a date that is on no calendar; it is not used.`,
    fi: (seen: Seen) => `${source(seen['source'])} sisältää päivän, jota ei ole kalenterissa; sitä ei käytetä.`,
    sv: (seen: Seen) => `${source(seen['source'])} har ett datum som inte finns i någon kalender; det används inte.`,
  },
  'date-epoch': {
    en: (seen: Seen) => `${source(seen['source'])} holds 1 January 1970, which means that no date was set.`,
    fi: (seen: Seen) => `${source(seen['source'])} sisältää päivän 1.1.1970, eli päivää ei ole asetettu.`,
    sv: (seen: Seen) => `${source(seen['source'])} har 1 januari 1970, vilket betyder att inget datum ställdes.`,
  },
  'gps-date-invalid': {
    en: () => 'The time from GPS is on no calendar; it is not used.',
    fi: () => 'GPS-aikaa ei ole kalenterissa; sitä ei käytetä.',
    sv: () => 'Tiden från GPS finns inte i någon kalender; den används inte.',
  },
  'gps-date-epoch': {
    en: () => 'The time from GPS was never set.',
    fi: () => 'GPS-aikaa ei koskaan asetettu.',
    sv: () => 'Tiden från GPS ställdes aldrig.',
  },
  'gps-week-rollover': {
    en: ({ weeks, by }: Seen) =>
      by === 'format'
        ? 'The date from GPS lies before anything wrote such files, as old receivers count weeks; it was not used as it stands.'
        : `The date from GPS lies ${weeks ?? 1024} weeks off${seenBy(BESIDE, by)}, as old receivers count; it was not used as it stands.`,
    fi: ({ weeks, by }: Seen) =>
      by === 'format'
        ? 'GPS-päivä on ajalta, jolloin tällaisia tiedostoja ei vielä ollut, kuten vanhat vastaanottimet laskevat viikkoja; sitä ei käytetty sellaisenaan.'
        : `GPS-päivä on ${weeks ?? 1024} viikkoa pielessä${seenBy(BESIDE, by)}, kuten vanhat vastaanottimet laskevat; sitä ei käytetty sellaisenaan.`,
    sv: ({ weeks, by }: Seen) =>
      by === 'format'
        ? 'Datumet från GPS ligger före den tid då sådana filer fanns, som gamla mottagare räknar veckor; det användes inte som det står.'
        : `Datumet från GPS ligger ${weeks ?? 1024} veckor fel${seenBy(BESIDE, by)}, som gamla mottagare räknar; det användes inte som det står.`,
  },
  'log-axes-swapped': {
    en: ({ positions, of, by }: Seen) =>
      `${positions ?? 'Some'} of ${of ?? 'the'} positions in the log make sense only with latitude and longitude exchanged${seenBy(AXES, by)}. Nothing was exchanged.`,
    fi: ({ positions, of, by }: Seen) =>
      `Lokin sijainneista ${positions ?? 'osa'}${of === undefined ? '' : ` (kaikkiaan ${of})`} on mielekkäitä vain, jos leveys- ja pituusaste vaihdetaan keskenään${seenBy(AXES, by)}. Mitään ei vaihdettu.`,
    sv: ({ positions, of, by }: Seen) =>
      `${positions ?? 'Några'} av ${of ?? 'loggens'} positioner i loggen är rimliga bara om latitud och longitud byter plats${seenBy(AXES, by)}. Inget byttes.`,
  },
  'gps-leap-seconds': {
    en: ({ byS }: Seen) =>
      `The time from GPS seems ${byS ?? 'some'} seconds off, as receivers without leap seconds are.`,
    fi: ({ byS }: Seen) =>
      `GPS-aika näyttää olevan ${byS ?? 'joitakin'} sekuntia pielessä, kuten vastaanottimissa ilman karkaussekunteja.`,
    sv: ({ byS }: Seen) =>
      `Tiden från GPS tycks vara ${byS ?? 'några'} sekunder fel, som i mottagare utan skottsekunder.`,
  },
  'gps-invalid': {
    en: () => 'The coordinates lie outside the earth; they are not used.',
    fi: () => 'Koordinaatit ovat maapallon ulkopuolella; niitä ei käytetä.',
    sv: () => 'Koordinaterna ligger utanför jorden; de används inte.',
  },
  'place-by-hand': {
    en: () => 'Its place was typed in by hand, and not measured.',
    fi: () => 'Sen paikka on annettu käsin, eikä sitä ole mitattu.',
    sv: () => 'Platsen är angiven för hand och inte uppmätt.',
  },
  'gps-zero': {
    en: () => 'The coordinates are zero and zero, which cameras write when they know no place; they are not used.',
    fi: () =>
      'Koordinaatit ovat nolla ja nolla, jotka kamera kirjoittaa, kun paikka ei ole tiedossa; niitä ei käytetä.',
    sv: () => 'Koordinaterna är noll och noll, som kameror skriver när de inte vet platsen; de används inte.',
  },
  'offset-differs-from-place': {
    en: ({ stated, byPlace }: Seen) =>
      `Its clock states ${stated ?? 'one zone'}, and the place it names keeps ${byPlace ?? 'another'}: set for elsewhere, or moved.`,
    fi: ({ stated, byPlace }: Seen) =>
      `Sen kello ilmoittaa vyöhykkeen ${stated ?? 'yhden'}, mutta sen nimeämässä paikassa on ${byPlace ?? 'toinen'}: asetettu muualle tai siirretty.`,
    sv: ({ stated, byPlace }: Seen) =>
      `Klockan anger ${stated ?? 'en tidszon'}, och platsen den nämner har ${byPlace ?? 'en annan'}: ställd för en annan plats, eller flyttad.`,
  },
  'offset-impossible': {
    en: (seen: Seen) =>
      `${source(seen['source'])} states an offset from UTC that no place keeps; its time is taken without one.`,
    fi: (seen: Seen) =>
      `${source(seen['source'])} ilmoittaa UTC-poikkeaman, jota ei ole missään; aika luetaan ilman sitä.`,
    sv: (seen: Seen) =>
      `${source(seen['source'])} anger en avvikelse från UTC som ingen plats har; tiden läses utan den.`,
  },
  'gps-time-differs': {
    en: ({ byMs }: Seen) =>
      `The time from GPS lies ${spanOf(byMs) ?? 'some time'} before or after the device's own clock: an old fix, a fast clock or a wrong date; it counts little.`,
    fi: ({ byMs }: Seen) =>
      `GPS-ajan ja laitteen oman kellon ero on ${spanOf(byMs) ?? 'jonkin verran'}: vanha paikannus, edistävä kello tai väärä päivä; sillä on vähän painoa.`,
    sv: ({ byMs }: Seen) =>
      `Tiden från GPS ligger ${spanOf(byMs) ?? 'en tid'} före eller efter enhetens egen klocka: en gammal position, en klocka som går före eller fel datum; den räknas lite.`,
  },
  'clock-behind-gps': {
    en: ({ byMs }: Seen) =>
      `The device's clock lies ${spanOf(byMs) ?? 'some time'} behind satellite time: it, or its zone, is wrong, as no fix is later than its picture.`,
    fi: ({ byMs }: Seen) =>
      `Laitteen kello on jäljessä satelliittiajasta (${spanOf(byMs) ?? 'jonkin verran'}): kello tai sen vyöhyke on väärä, sillä paikannus ei voi olla kuvaa myöhempi.`,
    sv: ({ byMs }: Seen) =>
      `Enhetens klocka ligger ${spanOf(byMs) ?? 'en tid'} efter satellittiden: den, eller dess tidszon, är fel, eftersom ingen position är senare än sin bild.`,
  },
  'gps-time-midnight': {
    en: () => 'The time from GPS is exactly midnight, as where no time was written; it counts little.',
    fi: () => 'GPS-aika on tasan keskiyö, kuten silloin kun aikaa ei kirjoitettu; sillä on vähän painoa.',
    sv: () => 'Tiden från GPS är exakt midnatt, som när ingen tid skrevs; den räknas lite.',
  },
  'offsets-differ': {
    en: ({ original, digitised }: Seen) =>
      `One time stands under two offsets, ${original ?? 'one'} and ${digitised ?? 'another'}: one of them was changed.`,
    fi: ({ original, digitised }: Seen) =>
      `Samalla ajalla on kaksi poikkeamaa, ${original ?? 'yksi'} ja ${digitised ?? 'toinen'}: toista niistä on muutettu.`,
    sv: ({ original, digitised }: Seen) =>
      `En tid står med två avvikelser, ${original ?? 'en'} och ${digitised ?? 'en annan'}: en av dem har ändrats.`,
  },
  'gps-jumps': {
    en: ({ fixes, of }: Seen) =>
      `The GPS track jumps further than anything moves${fixes === undefined ? '' : ` (${fixes} of ${of ?? 'its'} positions)`}: those positions are left out of the path.`,
    fi: ({ fixes, of }: Seen) =>
      `GPS-jälki hyppää kauemmas kuin mikään liikkuu${fixes === undefined ? '' : ` (${fixes} sijaintia, kaikkiaan ${of ?? '?'})`}: nämä sijainnit on jätetty pois reitiltä.`,
    sv: ({ fixes, of }: Seen) =>
      `GPS-spåret hoppar längre än något rör sig${fixes === undefined ? '' : ` (${fixes} positioner av ${of ?? '?'})`}: de positionerna är utelämnade ur vägen.`,
  },
  'log-times-apart': {
    en: ({ times, of }: Seen) =>
      `${times ?? 'Some'} of ${of ?? 'the'} times in the log lie apart from its main part, as after a receiver was off or before its clock was set: none of them alone is taken for its beginning.`,
    fi: ({ times, of }: Seen) =>
      `Lokin ajoista ${times ?? 'osa'}${of === undefined ? '' : ` (kaikkiaan ${of})`} on erillään sen pääosasta, kuten silloin kun vastaanotin oli pois päältä tai sen kelloa ei ollut asetettu: mitään niistä ei yksin pidetä lokin alkuna.`,
    sv: ({ times, of }: Seen) =>
      `${times ?? 'Några'} av ${of ?? 'loggens'} tider i loggen ligger isär från dess huvuddel, som när mottagaren var av eller dess klocka inte var ställd: ingen av dem tas ensam för loggens början.`,
  },
  'log-offset-impossible': {
    en: ({ times }: Seen) =>
      `The log states offsets from UTC that no place keeps${times === undefined ? '' : ` (${times} times)`}; these times are not used.`,
    fi: ({ times }: Seen) =>
      `Lokissa on UTC-poikkeamia, joita ei ole missään${times === undefined ? '' : ` (${times} aikaa)`}; näitä aikoja ei käytetä.`,
    sv: ({ times }: Seen) =>
      `Loggen anger avvikelser från UTC som ingen plats har${times === undefined ? '' : ` (${times} tider)`}; de tiderna används inte.`,
  },
  'log-day-order': {
    en: () =>
      'Nothing in the log tells whether its dates begin with the day or with the month: its times are not used.',
    fi: () => 'Lokista ei selviä, alkavatko sen päiväykset päivällä vai kuukaudella: sen aikoja ei käytetä.',
    sv: () => 'Av loggen framgår inte om dess datum börjar med dagen eller med månaden: dess tider används inte.',
  },
  'gps-no-fix': {
    en: ({ samples }: Seen) =>
      samples === undefined
        ? 'The receiver had no fix: its time is not used, and its place only roughly.'
        : 'The GPS track never found its satellites; it is not used.',
    fi: ({ samples }: Seen) =>
      samples === undefined
        ? 'Vastaanotin ei saanut paikannusta: sen aikaa ei käytetä, ja paikkaa vain suuntaa-antavasti.'
        : 'GPS-jälki ei koskaan löytänyt satelliitteja; sitä ei käytetä.',
    sv: ({ samples }: Seen) =>
      samples === undefined
        ? 'Mottagaren hade ingen position: dess tid används inte, och platsen bara ungefärligt.'
        : 'GPS-spåret hittade aldrig sina satelliter; det används inte.',
  },
})
