import type { Words } from '../words.ts'

export const pictures = {
  link: 'Con imágenes',
  gallery: 'De este teléfono',
  photo: 'Hacer una foto',
  film: 'Grabar un vídeo',
  hear: 'Escuchar. Hace ruido.',
  say: {
    danger: '¿Está en peligro? Pulse la señal roja y llame.',
    choose: 'Pulse una imagen. Elija, haga una foto, grabe o hable.',
    send: 'Pulse la flecha azul para enviar.',
    sending: 'Está en camino. Deje esta página abierta.',
    arrived: 'Todo ha llegado. La marca verde lo muestra.',
    code: 'Este es su código. Abre lo que envió. Guarde su imagen.',
    done: 'Puede irse. No vuelva allí. Conserve su teléfono. En peligro, llame.',
  },
} as const satisfies Words['pictures']
