import type { Words } from '../words.ts'

export const refusals = {
  'no-incident-open':
    'Teraz nic nie jest zbierane. Nic nie wysłano. Twoje pliki są nadal w twoim telefonie. Prosimy, zachowaj je.',
  'incident-closed':
    'To zbieranie plików jest zakończone. Nie przyjmujemy już plików. To, co dotarło, jest zachowane. Twoje pliki są nadal w twoim telefonie.',
  'incident-not-found': 'Pod tym adresem nie zbieramy plików. Nic nie wysłano. Twoje pliki są nadal w twoim telefonie.',
  'capability-unknown':
    'Nic nie znajdujemy dla tego kodu lub adresu. Prosimy, sprawdź litery. Kod działa długo po zbieraniu plików, ale nie bez końca. To, co od ciebie dotarło, jest zachowane. Twoje pliki są nadal w twoim telefonie.',
  'upload-gone':
    'Ten plik wcześniej zatrzymano. To, co dotarło, jest zachowane. Plik jest nadal w twoim telefonie. Aby go wysłać, wybierz go jeszcze raz.',
  'sending-withdrawn':
    'Na twoją prośbę nie używamy tego, co tu wysłano. Aby wysłać coś nowego, zacznij od nowa. Plik jest nadal w twoim telefonie.',
  'preview-there':
    'Mały obrazek tego pliku już zaczęto wysyłać. Jeden wystarczy. Sam plik jest nadal w twoim telefonie. Możesz go wysłać.',
  'upload-expired':
    'Ten plik za długo czekał na resztę. To, co dotarło, jest zachowane. Plik jest nadal w twoim telefonie. Aby go wysłać, wybierz go jeszcze raz.',
  'offset-mismatch': 'Ten plik wysyła inne połączenie. Nic nie zginęło. Plik jest nadal w twoim telefonie.',
  'length-unknown':
    'Telefon nie podał wielkości pliku. Plik jest nadal w twoim telefonie. Prosimy, wyślij go jeszcze raz.',
  'length-changed':
    'Wielkość pliku zmieniła się od początku wysyłania. Plik jest nadal w twoim telefonie. Prosimy, wybierz go jeszcze raz.',
  'too-large':
    'Ten plik jest większy, niż możemy tu przyjąć. Nic z niego nie wysłano. Plik jest nadal w twoim telefonie.',
  'beyond-length':
    'Przyszło więcej, niż jest w pliku. To, co dotarło wcześniej, jest zachowane. Plik jest nadal w twoim telefonie. Prosimy, wybierz go jeszcze raz.',
  'cut-at-limit':
    'Ten plik jest większy, niż możemy tu przyjąć. Jego początek jest zachowany. Cały plik jest nadal w twoim telefonie.',
  'piece-too-large':
    'Kawałek pliku był za duży do sprawdzenia. Mniejsze kawałki można wysłać. Plik jest nadal w twoim telefonie.',
  'text-too-long':
    'To więcej tekstu, niż możemy przyjąć naraz. Nie zachowaliśmy go. Prosimy, skróć go. Twoje pliki są nadal w twoim telefonie.',
  'too-many-files':
    'To za dużo plików na jeden raz. To, co dotarło, jest zachowane. Pozostałe są nadal w twoim telefonie. Prosimy, zacznij dla nich od nowa.',
  'too-much-said':
    'Z tym kodem pisano do nas bardzo często. Wcześniejsze słowa są zachowane. Ostatnie nie. Twoje pliki są nadal w twoim telefonie.',
  'sending-full':
    'Na ten raz nie zmieści się więcej. To, co dotarło, jest zachowane. Reszta jest nadal w twoim telefonie. Prosimy, zacznij dla niej od nowa.',
  'collection-full':
    'Teraz brakuje miejsca na nowe pliki. To, co dotarło, jest zachowane. Twoje pliki są nadal w twoim telefonie. Zachowaj je i spróbuj później.',
  'opened-too-often':
    'W ostatnich dniach twój kod otwierano bardzo często. To, co od ciebie dotarło, jest zachowane. Twoje pliki są nadal w twoim telefonie. Prosimy, spróbuj za tydzień.',
  'nothing-sent':
    'Nie było w tym ani pliku, ani słowa. To, co wybrano, jest nadal w twoim telefonie. Wybierz plik lub napisz zdanie.',
  malformed:
    'Nie udało się nam odczytać tego, co wysłał telefon. Twoje pliki są nadal w twoim telefonie. Prosimy, spróbuj jeszcze raz.',
  'header-too-large':
    'Nie udało się nam odczytać tego, co wysłał telefon. Twoje pliki są nadal w twoim telefonie. Prosimy, spróbuj jeszcze raz.',
  'checksum-mismatch':
    'Kawałek pliku zepsuł się w drodze. Plik jest nadal w twoim telefonie. Ten kawałek można wysłać jeszcze raz.',
  'checksum-unsupported': 'Nie możemy sprawdzić pliku w taki sposób. Plik jest nadal w twoim telefonie.',
  'concat-unsupported':
    'Przyjmujemy każdy plik w całości. Nie możemy łączyć jego części. Nic nie zaczęto. Plik jest nadal w twoim telefonie.',
  'protocol-version': 'Ten program ma inną wersję niż my. Plik jest nadal w twoim telefonie.',
  'media-type':
    'Nie udało się nam odczytać tego, co wysłał telefon. Twoje pliki są nadal w twoim telefonie. Prosimy, spróbuj jeszcze raz.',
  'method-not-allowed':
    'Pod tym adresem nie można tego zrobić. Nic nie zmieniono. Twoje pliki są nadal w twoim telefonie.',
  busy: 'Bardzo dużo osób wysyła teraz pliki. Twoje pliki są nadal w twoim telefonie. Prosimy, spróbuj za chwilę.',
  'store-unavailable':
    'Teraz nie możemy zachować plików. Dlatego nie napisaliśmy, że są zachowane. Twoje pliki są nadal w twoim telefonie. Prosimy, spróbuj za chwilę.',
  'proof-needed':
    'Bardzo dużo osób wysyła teraz pliki. Twój telefon musi najpierw trochę policzyć. Twoje pliki są nadal w twoim telefonie. Prosimy, spróbuj za chwilę.',
  'ticket-needed':
    'Bardzo dużo osób wysyła teraz pliki. Ta strona była otwarta za długo lub już jej użyto. Twoje pliki są nadal w twoim telefonie. Otwórz stronę jeszcze raz i wyślij je stamtąd.',
  'ticket-early':
    'Bardzo dużo osób wysyła teraz pliki. Twoje pliki są nadal w twoim telefonie. Poczekaj pół minuty, potem wyślij je jeszcze raz.',
  'files-early':
    'Bardzo dużo osób wysyła teraz pliki. Jedna strona przyjmuje naraz tylko część plików. Te z listy dotarły. Inne i twoje słowa jeszcze nie. Są nadal w twoim telefonie. Poczekaj minutę, potem wyślij je z tej strony.',
  'body-too-short':
    'Połączenie zerwało się za wcześnie. To, co dotarło, jest zachowane. Plik jest nadal w twoim telefonie. Prosimy, wyślij go jeszcze raz.',
  'too-slow':
    'Połączenie było za słabe, więc je zamknięto. To, co dotarło, jest zachowane. Plik jest nadal w twoim telefonie. Prosimy, wyślij go jeszcze raz.',
  'timed-out':
    'To trwało za długo. To, co dotarło, jest zachowane. Plik jest nadal w twoim telefonie. Prosimy, spróbuj jeszcze raz.',
  'illegal-state': 'Ten plik jest już tutaj cały. Jest zachowany.',
  internal:
    'Coś nie zadziałało u nas, nie u ciebie. Twoje pliki są nadal w twoim telefonie. Prosimy, spróbuj za chwilę.',
} as const satisfies Words['refusals']
