import type { Words } from '../words.ts'

export const pictures = {
  link: 'Mit Bildern',
  gallery: 'Von diesem Handy',
  photo: 'Foto machen',
  film: 'Film aufnehmen',
  hear: 'Anhören. Man hört Ton.',
  say: {
    danger: 'Sind Sie in Gefahr? Drücken Sie das rote Zeichen und rufen Sie an.',
    choose: 'Drücken Sie auf ein Bild. Wählen, fotografieren, filmen oder sprechen Sie.',
    send: 'Drücken Sie zum Senden den blauen Pfeil.',
    sending: 'Es ist unterwegs. Lassen Sie diese Seite offen.',
    arrived: 'Alles ist angekommen. Das grüne Häkchen zeigt es.',
    code: 'Das ist Ihr Code. Er öffnet, was Sie gesendet haben. Speichern Sie sein Bild.',
    done: 'Sie können gehen. Gehen Sie nicht zurück. Behalten Sie Ihr Handy. Bei Gefahr rufen Sie an.',
  },
} as const satisfies Words['pictures']
