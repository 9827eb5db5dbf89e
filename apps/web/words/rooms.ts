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
