import type { Words } from '../words.ts'

export const identify = {
  title: 'Lo que aun así puede mostrar quién es usted',
  intro:
    'No pedimos ningún nombre. No apuntamos quién envía. Pero otros podrían saberlo. Nadie puede prometer que nada muestra quién es usted.',
  others: 'Quién más puede saber que estuvo aquí',
  phone: 'Su compañía de teléfono sabe dónde estaba su teléfono, y cuándo. Sabe cuánto envió usted. No ve qué envió.',
  network:
    'En el trabajo, la escuela o un café, alguien lleva la red. Puede ver que se abrió esta dirección, y cuándo.',
  names:
    'Un teléfono pregunta a un servicio de nombres (DNS) por una dirección. Ese servicio sabe que alguien preguntó por esta.',
  history:
    'Su navegador puede guardar esta página en su historial. Puede guardar partes de ella (la caché). También puede guardar sus palabras y su código. Su teléfono puede guardar ambas cosas en una copia de seguridad.',
  people: 'Quien tenga su teléfono puede encontrar sus archivos. Puede encontrar su código, o una imagen de él.',
  inside: 'Qué pueden mostrar sus archivos y palabras',
  details:
    'Un archivo muestra a menudo la hora, el lugar y el teléfono. A veces tiene un número que solo tiene su teléfono. Esta página puede mostrarle esos datos antes de enviar.',
  voices: 'Una voz puede mostrar quién es usted. También la suya, si habla mientras graba.',
  faces: 'También las caras, la ropa, un tatuaje o una mano. Una ventana puede reflejar su imagen.',
  view: 'El lugar de una foto puede mostrar quién estaba allí.',
  words: 'Sus palabras pueden mostrar lo que solo usted sabe.',
  arrival: 'Guardamos el minuto en que llegó un archivo. Quien vigile su red podría compararlo con su teléfono.',
  record: 'Qué guardamos',
  recordText:
    'Sus archivos como llegaron, y sus palabras. Cómo contactar con usted, si lo escribió. Lo que su navegador dice de cada archivo: nombre, tipo y fecha. El minuto en que llegó. Lo cerramos todo con llave antes de guardarlo.',
  log: 'También apuntamos qué se hizo con cada archivo. Apuntamos la hora con sus segundos. Empieza poco después de llegar un archivo. Solo lo ven quienes miran sus archivos.',
  notRecord: 'Qué no guardamos',
  notRecordText:
    'Su número de teléfono. Su dirección en internet. Qué teléfono o navegador usa. Las cookies. No guardamos su código. Solo guardamos una marca que lo reconoce.',
  deeds: 'Qué puede hacer',
  tor: 'Use el Tor Browser y esta dirección: {address}',
  torNone: 'El Tor Browser oculta a su red adónde va usted. A nosotros nos oculta de dónde viene.',
  private: 'Abra esta página en una ventana privada. O quítela después del historial.',
  exit: 'Si viene alguien, salga rápido de la página. Ciérrela. O pulse «Ocultar», si lo ve.',
  elsewhere: 'Use una red que no sea la suya. No use la de su trabajo.',
  without: 'Mire qué muestra un archivo antes de enviarlo. Si puede, envíelo sin esos datos.',
  keepCode:
    'Guarde su código donde nadie lo busque. Quien lo tenga ve sus mensajes y cuántos archivos llegaron. No ve sus archivos.',
  safety: 'Lo primero es ponerse a salvo. Puede enviar más tarde, o no enviar nada.',
} as const satisfies Words['identify']
