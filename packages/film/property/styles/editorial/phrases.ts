import type { PhraseBook } from '../phrase-book.js'

/** A page of an architecture magazine: in the third person, of what is there, without asking anything of anybody. */
export const EDITORIAL: PhraseBook = {
  opening: {
    'just-listed': [
      'At {address}, in {city}, a {home} comes to the market.',
      'A {home} in {city}: {address}, newly listed.',
      '{address}, in {city}. A portrait of a {home}.',
      '{address}, newly listed.',
      'A new listing.',
    ],
    'price-reduced': [
      '{address}, in {city}, returns with a new price.',
      'The price of {address} has been revised.',
      '{address}, at a new price.',
      'A new price.',
    ],
    'coming-soon': [
      'Before it comes to the market: {address}, in {city}.',
      'An early look at {address}, coming soon in {city}.',
      '{address}, coming soon.',
      'Coming soon.',
    ],
    pending: ['{address}, in {city}. A sale is pending.', '{address}. A sale is pending.', 'A sale is pending.'],
    sold: ['{address}, in {city}, has been sold.', '{address} has been sold.', 'It has been sold.'],
  },
  summary: ['The plan holds {facts}.', 'Within its walls: {facts}.', 'It comprises {facts}.', 'In figures: {facts}.'],
  price: ['It is offered at {price}.', 'The price is {price}.', 'Offered at {price}.'],
  reduced: ['It is now offered at {price}.', 'The price is now {price}.'],
  year: ['It was built in {year}.', 'The building dates from {year}.', 'Built in {year}.'],
  lot: ['The grounds measure {lot}.', 'It stands on {lot}.', 'The land: {lot}.'],
  listed: ['Also of note: {listed}.', 'The record adds: {listed}.', 'Further: {listed}.'],
  rooms: {
    aerial: {
      plain: ['From the air, the site explains itself.', 'The site, from the air.'],
      seen: ['From the air, the site shows {features}.', 'The site holds {features}.'],
    },
    exterior: {
      plain: ['The facade sets the tone.', 'The building, from the street.'],
      seen: ['The facade is composed around {features}.', 'From the street, the eye finds {features}.'],
    },
    entry: {
      plain: ['The entry prepares what follows.', 'The entry.'],
      seen: ['The entry introduces {features}.', 'The sequence begins with {features}.'],
    },
    living: {
      plain: ['The living room is the center of the plan.', 'The living room.'],
      seen: ['The living room is arranged around {features}.', 'In the living room, {features}.'],
    },
    dining: {
      plain: ['Dining has a room of its own.', 'The dining room.'],
      seen: ['The dining room is drawn around {features}.', 'For dining, {features}.'],
    },
    kitchen: {
      plain: ['The kitchen is worked out to the last line.', 'The kitchen.'],
      seen: ['The kitchen turns on {features}.', 'In the kitchen, {features}.'],
    },
    bedroom: {
      plain: ['The sleeping quarters keep to themselves: {beds}.', 'The bedrooms are set apart.', 'The private rooms.'],
      seen: ['The bedroom is given {features}.', 'Among the private rooms, {features}.'],
    },
    bathroom: {
      plain: ['The baths continue the language of the house.', 'The baths.'],
      seen: ['The bath is finished with {features}.', 'In the bath, {features}.'],
    },
    office: {
      plain: ['A study answers the working day.', 'The study.'],
      seen: ['The study is fitted with {features}.', 'For work, {features}.'],
    },
    amenity: {
      plain: ['The program goes beyond rooms.', 'Beyond the rooms.'],
      seen: ['The program extends to {features}.', 'Beyond the rooms, {features}.'],
    },
    detail: {
      plain: ['The detailing repays a closer look.', 'A detail.'],
      seen: ['In detail: {features}.', 'Close up, the work shows in {features}.'],
    },
    plan: { plain: ['The drawing shows how it all connects.', 'The floor plan.'], seen: ['On the drawing, {features}.'] },
    outdoor: {
      plain: ['Outdoors, the plan continues.', 'The grounds.'],
      seen: ['Outdoors, the plan continues with {features}.', 'The grounds hold {features}.'],
    },
    view: {
      plain: ['Every line leads to the view.', 'The outlook.'],
      seen: ['The composition closes on {features}.', 'The outlook: {features}.'],
    },
    twilight: {
      plain: ['At dusk, the composition reverses: light from within.', 'At dusk.'],
      seen: ['At dusk, light picks out {features}.', 'By evening, {features}.'],
    },
  },
  seen: ['{room}: {features}.', '{room} has {features}.'],
  alone: ['Of note: {features}.', 'There is {features}.', 'Then, {features}.'],
  more: ['It adds {features}.', 'With it, {features}.', 'Also, {features}.'],
  closing: {
    ACTIVE: ['It can be seen by appointment.', 'Viewings are by appointment.'],
    COMING_SOON: ['Viewings begin soon.', 'Soon to be seen.'],
    PENDING: ['The sale is not yet final.', 'A sale is pending.'],
    SOLD: ['The story continues with its next owner.', 'It has been sold.'],
  },
  visit: ['It opens to visitors on {when}.', 'Open house: {when}.', 'It can be visited on {when}.'],
  branded: ['Represented by {agent}, {brokerage}.', '{agent} of {brokerage} represents the house.', 'Represented by {agent}.', '{agent}.'],
  unbranded: ['The listing documents it in full.', 'The full record is in the listing.', 'Documented in the listing.', 'See the listing.'],
}
