import type { Words } from '../words.ts'

export const code = {
  pictureName: 'Obrazek',
  support: 'Możesz czuć się źle, nawet po kilku dniach. Porozmawiaj z kimś, komu ufasz.',
  wrongHeading: 'Ten kod niczego nie otworzył',
  wrongCount: 'Kod ma osiem słów. Starsze kody mają siedem. Udało się odczytać: {count}.',
  wrongWord: 'Słowo {words} nie jest nasze. Sprawdź jego litery.',
  wrongSeveral: 'Słowa {words} nie są nasze. Sprawdź ich litery.',
  wrongHelp:
    'Wielkie litery, spacje i przecinki nie mają znaczenia. Ważna jest kolejność słów. Kod się zgubił? Nadal mamy twoje pliki.',
  lookAgain: 'Sprawdź jeszcze raz',
  messages: 'Wiadomości dla ciebie',
  noMessages: 'Nie ma jeszcze wiadomości dla ciebie. Sprawdź później ze swoim kodem.',
  messageFrom: 'Od osób, które oglądają twoje pliki, {time}',
  phoneTime: 'czas twojego telefonu',
  written: 'Liczba twoich wiadomości do nas: {count}. Są pod kluczem. Ta strona nie może ich pokazać.',
  hidePlain: 'Aby ukryć tę stronę, zamknij jej okno. Krok wstecz może ją znowu otworzyć.',
  messageBroken: 'Jednej wiadomości nie dało się tu otworzyć. To, co od ciebie dotarło, jest zachowane.',
  answer: 'Twoja odpowiedź',
  answerSend: 'Wyślij odpowiedź',
  moreHeading: 'Wyślij więcej',
} as const satisfies Words['code']
