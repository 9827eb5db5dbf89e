import type { PhotoFlag, Room } from '../photo.js'

/** What is no fault in a room: a twilight is dark and a plan is white on purpose, and a detail may lean. */
const MEANT: Readonly<Partial<Record<Room, readonly PhotoFlag[]>>> = {
  plan: ['blurred', 'bright', 'tilted'],
  twilight: ['dark'],
  detail: ['tilted'],
}

/** Whether a photo of this room is so on purpose. */
export const isMeant = (flag: PhotoFlag, room: Room): boolean => MEANT[room]?.includes(flag) ?? false
