/** Where a reel is published. `mls` is the plain remark of a listing service and always unbranded. */
export const PUBLISHED_ON = ['instagram', 'facebook', 'tiktok', 'youtube', 'mls'] as const
export type PublishedOn = (typeof PUBLISHED_ON)[number]

export type PlaceRoom = {
  /** Characters of the text with its hashtags: the platform's own limit. */
  readonly most: number
  /** Characters we write at most, because more is folded away or not read. */
  readonly written: number
  readonly hashtags: number
}

/**
 * As the platforms state them, read in November 2026: Instagram captions 2,200 characters and, since December 2025,
 * 5 hashtags (30 before); Facebook posts 63,206; TikTok captions 2,200 through its publishing interface (4,000 in the
 * app); YouTube descriptions 5,000, without angle brackets, three hashtags shown above the title; remarks of listing
 * services differ, 1,000 characters fit most. Sources: socialk.it/en/tools/social-media-character-limits (June 2026),
 * digitalsub.pro/social-media-character-counter, support.google.com/youtube/answer/6390658.
 */
export const ROOM_ON: Readonly<Record<PublishedOn, PlaceRoom>> = {
  instagram: { most: 2200, written: 1200, hashtags: 5 },
  facebook: { most: 63_206, written: 1200, hashtags: 3 },
  tiktok: { most: 2200, written: 500, hashtags: 5 },
  youtube: { most: 5000, written: 3000, hashtags: 3 },
  mls: { most: 1000, written: 1000, hashtags: 0 },
}
