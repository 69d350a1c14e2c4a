import { words } from '../../shared/words/catalog.ts'

const TITLES = words({
  'in-danger': { en: 'A person in danger', fi: 'Ihminen vaarassa', sv: 'En människa i fara' },
  'attacker-near': {
    en: 'Somebody dangerous is coming',
    fi: 'Joku vaarallinen on tulossa',
    sv: 'Någon farlig är på väg',
  },
  shooting: { en: 'Shooting', fi: 'Ammuskelua', sv: 'Skottlossning' },
  explosion: { en: 'Explosion or bomb', fi: 'Räjähdys tai pommi', sv: 'Explosion eller bomb' },
  weapon: { en: 'A weapon', fi: 'Ase', sv: 'Ett vapen' },
  bleeding: { en: 'Bleeding', fi: 'Verenvuotoa', sv: 'Blödning' },
  'not-breathing': { en: 'Cannot breathe, unconscious', fi: 'Ei hengitä, tajuton', sv: 'Andas inte, medvetslös' },
  'children-in-danger': { en: 'Children in danger', fi: 'Lapsia vaarassa', sv: 'Barn i fara' },
  trapped: { en: 'Trapped', fi: 'Loukussa', sv: 'Instängd' },
  followed: { en: 'Being followed', fi: 'Joku seuraa', sv: 'Blir förföljd' },
  hiding: { en: 'Hiding', fi: 'Piilossa', sv: 'Gömmer sig' },
  hostage: { en: 'Hostages', fi: 'Panttivankeja', sv: 'Gisslan' },
  'vehicle-attack': { en: 'Vehicle against people', fi: 'Ajoneuvo ihmisiä päin', sv: 'Fordon mot människor' },
  suicide: { en: 'Suicide', fi: 'Itsemurha', sv: 'Självmord' },
  'suspicious-object': { en: 'A suspicious object', fi: 'Epäilyttävä esine', sv: 'Misstänkt föremål' },
  threat: { en: 'A threat to come', fi: 'Uhkaus', sv: 'Ett hot' },
  gas: { en: 'Gas or chemicals', fi: 'Kaasu tai kemikaali', sv: 'Gas eller kemikalier' },
  water: { en: 'Water, drowning', fi: 'Vesi, hukkuminen', sv: 'Vatten, drunkning' },
  collapse: { en: 'Collapse', fi: 'Sortuma', sv: 'Ras' },
  crush: { en: 'Crush in a crowd', fi: 'Tungos', sv: 'Trängsel' },
  'missing-child': { en: 'A child is missing', fi: 'Lapsi kateissa', sv: 'Ett barn saknas' },
  dying: { en: 'Dying or killed', fi: 'Kuolee tai tapettu', sv: 'Dör eller dödad' },
  'help-us': { en: 'A cry for help', fi: 'Avunhuuto', sv: 'Rop på hjälp' },
  fire: { en: 'Fire or smoke', fi: 'Tuli tai savu', sv: 'Eld eller rök' },
  injured: { en: 'Injured', fi: 'Loukkaantuneita', sv: 'Skadade' },
  missing: { en: 'Somebody is missing', fi: 'Joku on kateissa', sv: 'Någon saknas' },
  fleeing: { en: 'Somebody flees', fi: 'Joku pakenee', sv: 'Någon flyr' },
})

const isShipped = (code: string): code is keyof typeof TITLES => code in TITLES

/** The name of a rule. An incident's own rule has its own name; a rule that no longer exists shows its code. */
export const ruleTitle = (code: string, own?: string | null): string => own ?? (isShipped(code) ? TITLES[code] : code)

export const RULE_WORDS = words({
  says: {
    en: 'Each group rings when one of its phrases stands in a message or is said in a film, in any of the languages. Better once too often.',
    fi: 'Ryhmä hälyttää, kun jokin sen ilmauksista on viestissä tai sanotaan videolla, millä tahansa kielellä. Mieluummin kerran liikaa.',
    sv: 'En grupp larmar när något av dess uttryck står i ett meddelande eller sägs i en film, på vilket språk som helst. Hellre en gång för mycket.',
  },
  pageOnly: {
    en: (which: string) =>
      `Page only: ${which}. Witnesses may write in it, and no alarm understands it: read what comes.`,
    fi: (which: string) =>
      `Vain sivu: ${which}. Silminnäkijät voivat kirjoittaa sillä, mutta hälytykset eivät ymmärrä sitä: lukekaa, mitä tulee.`,
    sv: (which: string) =>
      `Bara sidan: ${which}. Vittnen kan skriva på det, men inget larm förstår det: läs det som kommer.`,
  },
  syntax: {
    en: 'One phrase a line. word* has any ending, a/b is one or the other, … leaves room for up to three words, = in front: nothing else in that clause.',
    fi: 'Yksi ilmaus riville. sana* saa minkä tahansa päätteen, a/b on jompikumpi, … jättää tilaa kolmelle sanalle, = edessä: lauseessa ei muuta.',
    sv: 'Ett uttryck per rad. ord* får vilken ändelse som helst, a/b är det ena eller andra, … lämnar plats för tre ord, = framför: inget annat i satsen.',
  },
  on: { en: 'Listens', fi: 'Kuuntelee', sv: 'Lyssnar' },
  off: { en: 'Off', fi: 'Pois', sv: 'Av' },
  class: { en: 'How it rings', fi: 'Miten hälyttää', sv: 'Hur det larmar' },
  grave: {
    en: 'Grave: sound, banner, duty phone',
    fi: 'Vakava: ääni, palkki, päivystyspuhelin',
    sv: 'Allvarligt: ljud, banderoll, jourtelefon',
  },
  ordinary: {
    en: 'Ordinary: told with the news',
    fi: 'Tavallinen: kerrotaan muiden uutisten mukana',
    sv: 'Vanligt: nämns bland nyheterna',
  },
  phrases: {
    en: (language: string) => `Phrases in ${language}`,
    fi: (language: string) => `Ilmaukset: ${language}`,
    sv: (language: string) => `Uttryck: ${language}`,
  },
  count: { en: (n: string) => `${n} phrases`, fi: (n: string) => `${n} ilmausta`, sv: (n: string) => `${n} uttryck` },
  edit: { en: 'Change', fi: 'Muuta', sv: 'Ändra' },
  editOf: {
    en: (rule: string) => `Change: ${rule}`,
    fi: (rule: string) => `Muuta: ${rule}`,
    sv: (rule: string) => `Ändra: ${rule}`,
  },
  save: { en: 'Save', fi: 'Tallenna', sv: 'Spara' },
  cancel: { en: 'Cancel', fi: 'Keskeytä', sv: 'Avbryt' },
  add: { en: 'Add a rule of this incident', fi: 'Lisää tämän tapahtuman oma sääntö', sv: 'Lägg till en egen regel' },
  name: { en: 'What it is called', fi: 'Nimi', sv: 'Namn' },
  restore: { en: 'As shipped', fi: 'Palauta alkuperäinen', sv: 'Återställ' },
  restoreAll: { en: 'All rules as shipped', fi: 'Palauta kaikki säännöt', sv: 'Återställ alla regler' },
  restoreSure: {
    en: 'Every change is undone and the incident’s own rules go. Custody keeps that it was done.',
    fi: 'Kaikki muutokset kumotaan ja omat säännöt poistetaan. Hallintaketjuun jää merkintä.',
    sv: 'Alla ändringar tas bort och egna regler försvinner. Spårbarheten behåller att det gjordes.',
  },
  changed: {
    en: (who: string, at: string) => `changed by ${who}, ${at}`,
    fi: (who: string, at: string) => `muuttanut ${who}, ${at}`,
    sv: (who: string, at: string) => `ändrad av ${who}, ${at}`,
  },
  saved: {
    en: 'Saved. What was written in the last six hours is listened to again.',
    fi: 'Tallennettu. Viimeisten kuuden tunnin viestit kuunnellaan uudelleen.',
    sv: 'Sparat. Det som skrivits de senaste sex timmarna avlyssnas igen.',
  },
  try: { en: 'Try a sentence', fi: 'Kokeile lausetta', sv: 'Pröva en mening' },
  tryButton: { en: 'Listen', fi: 'Kuuntele', sv: 'Lyssna' },
  rings: {
    en: (what: string) => `Rings: ${what}`,
    fi: (what: string) => `Hälyttää: ${what}`,
    sv: (what: string) => `Larmar: ${what}`,
  },
  silent: { en: 'Nothing rings.', fi: 'Mikään ei hälytä.', sv: 'Inget larmar.' },
})
