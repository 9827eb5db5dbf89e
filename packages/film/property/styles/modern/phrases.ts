import type { PhraseBook } from '../phrase-book.js'

/** Plain and precise: what is there, in the order in which it is seen. */
export const MODERN: PhraseBook = {
  opening: {
    'just-listed': [
      '{address}, {city}. Now on the market.',
      'This is {address}, in {city}.',
      'For sale in {city}: {address}.',
      'In {city}, on the market now: {address}.',
      'This is {address}.',
      '{address}. Now on the market.',
      'For sale: {address}.',
      'Now on the market.',
    ],
    'price-reduced': [
      '{address}, {city}, at a new price.',
      'A new price for {address}, {city}.',
      '{address}, now at a new price.',
      'A new price.',
    ],
    'coming-soon': [
      'Coming soon in {city}: {address}.',
      '{address}, {city}. On the market soon.',
      'Coming soon: {address}.',
      '{address}. On the market soon.',
      'Coming soon.',
    ],
    pending: ['{address}, {city}. Sale pending.', 'Under contract in {city}: {address}.', '{address}. Sale pending.', 'Sale pending.'],
    sold: ['{address}, {city}. Sold.', 'Sold in {city}: {address}.', 'Sold: {address}.', 'Sold.'],
  },
  summary: ['{facts}.', 'The plan: {facts}.', 'In short: {facts}.', 'It comes to {facts}.'],
  price: ['Offered at {price}.', 'The price is {price}.', 'Asking price: {price}.'],
  reduced: ['Now offered at {price}.', 'The price is now {price}.', 'Now {price}.'],
  year: ['Built in {year}.', 'The {home} dates from {year}.', 'Year built: {year}.'],
  lot: ['The lot measures {lot}.', 'The lot: {lot}.', 'It stands on {lot}.'],
  listed: ['Also listed: {listed}.', 'Also part of the {home}: {listed}.', 'And on the list: {listed}.'],
  rooms: {
    aerial: {
      plain: ['From above, the setting is clear.', 'The site, seen from above.', 'Seen from above, everything falls into place.'],
      seen: ['From above: {features}.', 'The view from above takes in {features}.', 'Seen from the air, {features}.'],
    },
    exterior: {
      plain: ['This is how it meets the street.', 'The exterior comes first.', 'First, the outside.'],
      seen: ['Outside, {features}.', 'The exterior, with {features}.', 'From the street, {features}.'],
    },
    entry: {
      plain: ['The entry comes first.', 'Inside, it begins with the entry.', 'This is the way in.'],
      seen: ['The entry has {features}.', 'At the entry, {features}.', 'Inside the door, {features}.'],
    },
    living: {
      plain: ['The living room, seen whole.', 'The living room is the place to start.', 'Then the living room, corner to corner.'],
      seen: ['The living room comes with {features}.', 'The living room brings {features}.'],
    },
    dining: {
      plain: ['From here, the dining room.', 'Next, the place to dine.', 'The dining room follows.'],
      seen: ['The dining room adds {features}.', 'To dine, a room with {features}.'],
    },
    kitchen: {
      plain: ['The kitchen, from end to end.', 'The kitchen speaks for itself.', 'Next is the kitchen.'],
      seen: ['The kitchen is set up with {features}.', 'In the kitchen: {features}.', 'The kitchen works with {features}.'],
    },
    bedroom: {
      plain: ['{beds} in all.', 'Now to where the day ends.', 'To sleep, {room}.', 'From here, {room}.'],
      seen: ['For {room}, {features}.', 'Among {room}: {features}.'],
    },
    bathroom: {
      plain: ['{baths} in all.', 'Counted together, {baths}.', 'Then {room}.', 'On to {room}.'],
      seen: ['For {room}, {features}.', 'Found in {room}: {features}.'],
    },
    office: {
      plain: ['There is an office, too.', 'To work, an office.', 'An office, for the working day.'],
      seen: ['The office comes with {features}.', 'To work: an office with {features}.'],
    },
    amenity: {
      plain: ['There is more to use.', 'And there is more than rooms.'],
      seen: ['To use: {features}.', 'Also here, {features}.', 'The amenities include {features}.'],
    },
    detail: {
      plain: ['The details reward a closer look.', 'Look closer.', 'Up close, the details.'],
      seen: ['In detail: {features}.', 'Up close, {features}.', 'The details include {features}.'],
    },
    plan: {
      plain: ['The floor plan shows how it connects.', 'On paper, this is how it fits together.', 'The plan makes the layout clear.'],
      seen: ['The floor plan shows {features}.'],
    },
    outdoor: {
      plain: ['Then the outdoors.', 'And then, outside.', 'The tour continues outdoors.'],
      seen: ['Outdoors: {features}.', 'Step outside to {features}.', 'The outdoor space includes {features}.'],
    },
    view: {
      plain: ['This is the view.', 'And this is what it looks out on.', 'Look up: the view.'],
      seen: ['The view comes with {features}.', 'Looking out: {features}.'],
    },
    twilight: {
      plain: ['The same address at dusk.', 'At dusk, the lights come on.', 'And this is the evening.'],
      seen: ['At dusk, {features}.', 'The evening adds {features}.'],
    },
  },
  seen: ['{room}, with {features}.', 'In {room}, {features}.', 'Then {room}, with {features}.'],
  alone: ['{features}.', 'Here, {features}.', 'Next, {features}.'],
  more: ['Also here: {features}.', 'Add to that {features}.', 'Beyond that, {features}.', 'Note {features}.', 'Included: {features}.'],
  closing: {
    ACTIVE: ['See it in person.', 'The next step is to see it.', 'Photos show it. A visit explains it.'],
    COMING_SOON: ['Available soon.', 'On the market soon. Keep the address in mind.', 'More details will follow soon.'],
    PENDING: ['That completes the tour.', 'The sale is not yet final.', 'That is the tour, for now.'],
    SOLD: ['It has a new owner.', 'That completes the tour.', 'The sale is complete.'],
  },
  visit: ['Open house: {when}.', 'The open house is {when}.', 'See it in person: open house {when}.'],
  branded: [
    'Presented by {agent}, {brokerage}.',
    'For details, talk to {agent} at {brokerage}.',
    'Your contact is {agent}, of {brokerage}.',
    'For details, talk to {agent}.',
    'Your contact is {agent}.',
  ],
  unbranded: [
    'Thank you for watching.',
    'That is the whole tour.',
    'All the details are in the listing.',
    'The listing has every detail and every figure.',
    'Every detail shown here is described in the listing.',
    'For everything else, the listing has the details in full.',
  ],
}
