import type { Words } from '../words.ts'

export const pictures = {
  link: 'Z obrazkami',
  gallery: 'Z tego telefonu',
  photo: 'Zrób zdjęcie',
  film: 'Nagraj film',
  hear: 'Posłuchaj. Będzie słychać głos.',
  say: {
    danger: 'Grozi ci coś? Naciśnij czerwony znak i zadzwoń.',
    choose: 'Naciśnij obrazek. Wybierz, zrób zdjęcie, nagraj film lub mów.',
    send: 'Naciśnij niebieską strzałkę, żeby wysłać.',
    sending: 'Pliki są w drodze. Nie zamykaj tej strony.',
    arrived: 'Wszystko dotarło. Pokazuje to zielony znak.',
    code: 'To jest twój kod. Otwiera to, co wysyłasz. Zapisz jego obrazek.',
    done: 'Możesz iść. Nie wracaj tam. Zachowaj telefon. W razie zagrożenia dzwoń.',
  },
} as const satisfies Words['pictures']
