import type { LetterWords } from './words.js'

export const es: LetterWords = {
  roles: { owner: 'propietario', admin: 'administrador', editor: 'editor', viewer: 'lector' },
  invitation: {
    subject: 'Invitación a un estudio de Reelwright',
    before: (organization, role, until) =>
      `Le invitan a trabajar en «${organization}» (función: ${role}).\n\nAcepte o rechace aquí, hasta el ${until}:`,
    after: 'Si no sabe de qué se trata, ignore este correo: no pasará nada.',
  },
  reset: {
    subject: 'Elija una nueva contraseña para Reelwright',
    before: 'Alguien, probablemente usted, ha pedido una nueva contraseña para esta dirección.\n\nElíjala aquí, en el plazo de una hora:',
    after: 'Si no ha sido usted, ignore este correo: su contraseña no cambia.',
  },
  verification: {
    subject: 'Confirme su dirección para Reelwright',
    before: 'Confirme en el plazo de un día que esta dirección es suya:',
    after: 'Si no ha creado ninguna cuenta, ignore este correo.',
  },
  events: {
    'film.ready': { subject: (film) => `${film} está lista`, says: 'La película está terminada; sus archivos le esperan.' },
    'film.needs_you': { subject: (film) => `${film} le espera`, says: 'La película seguirá cuando haya respondido:' },
    'film.failed': { subject: (film) => `${film} ha fallado`, says: 'La película no se ha podido terminar:' },
  },
  waits: {
    'approve-script': 'lea el guion y apruébelo.',
    'approve-storyboard': 'revise el guion gráfico y apruébelo.',
    quality: 'su máster no ha superado la comprobación.',
    'cap-project': 'la película ha llegado a su límite de gasto.',
    'cap-organization': 'su organización ha llegado a su límite de gasto.',
    'cap-day': 'se ha alcanzado el límite de gasto del día.',
    'call-unknown': 'una llamada de pago se cortó y nadie sabe si llegó.',
    'vendor-credit': 'a un servicio se le ha acabado el saldo.',
    'vendor-locked': 'un servicio ha bloqueado la cuenta.',
    'vendor-down': 'un servicio no responde.',
    other: 'ábrala para ver qué espera.',
  },
  failures: {
    quality: 'su máster no ha superado la comprobación.',
    content: 'un servicio ha rechazado lo que se le pidió; cambie las palabras o imágenes que indica.',
    key: 'a un servicio le falta una clave válida; un administrador puede darla en Ajustes, Claves de los servicios (Settings, Provider keys).',
    room: 'su organización ha agotado su espacio; borre medios o películas, o pida más.',
    disk: 'el disco del estudio está lleno; quien lo gestiona tiene que hacer sitio.',
    file: 'uno de sus archivos falta, está dañado o no sirve; traiga otro.',
    text: 'su texto no se puede usar tal como está; cámbielo.',
    service: 'un servicio no ha entregado lo que se le pidió; siga con la película más tarde o elija otro servicio.',
    other: 'ábrala para ver por qué.',
  },
  inEnglish: (sentence) => `Con más detalle, en inglés: ${sentence}`,
  quote: (title) => `«${title}»`,
  whyYou:
    'Recibe este correo porque su organización lo ha pedido; un administrador puede desactivarlo en Ajustes, Notificaciones (Settings, Notifications).',
}
