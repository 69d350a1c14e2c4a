import { words } from '../../shared/words/catalog.ts'

export const WATCH_WORDS = words({
  title: { en: 'Watch for alarms', fi: 'Valvo hälytyksiä', sv: 'Bevaka larm' },
  gaps: { en: 'Alarms that nobody watches', fi: 'Hälytykset, joita kukaan ei valvo', sv: 'Larm som ingen bevakar' },
  gone: {
    en: (who: string, title: string) => `${who} no longer watches the alarms. Alarms of ${title} may ring unheard.`,
    fi: (who: string, title: string) =>
      `${who} ei enää valvo hälytyksiä. Tapahtuman ${title} hälytykset voivat jäädä kuulematta.`,
    sv: (who: string, title: string) => `${who} bevakar inte längre larmen. Larm från ${title} kan ringa ohörda.`,
  },
  nobody: {
    en: (title: string) => `There is no duty phone and nobody watches. Alarms of ${title} may ring unheard.`,
    fi: (title: string) =>
      `Päivystyspuhelinta ei ole, eikä kukaan valvo. Tapahtuman ${title} hälytykset voivat jäädä kuulematta.`,
    sv: (title: string) => `Det finns ingen jourtelefon och ingen bevakar. Larm från ${title} kan ringa ohörda.`,
  },
  elsewhere: {
    en: 'Alarms in other incidents',
    fi: 'Hälytykset muissa tapahtumissa',
    sv: 'Larm i andra händelser',
  },
  ringsIn: {
    en: (count: string, title: string) =>
      count === '1' ? `An alarm rings in ${title}.` : `${count} alarms ring in ${title}.`,
    fi: (count: string, title: string) =>
      count === '1' ? `Tapahtumassa ${title} soi hälytys.` : `Tapahtumassa ${title} soi ${count} hälytystä.`,
    sv: (count: string, title: string) =>
      count === '1' ? `Ett larm ringer i ${title}.` : `${count} larm ringer i ${title}.`,
  },
  toThem: { en: 'Go to the alarms', fi: 'Siirry hälytyksiin', sv: 'Gå till larmen' },
  iWatch: { en: 'I watch now', fi: 'Minä valvon nyt', sv: 'Jag bevakar nu' },
  iWatchOf: {
    en: (title: string) => `I watch now: ${title}`,
    fi: (title: string) => `Minä valvon nyt: ${title}`,
    sv: (title: string) => `Jag bevakar nu: ${title}`,
  },
  waits: {
    en: 'Keep this screen open, and its sound on. While it is open you can be named as the one who watches. Then the alarms open here by themselves. Touch it now and then: after a quarter of an hour without a touch you are signed out.',
    fi: 'Pidä tämä näyttö auki ja ääni päällä. Kun se on auki, sinut voidaan nimetä valvojaksi. Hälytykset avautuvat silloin tähän itsestään. Kosketa sitä välillä: vartin koskematta olon jälkeen sinut kirjataan ulos.',
    sv: 'Låt den här skärmen vara öppen och ljudet på. Medan den är öppen kan du anges som den som bevakar. Då öppnas larmen här av sig själva. Rör den då och då: efter en kvart utan beröring loggas du ut.',
  },
  there: {
    en: 'You are here: operations can name you.',
    fi: 'Olet paikalla: ylläpito voi nimetä sinut.',
    sv: 'Du är på plats: driften kan ange dig.',
  },
  looking: {
    en: 'Telling that you are here…',
    fi: 'Kerrotaan, että olet paikalla…',
    sv: 'Meddelar att du är på plats…',
  },
})
