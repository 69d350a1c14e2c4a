import type { Words } from '../words.ts'

export const code = {
  pictureName: 'Imagen',
  support: 'Puede sentirse mal, incluso días después. Hable con alguien de confianza.',
  wrongHeading: 'Este código no abrió nada',
  wrongCount: 'Un código tiene ocho palabras. Los antiguos tienen siete. Hemos podido leer {count}.',
  wrongWord: 'La palabra {words} no es de las nuestras. Mire otra vez sus letras.',
  wrongSeveral: 'Estas palabras no son de las nuestras: {words}. Mire otra vez sus letras.',
  wrongHelp:
    'Las mayúsculas, los espacios y las comas no importan. El orden de las palabras sí. ¿Ha perdido su código? Aún tenemos sus archivos.',
  lookAgain: 'Mirar otra vez',
  messages: 'Mensajes para usted',
  noMessages: 'Aún no hay ningún mensaje para usted. Vuelva a mirar más tarde con su código.',
  messageFrom: 'De quienes miran sus archivos, {time}',
  phoneTime: 'hora de su teléfono',
  written: 'Veces que nos ha escrito: {count}. Sus palabras están bajo llave. Esta página no puede mostrarlas.',
  hidePlain: 'Para ocultar esta página, cierre su ventana. Al volver atrás podría abrirse de nuevo.',
  messageBroken: 'Un mensaje no se pudo abrir aquí. Lo que envió está guardado.',
  answer: 'Su respuesta',
  answerSend: 'Enviar la respuesta',
  moreHeading: 'Enviar más',
} as const satisfies Words['code']
