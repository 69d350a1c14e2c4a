import type { Words } from '../words.ts'

export const refusals = {
  'no-incident-open': 'Inget samlas in just nu. Inget skickades. Dina filer finns kvar i din telefon. Behåll dem där.',
  'incident-closed':
    'Den här insamlingen är slut. Den tar inte emot fler filer. Det som kom fram är sparat. Dina filer finns kvar i din telefon.',
  'incident-not-found':
    'Det finns ingen insamling på den här adressen. Inget skickades. Dina filer finns kvar i din telefon.',
  'capability-unknown':
    'Vi hittar inget för den här koden eller adressen. Kontrollera stavningen. En kod fungerar inte om insamlingen slutade för länge sedan. Det du skickade är sparat. Dina filer finns kvar i din telefon.',
  'upload-gone':
    'Den här filen stoppades tidigare. Det som hade kommit fram är sparat. Filen finns kvar i din telefon. Välj den igen för att skicka den.',
  'sending-withdrawn':
    'Du bad oss att inte använda det du skickade här. Börja om för att skicka något nytt. Filen finns kvar i din telefon.',
  'preview-there':
    'En liten bild av filen har redan börjat skickas. En räcker. Själva filen finns kvar i din telefon. Du kan skicka den.',
  'upload-expired':
    'Den här filen väntade för länge på resten. Det som hade kommit fram är sparat. Filen finns kvar i din telefon. Välj den igen för att skicka den.',
  'offset-mismatch':
    'En annan anslutning fortsätter med den här filen. Inget försvinner. Filen finns kvar i din telefon.',
  'length-unknown': 'Din telefon berättade inte hur stor filen är. Filen finns kvar i din telefon. Skicka den igen.',
  'length-changed': 'Filens storlek har ändrats sedan du började. Filen finns kvar i din telefon. Välj den igen.',
  'too-large': 'Filen är större än vi kan ta emot. Inget av den skickades. Den finns kvar i din telefon.',
  'beyond-length':
    'Det kom mer än vad filen rymmer. Det som hade kommit fram tidigare är sparat. Filen finns kvar i din telefon. Välj den igen.',
  'cut-at-limit': 'Filen är större än vi kan ta emot. Början av den är sparad. Hela filen finns kvar i din telefon.',
  'piece-too-large':
    'En bit av filen var för stor för att kontrolleras. Mindre bitar går att skicka. Filen finns kvar i din telefon.',
  'text-too-long':
    'Det är mer text än vi kan ta emot på en gång. Den sparades inte. Gör den kortare. Dina filer finns kvar i din telefon.',
  'too-many-files':
    'Det är för många filer för en sändning. Det som kom fram är sparat. De andra finns kvar i din telefon. Börja om med dem.',
  'too-much-said':
    'Du har skrivit till oss väldigt ofta med den här koden. Det du skrev tidigare är sparat. Det sista är det inte. Dina filer finns kvar i din telefon.',
  'sending-full':
    'Den här sändningen är full. Det som kom fram är sparat. Resten finns kvar i din telefon. Börja om med den.',
  'collection-full':
    'Den här insamlingen är full just nu. Det som kom fram är sparat. Dina filer finns kvar i din telefon. Behåll dem och försök igen senare.',
  'opened-too-often':
    'Din kod har öppnats väldigt ofta de senaste dagarna. Det du skickade är sparat. Dina filer finns kvar i din telefon. Försök igen om en vecka.',
  'nothing-sent':
    'Där fanns ingen fil och inget ord. Det du valde finns kvar i din telefon. Välj en fil eller skriv en mening.',
  malformed: 'Vi kunde inte läsa det telefonen skickade. Dina filer finns kvar i din telefon. Försök igen.',
  'header-too-large': 'Vi kunde inte läsa det telefonen skickade. Dina filer finns kvar i din telefon. Försök igen.',
  'checksum-mismatch': 'En bit av filen gick sönder på vägen. Filen finns kvar i din telefon. Biten kan skickas igen.',
  'checksum-unsupported': 'Vi kan inte kontrollera filen på det sätt som önskades. Filen finns kvar i din telefon.',
  'concat-unsupported':
    'Vi tar emot varje fil hel. Vi kan inte sätta ihop delar. Inget började skickas. Filen finns kvar i din telefon.',
  'protocol-version': 'Det här programmet använder en annan version än vi. Filen finns kvar i din telefon.',
  'media-type': 'Vi kunde inte läsa det telefonen skickade. Dina filer finns kvar i din telefon. Försök igen.',
  'method-not-allowed':
    'Det går inte att göra på den här adressen. Inget ändrades. Dina filer finns kvar i din telefon.',
  busy: 'Väldigt många skickar nu. Dina filer finns kvar i din telefon. Försök igen om en stund.',
  'store-unavailable':
    'Vi kan inte spara filer just nu. Därför sade vi inte att vi gjorde det. Dina filer finns kvar i din telefon. Försök igen om en stund.',
  'proof-needed':
    'Väldigt många skickar nu. Din telefon måste först räkna ut ett litet tal. Dina filer finns kvar i din telefon. Försök igen om en stund.',
  'ticket-needed':
    'Väldigt många skickar nu. Den här sidan var öppen för länge, eller användes redan. Dina filer finns kvar i din telefon. Öppna sidan igen och skicka dem därifrån.',
  'ticket-early':
    'Väldigt många skickar nu. Dina filer finns kvar i din telefon. Vänta en halv minut och skicka dem igen.',
  'files-early':
    'Väldigt många skickar nu. En sida tar bara några filer i taget. De som står här har kommit fram. De andra har inte det, inte heller det du skrev. De finns kvar i din telefon. Vänta en minut och skicka dem sedan härifrån.',
  'body-too-short':
    'Nätet försvann innan allt var skickat. Det som kom fram är sparat. Filen finns kvar i din telefon. Skicka den igen.',
  'too-slow':
    'Nätet var för långsamt, så vi avbröt. Det som kom fram är sparat. Filen finns kvar i din telefon. Skicka den igen.',
  'timed-out': 'Det tog för lång tid. Det som kom fram är sparat. Filen finns kvar i din telefon. Försök igen.',
  'illegal-state': 'Hela filen har redan kommit fram. Den är sparad.',
  internal: 'Något gick fel hos oss, inte hos dig. Dina filer finns kvar i din telefon. Försök igen om en stund.',
} as const satisfies Words['refusals']
