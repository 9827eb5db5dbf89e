import type { LetterWords } from './words.js'

export const en: LetterWords = {
  roles: { owner: 'owner', admin: 'admin', editor: 'editor', viewer: 'viewer' },
  invitation: {
    subject: 'You are invited to a studio on Reelwright',
    before: (organization, role, until) =>
      `You are invited to work in "${organization}" as ${role}.\n\nAccept or decline here, until ${until}:`,
    after: 'If you know nothing of this, ignore this mail: nothing happens then.',
  },
  reset: {
    subject: 'Choose a new password for Reelwright',
    before: 'Somebody, probably you, has asked for a new password for this address.\n\nChoose it here, within an hour:',
    after: 'If it was not you, ignore this mail: your password stays as it is.',
  },
  verification: {
    subject: 'Confirm your address for Reelwright',
    before: 'Confirm that this address is yours, within a day:',
    after: 'If you have made no account, ignore this mail.',
  },
  events: {
    'film.ready': { subject: (film) => `${film} is ready`, says: 'The film is finished; its files wait for you.' },
    'film.needs_you': { subject: (film) => `${film} waits for you`, says: 'The film goes on when you have answered:' },
    'film.failed': { subject: (film) => `${film} has failed`, says: 'The film could not be finished:' },
  },
  waits: {
    'approve-script': 'read the script and approve it.',
    'approve-storyboard': 'look at the storyboard and approve it.',
    quality: 'its master did not pass the check.',
    'cap-project': 'the film has reached its spending limit.',
    'cap-organization': 'your organization has reached its spending limit.',
    'cap-day': 'the spending limit of the day is reached.',
    'call-unknown': 'a paid call was cut off and nobody knows whether it went through.',
    'vendor-credit': 'a service has run out of credit.',
    'vendor-locked': 'a service has locked the account.',
    'vendor-down': 'a service does not answer.',
    other: 'open it to see what it waits for.',
  },
  failures: {
    quality: 'its master did not pass the check.',
    content: 'a service refused what it was asked for; change the words or pictures it names.',
    key: 'a service has no key that works; an admin can give one under Settings, Provider keys.',
    room: 'your organization has used up the room it has; delete media or films, or ask for more.',
    disk: 'the studio has no room left on its disk; whoever runs it has to make some.',
    file: 'one of its files is missing, damaged or unfit; bring another one.',
    text: 'its text cannot be used as it is; change it.',
    service: 'a service did not give what was asked for; go on with the film later, or choose another service.',
    other: 'open it to see why.',
  },
  quote: (title) => `“${title}”`,
  whyYou: 'You get this mail because your organization asked for it; an admin can end that under Settings, Notifications.',
}
