import type { PhraseBook } from '../phrase-book.js'

/** Speaks to you, of a home: mornings, evenings, the table. Conversational, never gushing. */
export const WARM: PhraseBook = {
  opening: {
    'just-listed': [
      'Come on in. This is {address}, in {city}.',
      'Welcome to {address}, in {city}. Let us show you around.',
      'Hello from {address}, in {city}.',
      'Here is a {home} we would love you to see: {address}, in {city}.',
      'Come on in. This is {address}.',
      'Welcome to {address}.',
      'Come on in.',
    ],
    'price-reduced': [
      'Come and take another look at {address}, in {city}. There is a new price.',
      'Welcome back to {address}, in {city}. The price is new.',
      'Take another look at {address}. There is a new price.',
      'There is a new price.',
    ],
    'coming-soon': [
      'You are a little early, and that is a good thing. {address}, {city}, is coming soon.',
      'Coming soon in {city}: {address}. Here is a first look for you.',
      'A first look for you: {address}, coming soon.',
      'Coming soon: {address}.',
      'A first look for you.',
    ],
    pending: [
      'Come in and look around {address}, in {city}. A sale is pending.',
      'This is {address}, in {city}, and a sale is pending.',
      'This is {address}. A sale is pending.',
      'A sale is pending.',
    ],
    sold: [
      'One last look around {address}, in {city}. It is sold.',
      'It is sold. Come and see {address}, in {city}, once more.',
      'One last look around {address}. It is sold.',
      'It is sold: {address}.',
      'It is sold.',
    ],
  },
  summary: ['You have {facts} to make your own.', 'There is space to live here: {facts}.', 'You will find {facts}.', 'You get {facts}.'],
  price: ['The asking price is {price}.', 'It can be yours for {price}.', 'It is listed at {price}.'],
  reduced: ['The asking price is now {price}.', 'It is listed at {price} now.'],
  year: ['It has been here since {year}.', 'It goes back to {year}.'],
  lot: ['And you have {lot} around you.', 'The lot gives you {lot}.', 'Your piece of land: {lot}.'],
  listed: ['You will want to know this, too: {listed}.', 'And a few more things to know: {listed}.', 'Good to know: {listed}.'],
  rooms: {
    aerial: {
      plain: ['From up here, you can see where you would be living.', 'This is your corner of the world, seen from above.'],
      seen: ['From up here, you can make out {features}.', 'Seen from above, you have {features}.'],
    },
    exterior: {
      plain: ['This is what you would come home to.', 'Picture your key in this door.', 'This is you, coming home.'],
      seen: ['You come home to {features}.', 'Right outside, you have {features}.'],
    },
    entry: {
      plain: ['Drop your bag, you are home.', 'Come in and leave your shoes wherever you like.', 'Come in, come in.'],
      seen: ['The first thing you meet is {features}.', 'You come in to {features}.'],
    },
    living: {
      plain: [
        'In the living room, find the spot that will be yours.',
        'The living room is for doing nothing at all, together.',
        'Sit down. Stay as long as you like.',
      ],
      seen: [
        'In the living room, you can put your feet up. You have {features}.',
        'You will spend your evenings here, with {features}.',
        'The living room gives you {features}.',
      ],
    },
    dining: {
      plain: ['Set one more place, because someone always drops by.', 'This is where your dinners run late.', 'Dinner is here.'],
      seen: ['Your dinners come with {features}.', 'Where you dine, you have {features}.'],
    },
    kitchen: {
      plain: ['And this is the kitchen, where everyone will end up anyway.', 'The kitchen is all yours.'],
      seen: [
        'In the kitchen, you have {features} and good company.',
        'Your kitchen has {features}, and everyone will end up there anyway.',
        'The kitchen gives you {features}.',
      ],
    },
    bedroom: {
      plain: [
        'There are {beds}, so you can choose your favorite.',
        'Sleep in. You have {beds}.',
        'Sleep well in here.',
        'On Sundays, you can sleep in.',
      ],
      seen: ['You wake up to {features}.', 'For {room}, you have {features}.', 'Sleep in. You have {features}.'],
    },
    bathroom: {
      plain: ['With {baths}, your mornings can run smoothly.', 'Take your time in here.'],
      seen: ['Take your time in here: you have {features}.', 'You start your day with {features}.', 'For {room}, you have {features}.'],
    },
    office: {
      plain: ['When you work from home, you work here.', 'There is a place for your work, too.'],
      seen: ['Your work has its place, with {features}.', 'You work here, with {features}.'],
    },
    amenity: {
      plain: ['And there is more for you to enjoy.', 'There is more here for your days off.'],
      seen: ['For your days off, you have {features}.', 'You also get to enjoy {features}.'],
    },
    detail: {
      plain: ['It is the little things that make you stay.', 'Have a closer look.', 'You will have your own favorite corner.'],
      seen: ['It is the little things: {features}.', 'Have a closer look at {features}.'],
    },
    plan: {
      plain: ['On the floor plan, you can start placing your furniture.', 'Here is the floor plan, so you can picture your things in it.'],
      seen: ['The floor plan shows you {features}.'],
    },
    outdoor: {
      plain: ['Then take your coffee outside.', 'And out here, you can let the evening come.', 'Now come outside with us.'],
      seen: [
        'Take your coffee outside, where you have {features}.',
        'Out here, you have {features}.',
        'Your summers come with {features}.',
      ],
    },
    view: {
      plain: [
        'Go on, look as long as you like.',
        'And this is what you would look at, every morning.',
        'You could look at this for a while.',
      ],
      seen: ['Every morning, you would look out at {features}.', 'From here, you see {features}.'],
    },
    twilight: {
      plain: ['And when the lights come on, you are home.', 'This is what waits for you in the evening.'],
      seen: ['In the evening, you have {features}.', 'When evening comes, you have {features}.'],
    },
  },
  seen: ['In {room}, you have {features}.', 'You will like {room}, with {features}.'],
  alone: ['You even have {features}.', 'And you have {features}.'],
  more: [
    'And you get {features}.',
    'You will notice {features}, too.',
    'There is more for you: {features}.',
    'Did you spot {features}?',
    'Oh, and {features}.',
  ],
  closing: {
    ACTIVE: ['Come by and see how it feels.', 'Come and see if it feels like home.', 'We would love to show you around.'],
    COMING_SOON: ['It will be on the market soon, and you saw it first.', 'Soon you can come and see it.', 'You will hear more soon.'],
    PENDING: ['Someone may soon call this home.', 'It was good to have you here.', 'We were happy to have you here.'],
    SOLD: ['Someone is coming home.', 'To whoever holds the keys now: welcome home.', 'It was good to have you here.'],
  },
  visit: [
    'Come and see it for yourself, {when}.',
    'The door is open for you on {when}.',
    'We are holding an open house on {when}. Come by.',
    'Open house: {when}.',
  ],
  branded: [
    '{agent} of {brokerage} is happy to show you around.',
    'Any questions? {agent} of {brokerage} is glad to help.',
    'Just ask for {agent}, at {brokerage}.',
    '{agent} is happy to answer your questions.',
    'Just ask for {agent}.',
  ],
  unbranded: [
    'Thank you for coming along.',
    'Thank you for looking around with us.',
    'You will find everything else in the listing.',
    'Thank you for coming along, and take another look whenever you like.',
    'You will find everything else you want to know in the listing.',
  ],
}
