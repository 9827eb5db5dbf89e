import type { PhraseBook } from '../phrase-book.js'

/** Quick: short sentences, verbs in front, a beat between them. Loud by pace, not by punctuation. */
export const ENERGETIC: PhraseBook = {
  opening: {
    'just-listed': [
      'Ready? {address}, {city}. Let’s go.',
      '{city}, meet {address}.',
      'Quick tour. {address}, {city}. Go.',
      'Stop scrolling. This is {address}, {city}.',
      'Ready? {address}. Let’s go.',
      'Quick tour: {address}.',
      'Quick tour. Go.',
    ],
    'price-reduced': [
      'New price alert: {address}, {city}.',
      'Look again. {address}, {city}. New price.',
      'New price alert: {address}.',
      'New price. Look again.',
    ],
    'coming-soon': [
      'Sneak peek. {address}, {city}. Coming soon.',
      'Not out yet. You get it first: {address}, {city}.',
      'Sneak peek: {address}. Coming soon.',
      'Sneak peek. Coming soon.',
    ],
    pending: [
      'Going, going. {address}, {city}. Sale pending.',
      'Sale pending. {address}, {city}.',
      'Sale pending: {address}.',
      'Sale pending.',
    ],
    sold: ['Sold! {address}, {city}.', 'Done deal. {address}, {city}. Sold.', 'Done deal: {address}.', 'Done deal. Sold.'],
  },
  summary: ['Count it up: {facts}.', 'You get {facts}.', 'Quick facts: {facts}.', 'What’s inside? {facts}.'],
  price: ['Yours for {price}.', 'The number? {price}.', 'Asking {price}.'],
  reduced: ['New number: {price}.', 'Now {price}.'],
  year: ['Born in {year}.', 'Built in {year}.'],
  lot: ['The lot? {lot}.', 'Room outside: {lot}.'],
  listed: ['Wait, there’s more: {listed}.', 'Bonus round: {listed}.', 'Also on the list: {listed}.'],
  rooms: {
    aerial: {
      plain: ['Up we go.', 'Bird’s-eye view. Nice.', 'Zoom out.'],
      seen: ['Up we go: {features}.', 'Zoom out. There’s {features}.'],
    },
    exterior: {
      plain: ['Pull up. Look up.', 'First stop: outside.'],
      seen: ['Pull up to {features}.', 'First stop: {features}.', 'Look up. You’ve got {features}.'],
    },
    entry: {
      plain: ['Door open. In we go.', 'In we go.', 'Come in, quick.'],
      seen: ['In we go, past {features}.', 'Door open. Hello, {features}.'],
    },
    living: {
      plain: ['Living room. Claim your spot.', 'Drop the bags. Living room.', 'Movie night? Right here.'],
      seen: ['Living room? You’ve got {features}.', 'Claim your spot. You’ve got {features}.', 'Hang out with {features}.'],
    },
    dining: {
      plain: ['Who’s hungry?', 'Dinner’s here. Grab a chair.', 'Dinner party? Done.'],
      seen: ['Who’s hungry? Dine with {features}.', 'Dinner party? You’ve got {features}.'],
    },
    kitchen: {
      plain: ['Kitchen time. What’s cooking?', 'Kitchen. Let’s cook.', 'Snacks? This way.'],
      seen: ['Kitchen time, with {features}.', 'Let’s cook. You’ve got {features}.', 'Hungry? Meet {features}.'],
    },
    bedroom: {
      plain: ['{beds}. Pick yours.', '{beds}. Call dibs.', 'Recharge here.', 'Lights out? Over here.'],
      seen: ['Recharge with {features}.', 'Bedtime bonus: {features}.', 'Snooze, stretch, repeat. Plus {features}.'],
    },
    bathroom: {
      plain: ['Splash time.', 'Fresh start. Right here.'],
      seen: ['Splash time, with {features}.', 'Fresh start: {features}.', 'Morning rush? You’ve got {features}.'],
    },
    office: {
      plain: ['Log on. Get it done.', 'Work mode: on.'],
      seen: ['Work mode: on. You’ve got {features}.', 'Log on, with {features}.'],
    },
    amenity: { plain: ['Time to play.'], seen: ['Time to play: {features}.', 'Extras? Try {features}.'] },
    detail: { plain: ['Zoom in.', 'Check the details.', 'Closer. Closer.'], seen: ['Zoom in: {features}.', 'Check out {features}.'] },
    plan: { plain: ['Here’s the game plan.', 'The layout? Right here.'], seen: ['The layout? It shows {features}.'] },
    outdoor: {
      plain: ['Fresh air. Let’s go out.', 'Everybody outside.', 'Now step out.'],
      seen: ['Everybody outside: {features}.', 'Step out. Hello, {features}.', 'Fresh air comes with {features}.'],
    },
    view: {
      plain: ['Now turn around. That view.', 'And that view? Yes.', 'Look at that.'],
      seen: ['Look at that: {features}.', 'That view? You’ve got {features}.'],
    },
    twilight: {
      plain: ['Sun down. Lights on.', 'And after dark? This.', 'Night mode.'],
      seen: ['After dark? You’ve got {features}.', 'Night mode: {features}.'],
    },
  },
  seen: ['Next up: {room}, with {features}.', 'Hit {room} for {features}.', 'On to {room}: {features}.', '{room}? Yes, with {features}.'],
  alone: ['Say hi to {features}.', 'Check out {features}.'],
  more: ['Plus {features}.', 'And {features}. Nice.', 'Spot {features}?', 'Don’t miss {features}.', 'Throw in {features}.'],
  closing: {
    ACTIVE: ['Like it? Come see it.', 'Your move. Come see it.', 'Go on, book a tour.'],
    COMING_SOON: ['It drops soon. Stay close.', 'Soon. Very soon.', 'Get set. It’s coming.'],
    PENDING: ['That’s the tour. Replay?', 'Blink and it’s over.'],
    SOLD: ['High fives all around.', 'And that’s a wrap.', 'On to the next.'],
  },
  visit: ['Save the date: {when}.', 'Open house. {when}. Be there.', 'See you {when}.', 'Open house: {when}.'],
  branded: [
    'Talk to {agent}, {brokerage}.',
    'Questions? {agent}, {brokerage}.',
    '{agent}, {brokerage}. Ready when you are.',
    'Questions? Ask {agent}.',
    'Talk to {agent}.',
  ],
  unbranded: [
    'That’s the tour.',
    'Watch it again. Go on.',
    'Loop it. Share it. See it.',
    'The listing has it all. Take a look.',
    'Want the details? They’re in the listing.',
  ],
}
