import type { Words } from '../words.ts'

export const refusals = {
  'no-incident-open':
    'Ahora no se recoge nada. No se ha enviado nada. Sus archivos siguen en su teléfono. Por favor, guárdelos.',
  'incident-closed':
    'Esta recogida ha terminado. Ya no acepta más archivos. Lo que llegó está guardado. Sus archivos siguen en su teléfono.',
  'incident-not-found':
    'En esta dirección no hay ninguna recogida. No se ha enviado nada. Sus archivos siguen en su teléfono.',
  'capability-unknown':
    'No encontramos nada con este código o dirección. Revise cada letra. Un código termina mucho después que su recogida. Lo que envió está guardado. Sus archivos siguen en su teléfono.',
  'upload-gone':
    'El envío de este archivo se paró antes. Lo que había llegado está guardado. El archivo sigue en su teléfono. Para enviarlo, elíjalo otra vez.',
  'sending-withdrawn':
    'Nos pidió no usar lo que envió aquí. Para enviar algo nuevo, empiece otra vez. El archivo sigue en su teléfono.',
  'preview-there':
    'Ya se empezó una imagen pequeña de este archivo. Una basta. El archivo mismo sigue en su teléfono. Puede enviarlo.',
  'upload-expired':
    'Este archivo esperó demasiado tiempo el resto. Lo que había llegado está guardado. El archivo sigue en su teléfono. Para enviarlo, elíjalo otra vez.',
  'offset-mismatch': 'Otra conexión sigue con este archivo. Nada se pierde. El archivo sigue en su teléfono.',
  'length-unknown': 'Su teléfono no dijo el tamaño del archivo. El archivo sigue en su teléfono. Envíelo otra vez.',
  'length-changed':
    'El tamaño del archivo ha cambiado desde que empezó. El archivo sigue en su teléfono. Elíjalo otra vez.',
  'too-large':
    'Este archivo es demasiado grande para enviarlo aquí. No se ha enviado nada de él. Sigue en su teléfono.',
  'beyond-length':
    'Llegó más de lo que contiene el archivo. Lo que había llegado antes está guardado. El archivo sigue en su teléfono. Elíjalo otra vez.',
  'cut-at-limit':
    'Este archivo es demasiado grande para enviarlo aquí. Su principio está guardado. El archivo entero sigue en su teléfono.',
  'piece-too-large':
    'Un trozo del archivo era demasiado grande para revisarlo. Se pueden enviar trozos más pequeños. El archivo sigue en su teléfono.',
  'text-too-long':
    'Es demasiado texto para una sola vez. No se ha guardado. Hágalo más corto. Sus archivos siguen en su teléfono.',
  'too-many-files':
    'Son demasiados archivos para un solo envío. Lo que llegó está guardado. Los demás siguen en su teléfono. Empiece otra vez con ellos.',
  'too-much-said':
    'Nos ha escrito muchísimas veces con este código. Lo que escribió antes está guardado. Esta última parte no. Sus archivos siguen en su teléfono.',
  'sending-full':
    'Este envío está lleno. Lo que llegó está guardado. El resto sigue en su teléfono. Empiece otra vez con él.',
  'collection-full':
    'Esta recogida está llena por ahora. Lo que llegó está guardado. Sus archivos siguen en su teléfono. Guárdelos e inténtelo más tarde.',
  'opened-too-often':
    'Su código se abrió muchísimas veces estos días. Lo que envió está guardado. Sus archivos siguen en su teléfono. Inténtelo otra vez dentro de una semana.',
  'nothing-sent':
    'No había ningún archivo ni ninguna palabra. Lo que eligió sigue en su teléfono. Elija un archivo o escriba una frase.',
  malformed: 'No pudimos leer lo que envió su teléfono. Sus archivos siguen en su teléfono. Inténtelo otra vez.',
  'header-too-large':
    'No pudimos leer lo que envió su teléfono. Sus archivos siguen en su teléfono. Inténtelo otra vez.',
  'checksum-mismatch':
    'Un trozo del archivo se dañó en el camino. El archivo sigue en su teléfono. El trozo se puede enviar otra vez.',
  'checksum-unsupported': 'No podemos revisar el archivo de esa manera. El archivo sigue en su teléfono.',
  'concat-unsupported':
    'Aceptamos cada archivo entero. No podemos unir partes. No se ha empezado nada. El archivo sigue en su teléfono.',
  'protocol-version': 'Este programa usa una versión distinta de la nuestra. El archivo sigue en su teléfono.',
  'media-type': 'No pudimos leer lo que envió su teléfono. Sus archivos siguen en su teléfono. Inténtelo otra vez.',
  'method-not-allowed':
    'Eso no se puede hacer en esta dirección. No se ha cambiado nada. Sus archivos siguen en su teléfono.',
  busy: 'Muchísima gente está enviando ahora. Sus archivos siguen en su teléfono. Inténtelo otra vez en un momento.',
  'store-unavailable':
    'En este momento no podemos guardar archivos. Por eso no dijimos que habían llegado. Sus archivos siguen en su teléfono. Inténtelo otra vez en un momento.',
  'proof-needed':
    'Muchísima gente está enviando ahora. Su teléfono debe hacer antes una pequeña cuenta. Sus archivos siguen en su teléfono. Inténtelo otra vez en un momento.',
  'ticket-needed':
    'Muchísima gente está enviando ahora. Esta página lleva demasiado tiempo abierta, o ya se usó. Sus archivos siguen en su teléfono. Abra otra vez la página y envíelos desde allí.',
  'ticket-early':
    'Muchísima gente está enviando ahora. Sus archivos siguen en su teléfono. Espere medio minuto y envíelos otra vez.',
  'files-early':
    'Muchísima gente está enviando ahora. Cada página acepta pocos archivos a la vez. Los de esta lista han llegado. Los demás no, ni lo que escribió. Siguen en su teléfono. Espere un minuto y envíelos desde esta página.',
  'body-too-short':
    'La conexión se cortó antes de enviarlo todo. Lo que llegó está guardado. El archivo sigue en su teléfono. Envíelo otra vez.',
  'too-slow':
    'La conexión iba muy lenta y se cerró. Lo que llegó está guardado. El archivo sigue en su teléfono. Envíelo otra vez.',
  'timed-out': 'Tardó demasiado. Lo que llegó está guardado. El archivo sigue en su teléfono. Inténtelo otra vez.',
  'illegal-state': 'Este archivo ya está aquí entero. Está guardado.',
  internal: 'El problema es nuestro, no suyo. Sus archivos siguen en su teléfono. Inténtelo otra vez en un momento.',
} as const satisfies Words['refusals']
