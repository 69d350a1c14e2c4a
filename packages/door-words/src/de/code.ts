import type { Words } from '../words.ts'

export const code = {
  pictureName: 'Bild',
  support: 'Vielleicht geht es Ihnen schlecht, auch noch Tage später. Sprechen Sie mit jemandem, dem Sie vertrauen.',
  wrongHeading: 'Dieser Code hat nichts geöffnet',
  wrongCount: 'Ein Code hat acht Wörter. Ältere Codes haben sieben. Wir konnten {count} lesen.',
  wrongWord: 'Wort {words} ist keins von unseren. Prüfen Sie noch einmal seine Buchstaben.',
  wrongSeveral: 'Diese Wörter sind nicht von uns: {words}. Prüfen Sie noch einmal ihre Buchstaben.',
  wrongHelp:
    'Große Buchstaben, Leerzeichen und Kommas sind egal. Die Reihenfolge der Wörter zählt. Ist Ihr Code weg? Wir haben Ihre Dateien trotzdem.',
  lookAgain: 'Noch einmal nachsehen',
  messages: 'Nachrichten für Sie',
  noMessages: 'Noch keine Nachricht für Sie. Sehen Sie später mit Ihrem Code wieder nach.',
  messageFrom: 'Von denen, die Ihre Dateien ansehen, {time}',
  phoneTime: 'Uhrzeit Ihres Handys',
  written:
    'So oft haben Sie uns geschrieben: {count}. Ihre Worte sind verschlossen. Diese Seite kann sie nicht zeigen.',
  hidePlain: 'Schließen Sie das Fenster, um diese Seite zu verstecken. Mit „Zurück“ könnte sie wieder aufgehen.',
  messageBroken: 'Eine Nachricht konnten wir hier nicht öffnen. Was Sie gesendet haben, ist gespeichert.',
  answer: 'Ihre Antwort',
  answerSend: 'Antwort senden',
  moreHeading: 'Mehr senden',
} as const satisfies Words['code']
