import { words } from './catalog.ts'
import { editedBy } from './flags-edited.ts'
import { encodedBy } from './flags-encoded.ts'
import type { Seen } from './flags-evidence.ts'
import { wordsOf } from './labels.ts'

const bracketed = (text: string): string => (text === '' ? '' : ` (${text})`)
const failed = ({ failures }: Seen): string => bracketed(failures === undefined ? '' : wordsOf(String(failures)))

/** Signs that a file was edited, encoded again, made by a machine, or signed. */
export const ENCODE_SENTENCES = words({
  edited: {
    en: (seen: Seen) => `${editedBy(seen)} Cutting or brightening it would leave the same.`,
    fi: (seen: Seen) => `${editedBy(seen)} Leikkaaminen tai vaalentaminen jättäisi saman jäljen.`,
    sv: (seen: Seen) => `${editedBy(seen)} Klippning eller ljusning skulle lämna samma spår.`,
  },
  'edited-by-software': {
    en: (seen: Seen) => editedBy({ ...seen, by: 'program' }),
    fi: (seen: Seen) => editedBy({ ...seen, by: 'program' }),
    sv: (seen: Seen) => editedBy({ ...seen, by: 'program' }),
  },
  trimmed: {
    en: () => 'Its beginning or its end seems to have been cut off.',
    fi: () => 'Sen alku tai loppu näyttää olevan leikattu pois.',
    sv: () => 'Dess början eller slut tycks ha klippts bort.',
  },
  're-encoded': {
    en: (seen: Seen) => `${encodedBy(seen)} Its details may have been lost on the way.`,
    fi: (seen: Seen) => `${encodedBy(seen)} Sen tietoja on voinut kadota matkalla.`,
    sv: (seen: Seen) => `${encodedBy(seen)} Dess uppgifter kan ha gått förlorade på vägen.`,
  },
  generated: {
    en: ({ program, type }: Seen) =>
      `It says itself that a program made it${bracketed(String(program ?? ''))}${type === undefined ? '' : `, as ${spaced(type)}`}: then no camera saw this.`,
    fi: ({ program, type }: Seen) =>
      `Se kertoo itse, että ohjelma on tehnyt sen${bracketed(String(program ?? ''))}${type === undefined ? '' : `, lajina ${spaced(type)}`}: silloin mikään kamera ei nähnyt tätä.`,
    sv: ({ program, type }: Seen) =>
      `Den säger själv att ett program har gjort den${bracketed(String(program ?? ''))}${type === undefined ? '' : `, som ${spaced(type)}`}: då såg ingen kamera detta.`,
  },
  'size-differs': {
    en: ({ saidWidth, saidHeight, width, height }: Seen) =>
      `It says ${saidWidth} × ${saidHeight}, and the picture measures ${width} × ${height}: scaled or cut afterwards.`,
    fi: ({ saidWidth, saidHeight, width, height }: Seen) =>
      `Se ilmoittaa kooksi ${saidWidth} × ${saidHeight}, mutta kuva on ${width} × ${height}: skaalattu tai rajattu jälkeenpäin.`,
    sv: ({ saidWidth, saidHeight, width, height }: Seen) =>
      `Den uppger ${saidWidth} × ${saidHeight}, och bilden mäter ${width} × ${height}: skalad eller beskuren efteråt.`,
  },
  'c2pa-valid': {
    en: () => 'Its content credentials (C2PA) are whole: nothing was changed since they were signed.',
    fi: () => 'Sen sisältötodiste (C2PA) on ehjä: mitään ei ole muutettu allekirjoituksen jälkeen.',
    sv: () => 'Dess innehållsintyg (C2PA) är helt: inget har ändrats sedan det signerades.',
  },
  'c2pa-trusted': {
    en: () =>
      'Its content credentials (C2PA) are whole, and somebody on our list signed them. What was signed can still be wrong.',
    fi: () =>
      'Sen sisältötodiste (C2PA) on ehjä, ja sen allekirjoittaja on luettelossamme. Allekirjoitettukin tieto voi olla väärä.',
    sv: () =>
      'Dess innehållsintyg (C2PA) är helt, och någon på vår lista har signerat det. Det som signerades kan ändå vara fel.',
  },
  'c2pa-untrusted': {
    en: () => 'Its content credentials (C2PA) are whole, but nobody on our list signed them: anybody can sign so.',
    fi: () =>
      'Sen sisältötodiste (C2PA) on ehjä, mutta allekirjoittaja ei ole luettelossamme: kuka tahansa voi allekirjoittaa niin.',
    sv: () =>
      'Dess innehållsintyg (C2PA) är helt, men ingen på vår lista har signerat det: vem som helst kan signera så.',
  },
  'c2pa-invalid': {
    en: (seen: Seen) =>
      `Its content credentials (C2PA) do not match the file${failed(seen)}: it was changed after signing, or the credentials are damaged.`,
    fi: (seen: Seen) =>
      `Sen sisältötodiste (C2PA) ei vastaa tiedostoa${failed(seen)}: sitä on muutettu allekirjoituksen jälkeen, tai todiste on vioittunut.`,
    sv: (seen: Seen) =>
      `Dess innehållsintyg (C2PA) stämmer inte med filen${failed(seen)}: den ändrades efter signeringen, eller så är intyget skadat.`,
  },
  'c2pa-remote': {
    en: () => 'Its content credentials (C2PA) lie on another server, which is not asked.',
    fi: () => 'Sen sisältötodiste (C2PA) on toisella palvelimella, jolta ei kysytä.',
    sv: () => 'Dess innehållsintyg (C2PA) ligger på en annan server, som inte tillfrågas.',
  },
  'c2pa-unread': {
    en: () => 'Its content credentials (C2PA) could not be read.',
    fi: () => 'Sen sisältötodistetta (C2PA) ei voitu lukea.',
    sv: () => 'Dess innehållsintyg (C2PA) kunde inte läsas.',
  },
})

const spaced = (type: Seen[string]): string =>
  String(type)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
