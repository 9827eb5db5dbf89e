import { MoodChoice } from './mood-choice.js'
import { OwnNarration } from './own-narration.js'
import { VoiceChoice } from './voice-choice.js'
import type { PartProps } from './what-it-says.js'

/** Whose voice, and which music. */
export const HowItSounds = ({ draft, change }: PartProps) => (
  <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
    <VoiceChoice value={draft.voice} language={draft.language} onChange={(voice) => change({ voice })} />
    <div className="flex flex-col gap-6">
      <MoodChoice value={draft.mood} onChange={(mood) => change({ mood })} />
      {draft.from === 'script' && <OwnNarration value={draft.narration} onChange={(narration) => change({ narration })} />}
    </div>
  </div>
)
