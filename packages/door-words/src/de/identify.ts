import type { Words } from '../words.ts'

export const identify = {
  title: 'Was trotzdem zeigen kann, wer Sie sind',
  intro:
    'Wir fragen nach keinem Namen. Wir schreiben nicht auf, wer sendet. Aber andere könnten es wissen. Niemand kann versprechen, dass nichts zeigt, wer Sie sind.',
  others: 'Wer sonst wissen kann, dass Sie hier waren',
  phone:
    'Ihr Handy-Anbieter weiß, wo Ihr Handy war und wann. Er weiß, wie viel Sie gesendet haben. Er sieht nicht, was Sie gesendet haben.',
  network:
    'In Firma, Schule oder Café betreibt jemand das Netz. Dort sieht man, dass diese Adresse geöffnet wurde, und wann.',
  names:
    'Ein Handy fragt einen Namensdienst (DNS), wo eine Adresse ist. Der Dienst erfährt: Jemand hat nach dieser Adresse gefragt.',
  history:
    'Ihr Browser merkt sich diese Seite vielleicht im Verlauf. Vielleicht speichert er auch Teile davon (im Cache). Er kann auch Ihre Worte und Ihren Code behalten. Ihr Handy speichert vielleicht beides in einem Backup.',
  people: 'Wer Ihr Handy hat, kann Ihre Dateien finden. Auch Ihren Code oder ein Bild davon.',
  inside: 'Was Ihre Dateien und Worte zeigen können',
  details:
    'Eine Datei zeigt oft Zeit, Ort und Handy. Manchmal enthält sie eine Nummer, die nur Ihr Handy hat. Diese Seite kann Ihnen das vor dem Senden zeigen.',
  voices: 'Eine Stimme kann zeigen, wer Sie sind. Auch Ihre, wenn Sie beim Filmen sprechen.',
  faces: 'Auch Gesichter, Kleidung, ein Tattoo oder eine Hand. Ein Fenster kann Sie spiegeln.',
  view: 'Wo ein Bild gemacht wurde, kann zeigen, wer dort stand.',
  words: 'Ihre Worte können zeigen, was nur Sie wissen.',
  arrival:
    'Wir speichern die Minute, in der eine Datei ankam. Wer Ihr Netz beobachtet, könnte das mit Ihrem Handy vergleichen.',
  record: 'Was wir speichern',
  recordText:
    'Ihre Dateien, wie sie kamen, und Ihre Worte. Wie wir Sie erreichen, wenn Sie es geschrieben haben. Was Ihr Browser über jede Datei sagt: Name, Art und Datum. Die Minute, in der sie ankam. Wir verschließen alles, bevor wir es speichern.',
  log: 'Wir schreiben auch auf, was mit jeder Datei gemacht wurde. Dort steht die Zeit auf die Sekunde genau. Das beginnt, kurz nachdem eine Datei ankommt. Das sehen nur die, die Ihre Dateien ansehen.',
  notRecord: 'Was wir nicht speichern',
  notRecordText:
    'Ihre Telefonnummer. Ihre Internet-Adresse. Welches Handy oder welchen Browser Sie benutzen. Cookies. Ihren Code speichern wir nicht. Wir speichern nur ein Zeichen, das ihn wiedererkennt.',
  deeds: 'Was Sie tun können',
  tor: 'Benutzen Sie den Tor Browser und diese Adresse: {address}',
  torNone: 'Der Tor Browser verbirgt vor Ihrem Netz, wohin Sie gehen. Er verbirgt vor uns, woher Sie kommen.',
  private: 'Öffnen Sie diese Seite in einem privaten Fenster. Oder entfernen Sie sie danach aus dem Verlauf.',
  exit: 'Kommt jemand? Schließen Sie schnell die Seite. Oder drücken Sie „Verstecken“, wenn Sie es sehen.',
  elsewhere: 'Benutzen Sie ein anderes Netz als Ihr eigenes. Nehmen Sie nicht das Netz bei Ihrer Arbeit.',
  without: 'Sehen Sie vor dem Senden nach, was eine Datei zeigt. Senden Sie sie ohne diese Angaben, wenn es geht.',
  keepCode:
    'Bewahren Sie Ihren Code dort auf, wo ihn niemand sucht. Wer ihn hat, sieht Ihre Nachrichten und wie viele Dateien kamen. Ihre Dateien sieht man damit nicht.',
  safety: 'Zuerst zählt, dass Ihnen nichts passiert. Sie können später senden oder gar nicht.',
} as const satisfies Words['identify']
