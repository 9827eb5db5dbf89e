import { MUSIC_MOODS } from '@reelwright/film/brief'
import { Play, Square } from 'lucide-react'
import { Choice } from '../../ui/choice.js'
import { Field } from '../../ui/field.js'
import { IconButton } from '../../ui/icon-button.js'
import { newDocumentary as words } from '../../words/new-film.js'
import { useListen } from './use-listen.js'

type Mood = (typeof MUSIC_MOODS)[number]

/** The music's mood, with a few bars of each to listen to. */
export const MoodChoice = ({ value, onChange }: { readonly value: Mood; readonly onChange: (mood: Mood) => void }) => {
  const { playing, play, stop } = useListen()
  return (
    <Field label={words.mood} help={words.moodHelp}>
      <div className="flex items-center gap-2">
        <Choice
          value={value}
          options={MUSIC_MOODS.map((mood) => ({ value: mood, label: words.moods[mood] }))}
          onChange={(mood) => {
            onChange(mood)
            if (playing) play(mood, `/api/music/${mood}/sample.wav`)
          }}
        />
        <IconButton
          label={`${playing ? words.stop : words.listen}: ${words.moods[value]}`}
          onClick={() => (playing ? stop() : play(value, `/api/music/${value}/sample.wav`))}
        >
          {playing ? <Square aria-hidden /> : <Play aria-hidden />}
        </IconButton>
      </div>
    </Field>
  )
}
