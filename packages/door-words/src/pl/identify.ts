import type { Words } from '../words.ts'

export const identify = {
  title: 'Co mimo to może pokazać, kim jesteś',
  intro:
    'Nie pytamy o imię. Nie zapisujemy, kto wysyła. Ale inni mogą to wiedzieć. Nikt nie może obiecać, że nic nie pokaże, kim jesteś.',
  others: 'Kto jeszcze może wiedzieć o twojej wizycie',
  phone: 'Operator sieci wie, gdzie i kiedy był twój telefon. Wie, jak dużo z niego wysłano. Nie widzi, co wysłano.',
  network: 'W pracy, w szkole czy w kawiarni ktoś zarządza siecią. Może widzieć, że otwarto ten adres i kiedy.',
  names: 'Telefon pyta usługę nazw (DNS), gdzie jest adres. Ta usługa dowiaduje się, że ktoś zapytał o ten adres.',
  history:
    'Przeglądarka może zostawić tę stronę w historii. Może zostawić jej części na dysku (w pamięci podręcznej). Może też zachować twoje słowa i kod. Telefon może dodać to wszystko do kopii zapasowej.',
  people: 'Kto trzyma twój telefon, może znaleźć twoje pliki. Może znaleźć twój kod lub jego zdjęcie.',
  inside: 'Co mogą pokazać twoje pliki i słowa',
  details:
    'Plik często pokazuje czas, miejsce i telefon. Czasem jest w nim numer, który ma tylko twój telefon. Ta strona może pokazać ci te dane przed wysłaniem.',
  voices: 'Po głosie można poznać człowieka. Po twoim też, jeśli mówisz podczas filmowania.',
  faces: 'Tak samo po twarzy, ubraniu, tatuażu czy dłoni. Możesz odbijać się w oknie.',
  view: 'Miejsce, skąd robiono zdjęcie, może pokazać, kto tam stał.',
  words: 'Twoje słowa mogą pokazać to, co wiesz tylko ty.',
  arrival:
    'Zachowujemy minutę, w której dotarł plik. Ktoś może obserwować twoją sieć. Mógłby porównać tę minutę z twoim telefonem.',
  record: 'Co zachowujemy',
  recordText:
    'Twoje pliki takie, jakie przyszły, i twoje słowa. Kontakt z tobą, jeśli go podasz. Co przeglądarka mówi o każdym pliku: nazwę, rodzaj i datę. Minutę, w której dotarł. Najpierw wszystko zamykamy na klucz, potem zachowujemy.',
  log: 'Prowadzimy też dziennik: co robiono z każdym plikiem. Podaje czas co do sekundy. Zaczyna się krótko po tym, jak plik dotarł. Widzą go tylko osoby, które oglądają twoje pliki.',
  notRecord: 'Czego nie zachowujemy',
  notRecordText:
    'Twojego numeru telefonu. Twojego adresu w internecie. Jaki masz telefon lub przeglądarkę. Plików cookie. Nie zachowujemy twojego kodu. Mamy tylko znak, po którym go poznajemy.',
  deeds: 'Co możesz zrobić',
  tor: 'Otwórz w przeglądarce Tor ten adres: {address}',
  torNone: 'Przeglądarka Tor ukrywa przed twoją siecią, co otwierasz. Przed nami ukrywa, skąd jesteś.',
  private: 'Otwórz tę stronę w oknie prywatnym. Albo wyczyść ją potem z historii.',
  exit: 'Jeśli ktoś podchodzi, szybko wyjdź ze strony. Zamknij ją. Albo naciśnij „Ukryj stronę”, jeśli to widzisz.',
  elsewhere: 'Wybierz inną sieć niż własna. Nie używaj sieci w pracy.',
  without: 'Zobacz przed wysłaniem, co pokazuje plik. Wyślij go bez tych danych, jeśli możesz.',
  keepCode:
    'Trzymaj kod tam, gdzie nikt go nie szuka. Kto go ma, widzi twoje wiadomości i liczbę plików. Samych plików nie widzi.',
  safety: 'Najpierw zadbaj o swoje bezpieczeństwo. Możesz wysłać później albo wcale.',
} as const satisfies Words['identify']
