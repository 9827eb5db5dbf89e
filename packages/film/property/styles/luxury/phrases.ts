import type { PhraseBook } from '../phrase-book.js'

/** Unhurried: longer sentences that take their time, and never raise their voice. */
export const LUXURY: PhraseBook = {
  opening: {
    'just-listed': [
      'In {city}, at {address}, a {home} to be seen slowly.',
      'Allow us to show you {address}, in {city}, one room at a time.',
      'There are addresses one drives past, and there is {address}, in {city}.',
      'We invite you to {address}, in {city}, now offered for sale.',
      'Welcome to {address}, now offered for sale.',
      'Allow us to show you {address}.',
      '{address}, now for sale.',
      'Now offered for sale.',
    ],
    'price-reduced': [
      'At {address}, in {city}, a {home} now offered at a new price.',
      'We invite you back to {address}, in {city}, now at a new price.',
      '{address}, now offered at a new price.',
      'Now offered at a new price.',
    ],
    'coming-soon': [
      'Soon to be offered in {city}: the {home} at {address}.',
      'Before it comes to market, a first look at {address}, in {city}.',
      'A first look at {address}, soon to be offered.',
      '{address}, soon to be offered.',
      'Soon to be offered.',
    ],
    pending: [
      'At {address}, in {city}, a {home} now under contract.',
      'A last look at {address}, in {city}, where a sale is pending.',
      '{address}, now under contract.',
      'Now under contract.',
    ],
    sold: [
      'At {address}, in {city}, a {home} that has been sold.',
      'One more walk through {address}, in {city}, which is now sold.',
      '{address}, now sold.',
      'Now sold.',
    ],
  },
  summary: ['It holds {facts}.', 'Within its walls are {facts}.', 'It is composed of {facts}.', 'It offers {facts}.', '{facts}.'],
  price: ['It is offered at {price}.', 'The {home} is presented at {price}.', 'Offered at {price}.'],
  reduced: ['It is now offered at {price}.', 'The {home} is now presented at {price}.', 'Now offered at {price}.'],
  year: ['It has stood here since {year}.', 'Its story begins in {year}.', 'It was built in {year}.'],
  lot: ['The grounds extend to {lot}.', 'All of it rests on {lot}.', 'Around it lie the grounds, {lot} in all.'],
  listed: ['To these, the listing adds: {listed}.', 'The listing has more to tell: {listed}.', 'And, not to be passed over: {listed}.'],
  rooms: {
    aerial: {
      plain: ['From the air, one sees how the {home} sits in its place.', 'Seen from above, the setting explains itself.'],
      seen: ['From the air, one takes in {features}.', 'Seen from above, the setting unfolds, with {features}.'],
    },
    exterior: {
      plain: ['The approach deserves a moment of its own.', 'One arrives, and pauses before going in.', 'A pause, before the door.'],
      seen: ['One arrives to {features}.', 'The approach leads past {features}.', 'Before the door, {features}.'],
    },
    entry: {
      plain: ['The door opens, and the pace slows.', 'The entry sets the tone for what follows.', 'And so, inside.'],
      seen: ['The door opens to {features}.', 'The entry sets the tone, with {features}.'],
    },
    living: {
      plain: [
        'The living room is a place to settle in, and to let the conversation run on.',
        'In the living room, there is no reason to hurry.',
        'The living room asks you to stay.',
      ],
      seen: [
        'The living room gathers around {features}, and invites one to linger.',
        'The living room unfolds, with {features}.',
        'The living room, graced by {features}.',
      ],
    },
    dining: {
      plain: ['The dining room waits for a long table and a late evening.', 'Dinner belongs here, and so does the hour after it.'],
      seen: ['The dining room, with {features}, waits for a long evening.', 'One dines here in the company of {features}.'],
    },
    kitchen: {
      plain: [
        'The kitchen is where the morning begins, and where the guests end up.',
        'In the kitchen, breakfast may take as long as it likes.',
        'The kitchen, at its own pace.',
      ],
      seen: [
        'The kitchen, appointed with {features}, is as ready for a quiet breakfast as for a full table.',
        'In the kitchen, one cooks in the company of {features}.',
        'The kitchen is appointed with {features}.',
      ],
    },
    bedroom: {
      plain: [
        'And at the end of the day, {beds} to withdraw to.',
        'At the end of the day, one withdraws to {room}.',
        'The day grows quiet in {room}.',
      ],
      seen: ['For {room}, and the end of the day, {features}.', 'The day ends quietly, with {features}.', 'For {room}, {features}.'],
    },
    bathroom: {
      plain: ['There are {baths}, and time for each of them.', 'The bath is an hour to oneself.', 'And then, an hour to oneself.'],
      seen: [
        'To bathe, one has {features}, and all the time in the world.',
        'The bath is a ritual here, with {features}.',
        'For {room}, {features}.',
      ],
    },
    office: {
      plain: ['And when there is work to be done, an office of its own.', 'The office keeps the working day in its place.'],
      seen: ['The office, with {features}, keeps the working day in its place.', 'Work has an address of its own, with {features}.'],
    },
    amenity: {
      plain: ['There are pleasures here beyond the rooms themselves.', 'And there is more to enjoy.'],
      seen: ['Its pleasures include {features}.', 'For the hours in between, there is also {features}.'],
    },
    detail: {
      plain: ['The closer one looks, the longer one stays.', 'It is worth looking closely.', 'Every detail can be looked at twice.'],
      seen: ['Look closely, and there is more: {features}.', 'In the details, one finds {features}.'],
    },
    plan: {
      plain: ['The floor plan shows how one room leads to the next.', 'Drawn on paper, the rooms reveal their order.'],
      seen: ['The floor plan reveals {features}.'],
    },
    outdoor: {
      plain: ['Outside, the day goes on a little longer.', 'And then one steps outside, and the air changes.', 'Then, the open air.'],
      seen: [
        'Outside, the day goes on a little longer, with {features}.',
        'One steps out to {features}, and stays until the light goes.',
        'Outside, {features}.',
      ],
    },
    view: {
      plain: ['The view needs no introduction, only a little time.', 'And then there is the view.', 'One looks up, and stays there.'],
      seen: ['One looks out over {features}.', 'And beyond, {features}.'],
    },
    twilight: {
      plain: ['As evening comes, the windows begin to glow.', 'And at dusk, the {home} is at its most quiet.'],
      seen: ['As evening comes, one is left with {features}.', 'At dusk, {features}.'],
    },
  },
  seen: [
    'One pauses in {room}, with {features}.',
    'One comes next to {room}, with {features}.',
    'Take a moment in {room}, with {features}.',
    '{room}, with {features}.',
  ],
  alone: ['Then there is the pleasure of {features}.', 'One also finds {features}.', 'And here, {features}.'],
  more: [
    'One notices, too, {features}.',
    'Nor should one overlook {features}.',
    'A second look finds {features}.',
    'It is completed by {features}.',
    'And with it, {features}.',
  ],
  closing: {
    ACTIVE: [
      'Some places are best understood in person, and this is one of them.',
      'We would be delighted to show it to you.',
      'It is best seen in person.',
    ],
    COMING_SOON: ['It will be offered shortly, and it will be worth the wait.', 'It will be offered shortly.', 'More will be shown soon.'],
    PENDING: ['It was a pleasure to show it.', 'The rest is a matter of time.'],
    SOLD: ['And so its next chapter begins.', 'It was a pleasure to show it.', 'Its next chapter has begun.'],
  },
  visit: ['You are invited to the open house on {when}.', 'The doors will be open on {when}.', 'Open house: {when}.'],
  branded: [
    'It is presented by {agent} of {brokerage}, who would be glad to welcome you.',
    'Your private introduction is arranged by {agent}, of {brokerage}.',
    'Presented by {agent}, of {brokerage}.',
    'It is presented by {agent}, who would be glad to tell you more.',
    'Presented by {agent}.',
  ],
  unbranded: [
    'Thank you for your time.',
    'Thank you for walking through it with us, one room at a time.',
    'We thank you for looking, and for taking your time.',
    'Everything else that there is to know can be found in the listing, at your leisure.',
    'The listing has the rest.',
  ],
}
