/** Why a film has failed, as coarse as mails say it in every language; the exact sentence is English. */
export type FailureReason = 'quality' | 'content' | 'key' | 'room' | 'disk' | 'file' | 'text' | 'service' | 'other'

/** The first that fits counts: from the codes of one cause to those of a whole kind. */
const REASONS: readonly (readonly [RegExp, FailureReason])[] = [
  [/^QUALITY_/, 'quality'],
  [/^(VENDOR_REJECTED|VENDOR_CONTENT_POLICY)$/, 'content'],
  [/_KEYLESS$|^VENDOR_KEY_/, 'key'],
  [/^QUOTA_REACHED$/, 'room'],
  [/^DISK_FULL$/, 'disk'],
  [/^(VENDOR|ANSWER|WRITER|TAKE|CLIP|CALL)_/, 'service'],
  [/^(SCRIPT|TOPIC|OUTLINE|LISTING|STORYBOARD|GLYPH)_|_TEXT_(EMPTY|TOO_LONG)$/, 'text'],
  [/^(IMAGE|MEDIA|FILM|SOUND|LOGO|FONT|PHOTOS?|PICTURE|NARRATION|OBJECT|AVATAR_PORTRAIT)_/, 'file'],
  [/^VOICE_/, 'service'],
]

/** By a failure's code; `other` for one that only the machine's keeper can do something about. */
export const failureReason = (code: string): FailureReason => REASONS.find(([codes]) => codes.test(code))?.[1] ?? 'other'
