/** The path by pictures (decision 109). `say`: what a recording of each sentence says. */
export const pictures = {
  link: 'With pictures',
  gallery: 'From this phone',
  photo: 'Take a photo',
  film: 'Take a film',
  hear: 'Listen. This makes sound.',
  say: {
    danger: 'Are you in danger? Press the red sign and call.',
    choose: 'Press a picture. Choose, take a photo, film, or speak.',
    send: 'Press the blue arrow to send.',
    sending: 'It is on its way. Keep this page open.',
    arrived: 'Everything has arrived. The green tick shows it.',
    code: 'This is your code. It opens what you sent. Save its picture.',
    done: 'You can go. Do not go back. Keep your phone. In danger, call.',
  },
} as const
