import type { Words } from '../words.ts'

export const refusals = {
  'no-incident-open':
    'Gerade wird nichts gesammelt. Es wurde nichts gesendet. Ihre Dateien sind noch auf Ihrem Handy. Bitte behalten Sie sie.',
  'incident-closed':
    'Diese Sammlung ist zu Ende. Sie nimmt keine Dateien mehr an. Was angekommen ist, ist gespeichert. Ihre Dateien sind noch auf Ihrem Handy.',
  'incident-not-found':
    'Unter dieser Adresse gibt es keine Sammlung. Es wurde nichts gesendet. Ihre Dateien sind noch auf Ihrem Handy.',
  'capability-unknown':
    'Zu diesem Code oder dieser Adresse finden wir nichts. Bitte prüfen Sie jeden Buchstaben. Ein Code endet lange nach dem Ende seiner Sammlung. Was Sie gesendet haben, ist gespeichert. Ihre Dateien sind noch auf Ihrem Handy.',
  'upload-gone':
    'Diese Datei wurde vorher gestoppt. Was angekommen war, ist gespeichert. Die Datei ist noch auf Ihrem Handy. Wählen Sie sie noch einmal, um sie zu senden.',
  'sending-withdrawn':
    'Sie haben uns gebeten, das hier nicht zu nutzen. Möchten Sie etwas Neues senden? Fangen Sie noch einmal an. Die Datei ist noch auf Ihrem Handy.',
  'preview-there':
    'Ein kleines Bild dieser Datei wurde schon begonnen. Eins reicht. Die Datei selbst ist noch auf Ihrem Handy. Sie können sie senden.',
  'upload-expired':
    'Diese Datei hat zu lange auf ihren Rest gewartet. Was angekommen war, ist gespeichert. Die Datei ist noch auf Ihrem Handy. Wählen Sie sie noch einmal, um sie zu senden.',
  'offset-mismatch':
    'Eine andere Verbindung macht mit dieser Datei weiter. Nichts geht verloren. Die Datei ist noch auf Ihrem Handy.',
  'length-unknown':
    'Ihr Handy hat nicht gesagt, wie groß die Datei ist. Die Datei ist noch auf Ihrem Handy. Bitte senden Sie sie noch einmal.',
  'length-changed':
    'Die Datei ist jetzt größer oder kleiner als am Anfang. Die Datei ist noch auf Ihrem Handy. Bitte wählen Sie sie noch einmal.',
  'too-large': 'Diese Datei ist zu groß für uns. Nichts davon wurde gesendet. Sie ist noch auf Ihrem Handy.',
  'beyond-length':
    'Es kam mehr, als die Datei enthält. Was vorher angekommen war, ist gespeichert. Die Datei ist noch auf Ihrem Handy. Bitte wählen Sie sie noch einmal.',
  'cut-at-limit':
    'Diese Datei ist zu groß für uns. Ihr Anfang ist gespeichert. Die ganze Datei ist noch auf Ihrem Handy.',
  'piece-too-large':
    'Ein Stück der Datei war zu groß zum Prüfen. Kleinere Stücke gehen. Die Datei ist noch auf Ihrem Handy.',
  'text-too-long':
    'Das ist mehr Text, als wir auf einmal annehmen können. Er wurde nicht gespeichert. Bitte kürzen Sie ihn. Ihre Dateien sind noch auf Ihrem Handy.',
  'too-many-files':
    'Das sind zu viele Dateien auf einmal. Was angekommen ist, ist gespeichert. Die anderen sind noch auf Ihrem Handy. Bitte fangen Sie für sie noch einmal an.',
  'too-much-said':
    'Sie haben uns mit diesem Code sehr oft geschrieben. Was Sie vorher geschrieben haben, ist gespeichert. Dieser letzte Teil nicht. Ihre Dateien sind noch auf Ihrem Handy.',
  'sending-full':
    'Mehr passt hier nicht hinein. Was angekommen ist, ist gespeichert. Der Rest ist noch auf Ihrem Handy. Bitte fangen Sie für ihn noch einmal an.',
  'collection-full':
    'Diese Sammlung ist im Moment voll. Was angekommen ist, ist gespeichert. Ihre Dateien sind noch auf Ihrem Handy. Behalten Sie sie und versuchen Sie es später wieder.',
  'opened-too-often':
    'Ihr Code wurde in den letzten Tagen sehr oft geöffnet. Was Sie gesendet haben, ist gespeichert. Ihre Dateien sind noch auf Ihrem Handy. Bitte versuchen Sie es in einer Woche wieder.',
  'nothing-sent':
    'Da war keine Datei und kein Wort. Was Sie gewählt haben, ist noch auf Ihrem Handy. Wählen Sie eine Datei oder schreiben Sie einen Satz.',
  malformed:
    'Wir konnten nicht lesen, was Ihr Handy gesendet hat. Ihre Dateien sind noch auf Ihrem Handy. Bitte versuchen Sie es noch einmal.',
  'header-too-large':
    'Wir konnten nicht lesen, was Ihr Handy gesendet hat. Ihre Dateien sind noch auf Ihrem Handy. Bitte versuchen Sie es noch einmal.',
  'checksum-mismatch':
    'Ein Stück der Datei ging unterwegs kaputt. Die Datei ist noch auf Ihrem Handy. Das Stück kann noch einmal gesendet werden.',
  'checksum-unsupported':
    'Wir können die Datei nicht so prüfen, wie es verlangt wurde. Die Datei ist noch auf Ihrem Handy.',
  'concat-unsupported':
    'Wir nehmen jede Datei nur als Ganzes an. Wir können Teile nicht zusammensetzen. Nichts wurde begonnen. Die Datei ist noch auf Ihrem Handy.',
  'protocol-version': 'Dieses Programm hat eine andere Version als wir. Die Datei ist noch auf Ihrem Handy.',
  'media-type':
    'Wir konnten nicht lesen, was Ihr Handy gesendet hat. Ihre Dateien sind noch auf Ihrem Handy. Bitte versuchen Sie es noch einmal.',
  'method-not-allowed':
    'Das geht unter dieser Adresse nicht. Nichts wurde geändert. Ihre Dateien sind noch auf Ihrem Handy.',
  busy: 'Gerade senden sehr viele Menschen. Ihre Dateien sind noch auf Ihrem Handy. Bitte versuchen Sie es gleich noch einmal.',
  'store-unavailable':
    'Wir können im Moment keine Dateien speichern. Darum haben wir auch nicht gesagt, dass etwas angekommen ist. Ihre Dateien sind noch auf Ihrem Handy. Bitte versuchen Sie es gleich noch einmal.',
  'proof-needed':
    'Gerade senden sehr viele Menschen. Ihr Handy muss erst etwas ausrechnen. Ihre Dateien sind noch auf Ihrem Handy. Bitte versuchen Sie es gleich noch einmal.',
  'ticket-needed':
    'Gerade senden sehr viele Menschen. Diese Seite war zu lange offen oder schon benutzt. Ihre Dateien sind noch auf Ihrem Handy. Öffnen Sie die Seite neu und senden Sie von dort.',
  'ticket-early':
    'Gerade senden sehr viele Menschen. Ihre Dateien sind noch auf Ihrem Handy. Warten Sie eine halbe Minute. Senden Sie dann noch einmal.',
  'files-early':
    'Gerade senden sehr viele Menschen. Eine Seite nimmt nur einige Dateien auf einmal. Was hier steht, ist angekommen. Die anderen Dateien und Ihre Worte nicht. Sie sind noch auf Ihrem Handy. Warten Sie eine Minute. Senden Sie sie dann von dieser Seite.',
  'body-too-short':
    'Die Verbindung brach ab, bevor alles gesendet war. Was angekommen ist, ist gespeichert. Die Datei ist noch auf Ihrem Handy. Bitte senden Sie sie noch einmal.',
  'too-slow':
    'Es kam zu wenig an, darum haben wir die Verbindung beendet. Was angekommen ist, ist gespeichert. Die Datei ist noch auf Ihrem Handy. Bitte senden Sie sie noch einmal.',
  'timed-out':
    'Das hat zu lange gedauert. Was angekommen ist, ist gespeichert. Die Datei ist noch auf Ihrem Handy. Bitte versuchen Sie es noch einmal.',
  'illegal-state': 'Diese Datei ist schon ganz da. Sie ist gespeichert.',
  internal:
    'Bei uns ging etwas schief, nicht bei Ihnen. Ihre Dateien sind noch auf Ihrem Handy. Bitte versuchen Sie es gleich noch einmal.',
} as const satisfies Words['refusals']
