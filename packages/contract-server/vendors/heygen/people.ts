const look = (id: string, name: string, avatar_type: 'photo_avatar' | 'studio_avatar', default_voice_id: string) => ({
  ...{ id, name, avatar_type, default_voice_id, group_id: `${id}_group`, preview_image_url: `https://files.heygen.ai/avatar/${id}.webp` },
})

/** People who can be chosen, each in one look. */
export const LOOKS = [
  look('Abigail_standing_office_front', 'Abigail', 'studio_avatar', 'en-abigail'),
  look('Ricardo_sitting_sofa', 'Ricardo', 'studio_avatar', 'en-ricardo'),
  look('photo_of_dana', 'Dana', 'photo_avatar', 'en-dana'),
] as const

export const VOICES = [
  {
    voice_id: 'en-abigail',
    preview_audio_url: 'https://files.heygen.ai/voice/preview/abigail.mp3',
    name: 'Abigail',
    language: 'English',
    gender: 'female',
  },
  {
    voice_id: 'en-ricardo',
    preview_audio_url: 'https://files.heygen.ai/voice/preview/ricardo.mp3',
    name: 'Ricardo',
    language: 'English',
    gender: 'male',
  },
  {
    voice_id: 'en-dana',
    preview_audio_url: 'https://files.heygen.ai/voice/preview/dana.mp3',
    name: 'Dana',
    language: 'English',
    gender: 'female',
  },
] as const
