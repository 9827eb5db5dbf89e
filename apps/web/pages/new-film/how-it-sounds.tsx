import { MUSIC_MOODS } from '@reelwright/film/brief'
import { Choice } from '../../ui/choice.js'
import { Field } from '../../ui/field.js'
import { newDocumentary } from '../../words/new-film.js'
import { OwnNarration } from './own-narration.js'
import { VoiceChoice } from './voice-choice.js'
import type { PartProps } from './what-it-says.js'

/** Whose voice, and which music. */
export const HowItSounds = ({ draft, change }: PartProps) => (
  <div className="grid gap-8 lg:grid-cols-2">
    <VoiceChoice value={draft.voice} language={draft.language} onChange={(voice) => change({ voice })} />
    <div className="flex flex-col gap-6">
      <Field label={newDocumentary.mood}>
        <Choice
          value={draft.mood}
          options={MUSIC_MOODS.map((value) => ({ value, label: newDocumentary.moods[value] }))}
          onChange={(mood) => change({ mood })}
        />
      </Field>
      {draft.from === 'script' && <OwnNarration value={draft.narration} onChange={(narration) => change({ narration })} />}
    </div>
  </div>
)
