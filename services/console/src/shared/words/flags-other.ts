import { words } from './catalog.ts'
import { type Seen, spanOf } from './flags-evidence.ts'

const MARKS = words({
  whole: {
    en: (isMirrored: boolean) => `the same picture${isMirrored ? ' (mirrored)' : ''}`,
    fi: (isMirrored: boolean) => `sama kuva${isMirrored ? ' (peilattuna)' : ''}`,
    sv: (isMirrored: boolean) => `samma bild${isMirrored ? ' (spegelvänd)' : ''}`,
  },
  part: {
    en: (isMirrored: boolean) => `the same picture (a part of it${isMirrored ? ', mirrored' : ''})`,
    fi: (isMirrored: boolean) => `sama kuva (osa siitä${isMirrored ? ', peilattuna' : ''})`,
    sv: (isMirrored: boolean) => `samma bild (en del av den${isMirrored ? ', spegelvänd' : ''})`,
  },
  bar: {
    en: (isMirrored: boolean) => `the same picture (with a bar over it${isMirrored ? ', mirrored' : ''})`,
    fi: (isMirrored: boolean) => `sama kuva (palkki sen päällä${isMirrored ? ', peilattuna' : ''})`,
    sv: (isMirrored: boolean) => `samma bild (med en stapel över${isMirrored ? ', spegelvänd' : ''})`,
  },
})

/**
 * Says whether the twin shows the whole picture, a part of it, or the picture with a bar over it, and whether it is
 * mirrored.
 */
function samePicture({ form, mirrored }: Seen): string {
  const told = form === 'part' ? MARKS.part : form === 'bar' ? MARKS.bar : MARKS.whole
  return told(mirrored === true)
}

const by = ({ olderByMs }: Seen): string => {
  const told = spanOf(olderByMs)
  return told === undefined ? '' : ` (${told})`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Signs that concern neither a clock nor editing. */
export const OTHER_SENTENCES = words({
  encrypted: {
    en: () => 'It is locked with a password, so little of it could be read.',
    fi: () => 'Se on lukittu salasanalla, joten siitä voitiin lukea vain vähän.',
    sv: () => 'Den är låst med lösenord, så bara lite av den kunde läsas.',
  },
  empty: { en: () => 'It has no bytes.', fi: () => 'Siinä ei ole lainkaan tavuja.', sv: () => 'Den har inga byte.' },
  'declared-type-differs': {
    en: ({ declared, seen }: Seen) =>
      `The page called it ${declared ?? 'something else'}; by its content it is ${seen ?? 'another kind'}.`,
    fi: ({ declared, seen }: Seen) =>
      `Sivun mukaan se on ${declared ?? 'jotain muuta'}; sisältönsä perusteella se on ${seen ?? 'muuta lajia'}.`,
    sv: ({ declared, seen }: Seen) =>
      `Sidan kallade den ${declared ?? 'något annat'}; enligt innehållet är den ${seen ?? 'av annat slag'}.`,
  },
  'type-mismatch': {
    en: () => 'Its content is of another kind than its name or the page said.',
    fi: () => 'Sen sisältö on muuta lajia kuin sen nimi tai sivu kertoi.',
    sv: () => 'Innehållet är av ett annat slag än namnet eller sidan sade.',
  },
  'motion-photo': {
    en: () => 'A short film lies inside the photo; both were read.',
    fi: () => 'Valokuvan sisällä on lyhyt video; molemmat luettiin.',
    sv: () => 'En kort film ligger i fotot; båda har lästs.',
  },
  'not-scanned': {
    en: ({ reason }: Seen) =>
      reason === 'too-large'
        ? 'It is too large for the virus scanner, so nobody looked for malicious software.'
        : 'The virus scanner could not look at it, so nobody knows whether it carries malicious software.',
    fi: ({ reason }: Seen) =>
      reason === 'too-large'
        ? 'Se on liian suuri virustarkistukseen, joten haittaohjelmia ei etsitty.'
        : 'Virustarkistus ei pystynyt tutkimaan sitä, joten ei tiedetä, onko siinä haittaohjelmaa.',
    sv: ({ reason }: Seen) =>
      reason === 'too-large'
        ? 'Den är för stor för virussökningen, så ingen har letat efter skadlig kod.'
        : 'Virussökningen kunde inte granska den, så ingen vet om den innehåller skadlig kod.',
  },
  'inspection-failed': {
    en: () => 'Reading it failed again and again; only that it arrived is known.',
    fi: () => 'Sen lukeminen epäonnistui toistuvasti; tiedetään vain, että se saapui.',
    sv: () => 'Läsningen misslyckades gång på gång; man vet bara att den kom.',
  },
  'previews-off': {
    en: () =>
      'It is kept as it arrived and not decoded: this server lacks the protection around the decoders. It is read once that is back.',
    fi: () =>
      'Se on tallessa sellaisena kuin saapui, eikä sitä ole avattu: palvelimelta puuttuu purkuohjelmien suojaus. Se luetaan, kun suojaus palaa.',
    sv: () =>
      'Den bevaras som den kom och är inte avkodad: servern saknar skyddet kring avkodarna. Den läses när skyddet är tillbaka.',
  },
  'sound-replay': {
    en: () =>
      'It holds sound that was played at several times (a broadcast, music, an announcement): that sound says nothing of when.',
    fi: () =>
      'Siinä on ääntä, jota on toistettu useina aikoina (lähetys, musiikki, kuulutus): ääni ei kerro mitään ajasta.',
    sv: () => 'Den har ljud som spelats vid flera tillfällen (sändning, musik, utrop): det ljudet säger inget om när.',
  },
  'twin-older-claim': {
    en: (seen: Seen) =>
      `${capital(samePicture(seen))} is here with an older time${by(seen)}: ${
        seen['arrivedLater'] === true
          ? 'the older date stands in a copy that came later, and may be forged.'
          : 'an older recording may have been sent on as new.'
      }`,
    fi: (seen: Seen) =>
      `${capital(samePicture(seen))} on täällä vanhemmalla ajalla${by(seen)}: ${
        seen['arrivedLater'] === true
          ? 'vanhempi päiväys on myöhemmin saapuneessa kopiossa ja voi olla väärennetty.'
          : 'vanha tallenne on voitu lähettää uutena.'
      }`,
    sv: (seen: Seen) =>
      `${capital(samePicture(seen))} finns här med en äldre tid${by(seen)}: ${
        seen['arrivedLater'] === true
          ? 'det äldre datumet står i en kopia som kom senare, och kan vara förfalskat.'
          : 'en äldre inspelning kan ha skickats vidare som ny.'
      }`,
  },
})
