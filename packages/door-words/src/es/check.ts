import type { Words } from '../words.ts'

export const check = {
  title: 'Cómo revisar esta dirección',
  intro: 'Una página no puede demostrar quién la hizo. Mejor revise su dirección.',
  address: 'Nuestra dirección',
  onion: 'Nuestra dirección para el Tor Browser',
  how: 'Qué hacer',
  ownSite: 'Busque esta dirección en la página de la policía.',
  theirSite: 'La policía da esta dirección en su propia página:',
  typeSite: 'Escriba usted también la dirección de la policía. Una página falsa lleva a páginas falsas.',
  radio: 'La policía también dice nuestra dirección en la radio.',
  type: 'Escriba usted nuestra dirección, letra por letra.',
  compare: 'Mire la línea de la dirección en su navegador. Cada letra debe coincidir.',
  link: 'No se fíe del enlace de una persona desconocida.',
  crest: 'Un nombre o un escudo se puede copiar. No demuestra nada.',
  unsure: '¿Tiene dudas? No envíe nada todavía. Sus archivos siguen en su teléfono.',
} as const satisfies Words['check']
