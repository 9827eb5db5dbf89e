import type { Media } from '@reelwright/contract/media'

/** What a browser lets be chosen for each kind; the studio looks at the bytes themselves. */
const BY_KIND: Readonly<Record<Media['kind'], string>> = {
  IMAGE: '.jpg,.jpeg,.png,.webp,.heic,.heif,.avif,.tif,.tiff,.gif,image/*',
  VIDEO: '.mp4,.mov,.webm,.mkv,.m4v,video/*',
  AUDIO: '.wav,.mp3,.m4a,.aac,.flac,.ogg,audio/*',
  LOGO: '.svg,.png,image/svg+xml,image/png',
  FONT: '.ttf,.otf,.woff,.woff2',
}

export const acceptedOf = (...kinds: readonly Media['kind'][]): string => kinds.map((kind) => BY_KIND[kind]).join(',')

export const ACCEPTED = acceptedOf('IMAGE', 'VIDEO', 'AUDIO', 'LOGO', 'FONT')
