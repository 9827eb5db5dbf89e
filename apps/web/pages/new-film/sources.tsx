import { Plus, X } from 'lucide-react'
import { Button } from '../../ui/button.js'
import { Field, Input, TextArea } from '../../ui/field.js'
import { IconButton } from '../../ui/icon-button.js'
import { newDocumentary } from '../../words/new-film.js'
import type { SourceDraft } from './documentary-draft.js'

/** What the script has to stay with. */
export const Sources = ({
  sources,
  onChange,
}: {
  readonly sources: readonly SourceDraft[]
  readonly onChange: (sources: readonly SourceDraft[]) => void
}) => {
  const put = (id: string, part: Partial<SourceDraft>): void =>
    onChange(sources.map((each) => (each.id === id ? { ...each, ...part } : each)))
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-xs font-medium text-quiet">{newDocumentary.sources}</legend>
      <p className="text-xs text-faint">{newDocumentary.sourcesHelp}</p>
      {sources.map((source) => (
        <div key={source.id} className="flex flex-col gap-2 rounded-lg border border-line bg-panel p-3">
          <div className="flex items-start gap-1">
            <Field label={newDocumentary.sourceTitle} hideLabel className="flex-1">
              <Input
                placeholder={newDocumentary.sourceTitle}
                value={source.title}
                onChange={(event) => put(source.id, { title: event.target.value })}
              />
            </Field>
            <IconButton
              label={newDocumentary.removeSource(source.title)}
              onClick={() => onChange(sources.filter(({ id }) => id !== source.id))}
            >
              <X aria-hidden />
            </IconButton>
          </div>
          <Field label={newDocumentary.sourceUrl} hideLabel>
            <Input
              type="url"
              placeholder={newDocumentary.sourceUrl}
              value={source.url}
              onChange={(event) => put(source.id, { url: event.target.value })}
            />
          </Field>
          <Field label={newDocumentary.sourceText} hideLabel>
            <TextArea
              placeholder={newDocumentary.sourceText}
              value={source.text}
              onChange={(event) => put(source.id, { text: event.target.value })}
              className="max-h-48"
            />
          </Field>
        </div>
      ))}
      {sources.length < 50 && (
        <Button
          size="small"
          className="self-start"
          onClick={() => onChange([...sources, { id: `source-${crypto.randomUUID().slice(0, 8)}`, title: '', url: '', text: '' }])}
        >
          <Plus aria-hidden />
          {newDocumentary.addSource}
        </Button>
      )}
    </fieldset>
  )
}
