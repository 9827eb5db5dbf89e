import type { LetterWords } from './words.js'

export const de: LetterWords = {
  roles: { owner: 'Inhaber', admin: 'Administrator', editor: 'Bearbeiter', viewer: 'Betrachter' },
  invitation: {
    subject: 'Einladung in ein Studio auf Reelwright',
    before: (organization, role, until) =>
      `Sie sind eingeladen, in „${organization}“ mitzuarbeiten (Rolle: ${role}).\n\nHier annehmen oder ablehnen, bis ${until}:`,
    after: 'Wenn Sie davon nichts wissen, lassen Sie diese Mail einfach liegen: Dann geschieht nichts.',
  },
  reset: {
    subject: 'Neues Passwort für Reelwright wählen',
    before: 'Jemand, vermutlich Sie, möchte für diese Adresse ein neues Passwort.\n\nHier wählen, innerhalb einer Stunde:',
    after: 'Wenn Sie das nicht waren, lassen Sie diese Mail einfach liegen: Ihr Passwort bleibt, wie es ist.',
  },
  verification: {
    subject: 'Ihre Adresse für Reelwright bestätigen',
    before: 'Bestätigen Sie innerhalb eines Tages, dass diese Adresse Ihnen gehört:',
    after: 'Wenn Sie kein Konto angelegt haben, lassen Sie diese Mail einfach liegen.',
  },
  events: {
    'film.ready': { subject: (film) => `${film} ist fertig`, says: 'Der Film ist fertig; seine Dateien liegen für Sie bereit.' },
    'film.needs_you': { subject: (film) => `${film} wartet auf Sie`, says: 'Der Film geht weiter, sobald Sie geantwortet haben:' },
    'film.failed': { subject: (film) => `${film} ist gescheitert`, says: 'Der Film konnte nicht fertiggestellt werden:' },
  },
  waits: {
    'approve-script': 'Lesen Sie das Skript und geben Sie es frei.',
    'approve-storyboard': 'Sehen Sie sich das Storyboard an und geben Sie es frei.',
    quality: 'Sein Master hat die Prüfung nicht bestanden.',
    'cap-project': 'Der Film hat seine Ausgabengrenze erreicht.',
    'cap-organization': 'Ihre Organisation hat ihre Ausgabengrenze erreicht.',
    'cap-day': 'Die Ausgabengrenze des Tages ist erreicht.',
    'call-unknown': 'Ein bezahlter Aufruf brach ab, und niemand weiß, ob er angekommen ist.',
    'vendor-credit': 'Bei einem Dienst ist das Guthaben aufgebraucht.',
    'vendor-locked': 'Ein Dienst hat das Konto gesperrt.',
    'vendor-down': 'Ein Dienst antwortet nicht.',
    other: 'Öffnen Sie ihn, um zu sehen, worauf er wartet.',
  },
  failures: {
    quality: 'Sein Master hat die Prüfung nicht bestanden.',
    content: 'Ein Dienst hat abgelehnt, was er machen sollte; ändern Sie die Worte oder Bilder, die er nennt.',
    key: 'Einem Dienst fehlt ein gültiger Schlüssel; ein Administrator kann ihn unter Einstellungen, Schlüssel der Dienste (Settings, Provider keys) eintragen.',
    room: 'Ihre Organisation hat ihren Speicherplatz aufgebraucht; löschen Sie Medien oder Filme, oder bitten Sie um mehr.',
    disk: 'Auf der Festplatte des Studios ist kein Platz mehr; wer es betreibt, muss welchen schaffen.',
    file: 'Eine seiner Dateien fehlt, ist beschädigt oder ungeeignet; bringen Sie eine andere.',
    text: 'Sein Text lässt sich so nicht verwenden; ändern Sie ihn.',
    service: 'Ein Dienst hat nicht geliefert, was er sollte; setzen Sie den Film später fort, oder wählen Sie einen anderen Dienst.',
    other: 'Öffnen Sie ihn, um zu sehen, warum.',
  },
  inEnglish: (sentence) => `Genauer, auf Englisch: ${sentence}`,
  quote: (title) => `„${title}“`,
  whyYou:
    'Sie bekommen diese Mail, weil Ihre Organisation es so möchte; ein Administrator kann das unter Einstellungen, Benachrichtigungen (Settings, Notifications) beenden.',
}
