export const player = {
  picture: (title: string): string => `${title}, as it will be`,
  play: 'Play',
  pause: 'Pause',
  mute: 'Mute',
  unmute: 'Unmute',
  volume: 'Volume',
  place: 'Place in the film',
  placeIs: (time: string, of: string): string => `${time} of ${of}`,
  loading: 'Loading',
} as const
