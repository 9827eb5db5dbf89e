import type { LetterWords } from './words.js'

export const it: LetterWords = {
  roles: { owner: 'proprietario', admin: 'amministratore', editor: 'redattore', viewer: 'lettore' },
  invitation: {
    subject: 'Invito a uno studio su Reelwright',
    before: (organization, role, until) =>
      `Ti invitano a lavorare in «${organization}» (ruolo: ${role}).\n\nAccetta o rifiuta qui, entro il ${until}:`,
    after: 'Se non ne sai nulla, ignora questa mail: non succederà niente.',
  },
  reset: {
    subject: 'Scegli una nuova password per Reelwright',
    before: 'Qualcuno, probabilmente tu, ha chiesto una nuova password per questo indirizzo.\n\nSceglila qui, entro un’ora:',
    after: 'Se non sei stato tu, ignora questa mail: la tua password resta com’è.',
  },
  verification: {
    subject: 'Conferma il tuo indirizzo per Reelwright',
    before: 'Conferma entro un giorno che questo indirizzo è tuo:',
    after: 'Se non hai creato nessun account, ignora questa mail.',
  },
  events: {
    'film.ready': { subject: (film) => `${film} è pronto`, says: 'Il film è finito; i suoi file ti aspettano.' },
    'film.needs_you': { subject: (film) => `${film} ti aspetta`, says: 'Il film va avanti quando avrai risposto:' },
    'film.failed': { subject: (film) => `${film} non è riuscito`, says: 'Non è stato possibile finire il film:' },
  },
  waits: {
    'approve-script': 'leggi la sceneggiatura e approvala.',
    'approve-storyboard': 'guarda lo storyboard e approvalo.',
    quality: 'il suo master non ha superato il controllo.',
    'cap-project': 'il film ha raggiunto il suo limite di spesa.',
    'cap-organization': 'la tua organizzazione ha raggiunto il suo limite di spesa.',
    'cap-day': 'il limite di spesa del giorno è raggiunto.',
    'call-unknown': 'una chiamata a pagamento si è interrotta e nessuno sa se sia arrivata.',
    'vendor-credit': 'un servizio ha esaurito il credito.',
    'vendor-locked': 'un servizio ha bloccato l’account.',
    'vendor-down': 'un servizio non risponde.',
    other: 'aprilo per vedere che cosa aspetta.',
  },
  failures: {
    quality: 'il suo master non ha superato il controllo.',
    content: 'un servizio ha rifiutato ciò che gli era stato chiesto; cambia le parole o le immagini che indica.',
    key: 'a un servizio manca una chiave valida; un amministratore può darla in Impostazioni, Chiavi dei servizi (Settings, Provider keys).',
    room: 'la tua organizzazione ha esaurito il suo spazio; elimina media o film, oppure chiedine altro.',
    disk: 'il disco dello studio è pieno; chi lo gestisce deve fare spazio.',
    file: 'uno dei suoi file manca, è danneggiato o non è adatto; portane un altro.',
    text: 'il suo testo non si può usare così com’è; cambialo.',
    service: 'un servizio non ha dato ciò che gli era stato chiesto; riprendi il film più tardi o scegli un altro servizio.',
    other: 'aprilo per vedere perché.',
  },
  inEnglish: (sentence) => `Più precisamente, in inglese: ${sentence}`,
  quote: (title) => `«${title}»`,
  whyYou:
    'Ricevi questa mail perché la tua organizzazione l’ha chiesta; un amministratore può disattivarla in Impostazioni, Notifiche (Settings, Notifications).',
}
