import type { Words } from '../words.ts'

export const identify = {
  title: 'Vad som ändå kan visa vem du är',
  intro:
    'Vi frågar inte efter ditt namn. Vi sparar inte vem som skickar. Men andra kan veta det. Ingen kan lova att inget visar vem du är.',
  others: 'Andra som kan veta att du var här',
  phone:
    'Telefonbolaget vet var din telefon var, och när. Det vet hur mycket du skickade. Det ser inte vad du skickade.',
  network:
    'På jobbet, i skolan eller på kafé sköter någon nätet. Den personen kan se att den här adressen öppnades, och när.',
  names:
    'Telefonen frågar en namntjänst (DNS) var en adress finns. Tjänsten får veta att någon frågade efter just den här.',
  history:
    'Din webbläsare kan spara den här sidan i sin historik. Den kan spara delar av sidan på sin disk (cacheminnet). Den kan också spara dina ord och din kod. Telefonen kan spara båda i en säkerhetskopia.',
  people: 'Den som har din telefon kan hitta dina filer. Personen kan hitta din kod, eller en bild av den.',
  inside: 'Vad dina filer och ord kan visa',
  details:
    'En fil visar ofta tiden, platsen och telefonen. Ibland har den ett nummer som bara din telefon har. Den här sidan kan visa dig uppgifterna innan du skickar.',
  voices: 'En röst kan visa vem du är. Det kan din också, om du pratar medan du filmar.',
  faces: 'Det kan ansikten, kläder, en tatuering eller en hand också. Du kan speglas i ett fönster.',
  view: 'Platsen där en bild togs kan visa vem som stod där.',
  words: 'Dina egna ord kan visa något som bara du kan veta.',
  arrival:
    'Vi sparar minuten då en fil kom fram. Någon kan följa ditt nät. Den personen kan jämföra tiden med vad din telefon gjorde.',
  record: 'Det här sparar vi',
  recordText:
    'Dina filer som de kom, och dina ord. Hur vi kan nå dig, om du skrev det. Det din webbläsare säger om varje fil: namn, sort och datum. Minuten då filen kom fram. Vi låser allt innan vi sparar det.',
  log: 'Vi skriver också upp vad som gjordes med varje fil. Där står tiden på sekunden. Det börjar strax efter att en fil kom fram. Bara de som tittar på dina filer ser det.',
  notRecord: 'Det här sparar vi inte',
  notRecordText:
    'Ditt telefonnummer. Din adress på internet. Vilken telefon eller webbläsare du har. Kakor. Vi sparar inte din kod. Vi sparar bara ett märke som känner igen den.',
  deeds: 'Det här kan du göra',
  tor: 'Använd Tor Browser och den här adressen: {address}',
  torNone: 'Tor Browser döljer för ditt nät vart du går. Den döljer för oss varifrån du kommer.',
  private: 'Öppna sidan i ett privat fönster. Eller ta bort den ur historiken efteråt.',
  exit: 'Om någon kommer, lämna sidan fort. Stäng sidan. Eller tryck på ”Dölj sidan”, om du ser det.',
  elsewhere: 'Använd ett annat nät än ditt eget. Använd inte det på ditt jobb.',
  without: 'Titta på vad en fil visar innan du skickar den. Skicka den utan de uppgifterna, om du kan.',
  keepCode:
    'Lägg din kod där ingen letar efter den. Den som har koden ser dina meddelanden och antalet filer. Den personen ser inte dina filer.',
  safety: 'Det viktigaste är att du är i säkerhet. Du kan skicka senare, eller inte alls.',
} as const satisfies Words['identify']
