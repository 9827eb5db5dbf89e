/** What a picture brought to a film may be; the rest is refused before it is decoded. */
export const IMAGE_LIMITS = { megapixels: 100, bytes: 50 * 1024 * 1024, heicSeconds: 60 } as const

/** Types that are read, as people name them, by their media type. */
export const IMAGE_TYPES: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/apng': 'PNG',
  'image/webp': 'WebP',
  'image/heic': 'HEIC',
  'image/heif': 'HEIC',
  'image/heic-sequence': 'HEIC',
  'image/heif-sequence': 'HEIC',
  'image/avif': 'AVIF',
  'image/tiff': 'TIFF',
  'image/gif': 'GIF',
}

export const namesOfTypes = (): string => [...new Set(Object.values(IMAGE_TYPES))].join(', ')
