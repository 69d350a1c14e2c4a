import type { Words } from '../words.ts'

export const refusals = {
  'no-incident-open': 'Inget samlas in just nu. Inget skickades. Dina filer finns kvar i din telefon; behåll dem där.',
  'incident-closed':
    'Den här insamlingen är avslutad och tar inte emot fler filer. Det som kom fram finns i behåll. Dina filer finns kvar i din telefon.',
  'incident-not-found':
    'Det finns ingen insamling på den här adressen. Inget skickades. Dina filer finns kvar i din telefon.',
  'capability-unknown':
    'Vi hittar inget för den här koden eller adressen. Kontrollera stavningen; koden till en insamling som avslutades för länge sedan går inte längre att öppna. Det du skickade finns ändå i behåll, och dina filer finns kvar i din telefon.',
  'upload-gone':
    'Den här filen stoppades tidigare. Det som hade kommit fram finns i behåll. Filen finns kvar i din telefon; välj den igen om du vill skicka den.',
  'sending-withdrawn':
    'Du bad oss att inte använda det du skickade här. Börja om från början om du vill skicka något nytt. Filen finns kvar i din telefon.',
  'preview-there':
    'En liten bild av den här filen har redan påbörjats, och en räcker. Själva filen finns kvar i din telefon och kan skickas.',
  'upload-expired':
    'Den här filen väntade för länge på resten. Det som hade kommit fram finns i behåll. Filen finns kvar i din telefon; välj den igen om du vill skicka den.',
  'offset-mismatch':
    'En annan förbindelse fortsätter med den här filen. Inget går förlorat; filen finns kvar i din telefon.',
  'length-unknown': 'Filens storlek angavs inte. Filen finns kvar i din telefon; skicka den igen.',
  'length-changed': 'Filens storlek har ändrats sedan du började. Filen finns kvar i din telefon; välj den igen.',
  'too-large': 'Filen är större än vi kan ta emot här. Inget av den skickades. Den finns kvar i din telefon.',
  'beyond-length':
    'Mer skickades än vad filen rymmer. Det som hade kommit fram tidigare finns i behåll. Filen finns kvar i din telefon; välj den igen.',
  'cut-at-limit':
    'Filen är större än vi kan ta emot här. Början av den finns i behåll. Hela filen finns kvar i din telefon.',
  'piece-too-large':
    'En bit av filen var för stor för att kontrolleras på en gång; mindre bitar går att skicka. Filen finns kvar i din telefon.',
  'text-too-long':
    'Det är mer text än vi kan ta emot på en gång. Den sparades inte; gör den kortare. Dina filer finns kvar i din telefon.',
  'too-many-files':
    'Det är fler filer än vad som ryms i en sändning. Det som kom fram finns i behåll. De andra finns kvar i din telefon; börja om med dem.',
  'too-much-said':
    'Med den här koden har vi hört av dig väldigt ofta. Det du skrev tidigare finns i behåll, men inte det sista. Dina filer finns kvar i din telefon.',
  'sending-full':
    'Den här sändningen rymmer inte mer. Det som kom fram finns i behåll. Resten finns kvar i din telefon; börja om med det.',
  'collection-full':
    'Den här insamlingen rymmer inte mer just nu. Det som kom fram finns i behåll. Dina filer finns kvar i din telefon; behåll dem och försök igen senare.',
  'opened-too-often':
    'Din kod har öppnats väldigt ofta de senaste dagarna. Det du skickade finns i behåll, och dina filer finns kvar i din telefon. Försök igen om en vecka.',
  'nothing-sent':
    'Där fanns varken en fil eller ett ord. Det du valde finns kvar i din telefon. Välj en fil eller skriv en mening.',
  malformed: 'Vi kunde inte läsa det som telefonen skickade. Dina filer finns kvar i din telefon; försök igen.',
  'header-too-large':
    'Vi kunde inte läsa det som telefonen skickade. Dina filer finns kvar i din telefon; försök igen.',
  'checksum-mismatch': 'En bit av filen skadades på vägen. Filen finns kvar i din telefon; biten kan skickas igen.',
  'checksum-unsupported': 'Vi kan inte kontrollera filen på det sätt som begärdes. Filen finns kvar i din telefon.',
  'concat-unsupported':
    'Vi tar emot varje fil hel och kan inte foga ihop delar. Inget påbörjades. Filen finns kvar i din telefon.',
  'protocol-version': 'Det här programmet talar en annan version än vi. Filen finns kvar i din telefon.',
  'media-type': 'Vi kunde inte läsa det som telefonen skickade. Dina filer finns kvar i din telefon; försök igen.',
  'method-not-allowed':
    'Det går inte att göra på den här adressen. Inget ändrades. Dina filer finns kvar i din telefon.',
  busy: 'Väldigt många skickar just nu. Dina filer finns kvar i din telefon; försök igen om en stund.',
  'store-unavailable':
    'Vi kan inte spara filer just nu, så vi sade inte att vi gjorde det. Dina filer finns kvar i din telefon; försök igen om en stund.',
  'proof-needed':
    'Väldigt många skickar just nu, så din telefon behöver först göra en liten beräkning. Dina filer finns kvar i din telefon; försök igen om en stund.',
  'ticket-needed':
    'Väldigt många skickar just nu, och den här sidan har varit öppen för länge eller redan använts. Dina filer finns kvar i din telefon; öppna sidan igen och skicka dem därifrån.',
  'ticket-early':
    'Väldigt många skickar just nu. Dina filer finns kvar i din telefon; vänta en halv minut och skicka dem sedan igen.',
  'files-early':
    'Väldigt många skickar just nu, så en sida tar bara emot några filer i taget. De som står här har kommit fram. De andra, och det du skrev, har inte det: de finns kvar i din telefon. Vänta en minut och skicka dem sedan från den här sidan.',
  'body-too-short':
    'Förbindelsen bröts innan allt var skickat. Det som kom fram finns i behåll. Filen finns kvar i din telefon; skicka den igen.',
  'too-slow':
    'Det kom för lite på förbindelsen, så den avslutades. Det som kom fram finns i behåll. Filen finns kvar i din telefon; skicka den igen.',
  'timed-out': 'Det tog för lång tid. Det som kom fram finns i behåll. Filen finns kvar i din telefon; försök igen.',
  'illegal-state': 'Den här filen har redan kommit fram i sin helhet: den finns i behåll.',
  internal: 'Något gick fel hos oss, inte hos dig. Dina filer finns kvar i din telefon; försök igen om en stund.',
} as const satisfies Words['refusals']
