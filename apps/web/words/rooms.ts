import type { Room } from '@reelwright/film/property/photo'

export const rooms: Readonly<Record<Room, string>> = {
  aerial: 'From the air',
  exterior: 'Exterior',
  entry: 'Entry',
  living: 'Living',
  dining: 'Dining',
  kitchen: 'Kitchen',
  bedroom: 'Bedroom',
  bathroom: 'Bathroom',
  office: 'Office',
  amenity: 'Amenity',
  detail: 'Detail',
  other: 'Other',
  plan: 'Floor plan',
  outdoor: 'Outdoor',
  view: 'View',
  twilight: 'Twilight',
}

/** Parts of a reel's script that are of no room. */
const PARTS: Readonly<Record<string, string>> = {
  opening: 'Opening',
  facts: 'Facts',
  closing: 'Closing',
  'closing-branded': 'Closing, branded',
  'closing-unbranded': 'Closing, unbranded',
}

/** A section as people read it: those of a reel are named in its script by a room's or a part's plain word. */
export const sectionName = (name: string): string =>
  Object.hasOwn(PARTS, name) ? (PARTS[name] ?? name) : Object.hasOwn(rooms, name) ? rooms[name as Room] : name
