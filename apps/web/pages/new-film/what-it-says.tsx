import { DURATION_LIMITS, LANGUAGES, WORDS_PER_MINUTE } from '@reelwright/film/brief'
import { Choice } from '../../ui/choice.js'
import { Field, Input, TextArea } from '../../ui/field.js'
import { Segmented } from '../../ui/segmented.js'
import { clockOf } from '../../ui/times.js'
import { newDocumentary } from '../../words/new-film.js'
import { type DocumentaryDraft, spokenSeconds, spokenWords } from './documentary-draft.js'
import { Sources } from './sources.js'

export type PartProps = { readonly draft: DocumentaryDraft; readonly change: (part: Partial<DocumentaryDraft>) => void }

const TONES = ['calm', 'curious', 'dramatic', 'hopeful', 'matter'] as const

const Length = ({ draft, change }: PartProps) => {
  const most = DURATION_LIMITS.most / 60
  return (
    <Field label={newDocumentary.duration} help={newDocumentary.durationHelp((draft.minutes * WORDS_PER_MINUTE).toLocaleString('en'))}>
      <div className="flex items-center gap-3">
        <input
          type="range"
          aria-label={newDocumentary.duration}
          min={DURATION_LIMITS.least / 60}
          max={most}
          step={0.5}
          value={draft.minutes}
          onChange={(event) => change({ minutes: Number(event.target.value) })}
          className="h-6 min-w-0 flex-1 accent-(--accent)"
        />
        <div className="w-20 shrink-0">
          <Input
            type="number"
            aria-label={newDocumentary.minutes}
            min={DURATION_LIMITS.least / 60}
            max={most}
            step={0.5}
            value={draft.minutes}
            onChange={(event) =>
              change({ minutes: Math.min(most, Math.max(DURATION_LIMITS.least / 60, Number(event.target.value) || 0.5)) })
            }
            className="figures"
          />
        </div>
        <span className="text-quiet">min</span>
      </div>
    </Field>
  )
}

const Script = ({ draft, change }: PartProps) => {
  const words = spokenWords(draft.script)
  return (
    <>
      <Field
        label={newDocumentary.script}
        help={words > 0 ? newDocumentary.words(words, clockOf(spokenSeconds(words))) : newDocumentary.scriptHelp}
      >
        <TextArea
          required
          value={draft.script}
          onChange={(event) => change({ script: event.target.value })}
          className="min-h-80 font-serif text-base leading-relaxed"
        />
      </Field>
      <Field label={newDocumentary.scriptTitle} optional>
        <Input value={draft.topic} maxLength={500} onChange={(event) => change({ topic: event.target.value })} />
      </Field>
    </>
  )
}

/** Where the words come from, how many, and what they have to stay with. */
export const WhatItSays = ({ draft, change }: PartProps) => (
  <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
    <div className="flex min-w-0 flex-col gap-6">
      <Segmented
        label={newDocumentary.from}
        value={draft.from}
        segments={[
          { value: 'topic', label: newDocumentary.fromTopic },
          { value: 'script', label: newDocumentary.fromScript },
        ]}
        onChange={(from) => change({ from })}
      />
      {draft.from === 'script' ? (
        <Script draft={draft} change={change} />
      ) : (
        <>
          <Field label={newDocumentary.topic} help={newDocumentary.topicHelp}>
            <TextArea
              required
              maxLength={500}
              value={draft.topic}
              onChange={(event) => change({ topic: event.target.value })}
              className="min-h-16 text-lg"
            />
          </Field>
          <Field label={newDocumentary.outline} optional help={newDocumentary.outlineHelp}>
            <TextArea value={draft.outline} onChange={(event) => change({ outline: event.target.value })} className="min-h-40" />
          </Field>
        </>
      )}
    </div>
    <div className="flex flex-col gap-6">
      {draft.from === 'topic' && <Length draft={draft} change={change} />}
      <Field label={newDocumentary.language}>
        <Choice
          value={draft.language}
          options={LANGUAGES.map((value) => ({ value, label: newDocumentary.languages[value] }))}
          onChange={(language) => change({ language })}
        />
      </Field>
      {draft.from === 'topic' && (
        <Field label={newDocumentary.tone}>
          <Choice
            value={draft.tone}
            options={TONES.map((value) => ({ value: value as string, label: newDocumentary.tones[value] }))}
            onChange={(tone) => change({ tone })}
          />
        </Field>
      )}
      <Sources sources={draft.sources} onChange={(sources) => change({ sources })} />
    </div>
  </div>
)
