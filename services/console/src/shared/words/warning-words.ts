import type { Warning } from '../api/types.ts'
import { words } from './catalog.ts'

/** Names a silent worker by its task and its own name, which operators look for. */
export const SILENT_WORDS = words({
  which: {
    en: (what: string) => `Silent: ${what}.`,
    fi: (what: string) => `Vaiti: ${what}.`,
    sv: (what: string) => `Tyst: ${what}.`,
  },
  // Many names would fill a whole line. Operations lists them.
  many: {
    en: (count: number) => `Silent: ${count} of them.`,
    fi: (count: number) => `Vaiti: ${count} ohjelmaa.`,
    sv: (count: number) => `Tysta: ${count} program.`,
  },
})

/** Standing warnings in sentences for officers. */
export const WARNING_WORDS: Readonly<Record<Warning, string>> = words({
  'nothing-locked': {
    en: 'Nothing is locked: the store here cannot keep files from being deleted.',
    fi: 'Mitään ei ole lukittu: tämän palvelun varasto ei voi estää tiedostojen poistamista.',
    sv: 'Inget är låst: lagret här kan inte hindra att filer raderas.',
  },
  'drill-not-locked': {
    en: 'This is a drill: its files are not locked and may be deleted afterwards.',
    fi: 'Tämä on harjoitus: tiedostoja ei ole lukittu ja ne voidaan poistaa jälkeenpäin.',
    sv: 'Detta är en övning: filerna är inte låsta och kan raderas efteråt.',
  },
  'locks-refused': {
    en: 'The store refuses to keep files locked for longer: in some days they could be deleted. Operations have to see to it now.',
    fi: 'Varasto ei pidennä tiedostojen lukitusta: muutaman päivän päästä ne voisi poistaa. Ylläpidon on hoidettava asia nyt.',
    sv: 'Lagret vägrar hålla filerna låsta längre: om några dagar kan de raderas. Driften måste ordna det nu.',
  },
  'locks-behind': {
    en: 'The files’ locks were not lengthened for days: they run out. Operations have to see whether relay and preserve run.',
    fi: 'Tiedostojen lukitusta ei ole pidennetty päiviin: se päättyy. Ylläpidon on katsottava, ovatko relay ja preserve käynnissä.',
    sv: 'Filernas lås har inte förlängts på flera dagar: de går ut. Driften måste se om relay och preserve körs.',
  },
  'previews-off': {
    en: 'Nothing is decoded: files are kept, and this machine has no walls to open them safely.',
    fi: 'Tiedostoja ei avata: ne tallentuvat, mutta tältä koneelta puuttuu turvallinen eristys.',
    sv: 'Inget avkodas: filer bevaras, men den här maskinen saknar avskildhet för att öppna dem säkert.',
  },
  'scanner-away': {
    en: 'The virus scanner does not answer: new files are shown without being scanned.',
    fi: 'Virustarkistus ei vastaa: uudet tiedostot näytetään tarkistamatta.',
    sv: 'Virussökningen svarar inte: nya filer visas utan att ha sökts igenom.',
  },
  'signatures-old': {
    en: 'The virus scanner has old signatures: what is new it does not know.',
    fi: 'Virustarkistuksen tunnisteet ovat vanhoja: se ei tunne uusia haittaohjelmia.',
    sv: 'Virussökningen har gamla signaturer: det som är nytt känner den inte till.',
  },
  'worker-silent': {
    en: 'A worker is silent: new files may wait before they appear.',
    fi: 'Taustaohjelma ei vastaa: uudet tiedostot voivat näkyä viiveellä.',
    sv: 'Ett bakgrundsprogram är tyst: nya filer kan dröja innan de syns.',
  },
  'worker-stuck': {
    en: 'Work stands still although files wait: what is new does not appear. Operations: find the queue under “Work by kind” and restart its worker; nothing is lost.',
    fi: 'Käsittely seisoo, vaikka tiedostoja odottaa: uusi aineisto ei tule näkyviin. Ylläpito: katso jono kohdasta ”Työt lajeittain” ja käynnistä sen taustaohjelma uudelleen; mitään ei katoa.',
    sv: 'Arbetet står stilla fast filer väntar: nytt material syns inte. Driften: se kön under ”Arbete per slag” och starta om dess bakgrundsprogram; inget går förlorat.',
  },
  'language-changed': {
    en: 'A language of the page is off: its words changed after a native reader had signed them. Operations: firsthand languages.',
    fi: 'Yksi sivun kielistä on pois käytöstä: sen sanat muuttuivat sen jälkeen, kun äidinkielinen lukija oli hyväksynyt ne. Ylläpito: firsthand languages.',
    sv: 'Ett av sidans språk är avstängt: dess ord ändrades efter att en modersmålsläsare hade godkänt dem. Driften: firsthand languages.',
  },
  'page-only': {
    en: 'Alarms do not understand every language of the page: what comes in the others rings nothing, so somebody must read it. Which ones: Alarms, “Words that ring”.',
    fi: 'Hälytykset eivät ymmärrä sivun kaikkia kieliä: muilla kielillä kirjoitettu ei hälytä, joten jonkun on luettava se. Mitkä kielet: Hälytykset, ”Hälyttävät sanat”.',
    sv: 'Larmen förstår inte alla språk på sidan: det som skrivs på de andra larmar inte, så någon måste läsa det. Vilka språk: Larm, ”Ord som larmar”.',
  },
})
