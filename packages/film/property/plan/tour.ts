import { ROOMS, type Room } from '../photo.js'

/** Where in the tour a room stands, from 0. */
export const tourRank = (room: Room): number => ROOMS.indexOf(room)

/** Drawn figures stand between the last room inside and the first place outside. */
export const FIGURES_RANK = tourRank('outdoor') - 0.5

const NAMES: Readonly<Record<Room, string>> = {
  aerial: 'From above',
  exterior: 'Exterior',
  entry: 'Entry',
  living: 'Living room',
  dining: 'Dining room',
  kitchen: 'Kitchen',
  bedroom: 'Bedrooms',
  bathroom: 'Bathrooms',
  office: 'Office',
  amenity: 'Amenities',
  detail: 'Details',
  other: 'More',
  plan: 'Floor plan',
  outdoor: 'Outdoors',
  view: 'View',
  twilight: 'Twilight',
}

export const placeName = (room: Room): string => NAMES[room]

/** How much of the film's time a photo of a room gets against the others. */
const WEIGHTS: Readonly<Record<Room, number>> = {
  aerial: 1.1,
  exterior: 1.1,
  entry: 0.9,
  living: 1.3,
  dining: 1,
  kitchen: 1.3,
  bedroom: 1,
  bathroom: 0.9,
  office: 0.85,
  amenity: 1,
  detail: 0.7,
  other: 0.8,
  plan: 0.9,
  outdoor: 1.1,
  view: 1.25,
  twilight: 1.15,
}
export const HERO_WEIGHT = 1.6

export const roomWeight = (room: Room): number => WEIGHTS[room]
