import type { Words } from '../words.ts'

export const identify = {
  title: 'Vad som ändå kan visa vem du är',
  intro:
    'Vi frågar inte efter något namn och sparar inte vem som skickar. Men vi är inte de enda som kan veta. Ingen kan lova dig att inget visar vem du är.',
  others: 'Andra som kan veta att du var här',
  phone:
    'Telefonbolaget vet vilken telefon som var uppkopplad, var, när och hur mycket den skickade. Det ser inte vad du skickade.',
  network:
    'Den som driver nätet du använder (en arbetsplats, en skola, ett kafé) kan se att den här adressen öppnades, och när.',
  names:
    'Innan telefonen öppnar en adress frågar den en namntjänst (DNS) var den finns. Tjänsten får veta att någon där frågade efter just den här.',
  history: 'Din webbläsare kan spara den här sidan i sin historik, och din telefon kan spara den i en säkerhetskopia.',
  people: 'Den som har din telefon kan hitta dina filer, din kod eller en bild av din kod.',
  inside: 'Vad dina filer och ord kan visa',
  details:
    'En fil bär ofta med sig egna uppgifter: tiden, platsen, vilken sorts telefon, ibland ett nummer som bara den har. Sidan kan visa dem för dig innan du skickar.',
  voices: 'En röst kan kännas igen, även din om du talar medan du filmar.',
  faces: 'Det kan också ansikten, kläder, en tatuering, en hand eller en spegling i ett fönster.',
  view: 'Varifrån en bild togs kan visa vem som stod där.',
  words: 'Dina egna ord kan visa något som bara du kunde veta.',
  arrival: 'Vi sparar minuten då en fil kom fram. Den som bevakar ditt nät kan jämföra den med vad din telefon gjorde.',
  record: 'Det här sparar vi',
  recordText:
    'Dina filer som de kom, dina ord, hur du kan nås om du skrev det, det din webbläsare säger om varje fil (namn, slag och datum) och minuten då den kom fram. Allt låses innan det sparas.',
  log: 'Dessutom för vi bok på sekunden över vad våra maskiner och vårt folk gjorde med varje fil. Den börjar inom några sekunder efter att filen kom fram. Bara de som tittar på dina filer ser den.',
  notRecord: 'Det här sparar vi inte',
  notRecordText:
    'Ditt telefonnummer, din adress på internet, vilken telefon eller webbläsare du använder, kakor. Din kod sparas inte heller: bara ett märke som vi känner igen den på.',
  deeds: 'Det här kan du göra',
  tor: 'Använd Tor Browser och den här adressen: {address}',
  torNone: 'Tor Browser döljer för ditt nät vart du går, och för oss varifrån du kommer.',
  private: 'Öppna sidan i ett privat fönster, eller ta bort den ur historiken efteråt.',
  exit: 'Om någon kommer, lämna sidan fort: stäng den, eller använd knappen för att lämna genast där sidan har en.',
  elsewhere: 'Använd ett annat nät än ditt eget, och inte det på din arbetsplats.',
  without: 'Se efter vad en fil visar innan den går iväg, och skicka den utan de uppgifterna om du kan.',
  keepCode:
    'Ha din kod där ingen letar efter den. Den som har den ser hur många filer det finns och dina meddelanden, men inte dina filer.',
  safety: 'Att du är i säkerhet går först. Du kan skicka senare, eller låta bli.',
} as const satisfies Words['identify']
