const voice = (voice_id: string, name: string, gender: string, accent: string, use: string) => ({
  voice_id,
  name,
  category: 'premade',
  labels: { gender, accent, age: 'middle_aged', use_case: use, language: 'en' },
  description: null,
  preview_url: null,
  settings: null,
})

/** Premade voices with the ids they are known by. */
export const VOICES = [
  voice('JBFqnCBsd6RMkjVDRZzb', 'George', 'male', 'british', 'narrative_story'),
  voice('21m00Tcm4TlvDq8ikWAM', 'Rachel', 'female', 'american', 'narration'),
  voice('nPczCjzI2devNBz1zQrb', 'Brian', 'male', 'american', 'narration'),
  voice('onwK4e9ZLuTAKqWW03F9', 'Daniel', 'male', 'british', 'informative_educational'),
  voice('pNInz6obpgDQGcFmaJgB', 'Adam', 'male', 'american', 'narration'),
  voice('ErXwobaYiN019PkySvjV', 'Antoni', 'male', 'american', 'narration'),
  voice('EXAVITQu4vr4xnSDxMaL', 'Sarah', 'female', 'american', 'entertainment_tv'),
  voice('XB0fDUnXU5powFXDhCwa', 'Charlotte', 'female', 'swedish', 'characters'),
  voice('Xb7hH8MSUJpSbSDYk0k2', 'Alice', 'female', 'british', 'informative_educational'),
  voice('XrExE9yKIg1WjnnlVkGX', 'Matilda', 'female', 'american', 'informative_educational'),
  voice('pqHfZKP75CvOlQylNhV4', 'Bill', 'male', 'american', 'advertisement'),
  voice('TX3LPaxmHKxFdv7VOQHJ', 'Liam', 'male', 'american', 'social_media'),
] as const
