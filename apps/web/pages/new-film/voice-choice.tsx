import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { LANGUAGES } from '@reelwright/film/brief'
import { useQuery } from '@tanstack/react-query'
import { Play, Square } from 'lucide-react'
import { answerOf, studio } from '../../api/studio.js'
import { classes } from '../../ui/classes.js'
import { IconButton } from '../../ui/icon-button.js'
import { ProblemNote, Skeleton } from '../../ui/notes.js'
import { newDocumentary } from '../../words/new-film.js'
import { useListen } from './use-listen.js'

const titleOf = (name: string): string => newDocumentary.voices[name] ?? name

/** The voices of a language, each with a sentence to listen to. */
export const VoiceChoice = ({
  value,
  language,
  onChange,
}: {
  readonly value: string
  readonly language: (typeof LANGUAGES)[number]
  readonly onChange: (voice: string) => void
}) => {
  const { playing, play, stop } = useListen()
  const { data, error, refetch } = useQuery({
    queryKey: ['voices', language],
    queryFn: () => answerOf(studio.GET('/api/voices', { params: { query: { language } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <fieldset>
      <legend className="mb-2 text-xs font-medium text-quiet">{newDocumentary.voice}</legend>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-40" />}
      {data && (
        <RadioGroup value={value} onValueChange={(next) => onChange(String(next))} className="flex flex-col gap-1">
          {data.items.map((voice) => (
            <div
              key={voice.name}
              className={classes(
                'flex items-center gap-1 rounded-lg border pr-2 transition-colors',
                voice.name === value ? 'border-accent-ink bg-accent-wash' : 'border-line bg-panel hover:border-line-strong',
              )}
            >
              {/* biome-ignore lint/a11y/noLabelWithoutControl: the radio inside is the control */}
              <label className="flex min-w-0 flex-1 items-center gap-3 p-3">
                <Radio.Root
                  value={voice.name}
                  className="grid size-4 shrink-0 place-items-center rounded-full border border-line-strong data-[checked]:border-accent-ink"
                >
                  <Radio.Indicator className="size-2 rounded-full bg-accent-ink" />
                </Radio.Root>
                <span className="min-w-0">
                  <span className="block truncate font-medium">{titleOf(voice.name)}</span>
                  <span className="block truncate text-xs text-faint">
                    {voice.everywhere ? newDocumentary.voiceEverywhere : newDocumentary.voiceHere}
                  </span>
                </span>
              </label>
              <IconButton
                label={`${playing === voice.name ? newDocumentary.stop : newDocumentary.listen}: ${titleOf(voice.name)}`}
                onClick={() => (playing === voice.name ? stop() : play(voice.name, voice.sampleUrl))}
              >
                {playing === voice.name ? <Square aria-hidden /> : <Play aria-hidden />}
              </IconButton>
            </div>
          ))}
        </RadioGroup>
      )}
    </fieldset>
  )
}
