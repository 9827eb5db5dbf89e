import type { Media } from '@reelwright/contract/media'
import { X } from 'lucide-react'
import { useState } from 'react'
import { fieldProblem, sentenceOf } from '../../api/problem.js'
import { Field, Input } from '../../ui/field.js'
import { library } from '../../words/library.js'
import { useChangeMedia } from './use-change-media.js'

/** One line of an entry, kept when the field is left or Enter is pressed; what was refused stays as it was typed. */
const EditedLine = ({
  media,
  field,
  label,
  help,
}: {
  readonly media: Media
  readonly field: 'title' | 'credit'
  readonly label: string
  readonly help?: string
}) => {
  const change = useChangeMedia(media)
  const [typed, setTyped] = useState<string>()
  const kept = media[field] ?? ''
  const keep = (): void => {
    const next = (typed ?? kept).trim()
    if (next === kept || (field === 'title' && next === '')) setTyped(undefined)
    else change.mutate({ [field]: next === '' ? null : next }, { onSuccess: () => setTyped(undefined) })
  }
  const problem = change.error ? (fieldProblem(change.error, field) ?? sentenceOf(change.error)) : undefined
  return (
    <Field label={label} help={help} problem={problem}>
      <Input
        value={typed ?? kept}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
          if (event.key === 'Escape' && typed !== undefined) {
            event.stopPropagation()
            setTyped(undefined)
          }
        }}
      />
    </Field>
  )
}

const Tags = ({ media }: { readonly media: Media }) => {
  const change = useChangeMedia(media)
  const [typed, setTyped] = useState('')
  const add = (): void => {
    const added = typed
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && !media.tags.includes(tag))
    if (added.length > 0) change.mutate({ tags: [...media.tags, ...new Set(added)] }, { onError: () => setTyped(added.join(', ')) })
    setTyped('')
  }
  return (
    <div className="flex flex-col gap-2">
      <Field
        label={library.tags}
        help={library.addTagHelp}
        problem={change.error ? (fieldProblem(change.error, 'tags') ?? sentenceOf(change.error)) : undefined}
      >
        <Input
          value={typed}
          maxLength={40}
          placeholder={library.addTag}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ',') return
            event.preventDefault()
            add()
          }}
        />
      </Field>
      {media.tags.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {media.tags.map((tag) => (
            <li key={tag} className="inline-flex h-6 items-center rounded-full bg-sunken pl-2.5 text-xs">
              {tag}
              <button
                type="button"
                aria-label={library.removeTag(tag)}
                onClick={() => change.mutate({ tags: media.tags.filter((each) => each !== tag) })}
                className="grid size-6 place-items-center rounded-full text-quiet hover:text-ink"
              >
                <X aria-hidden className="size-3" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What is said of an entry, changed where it stands. */
export const EntryWords = ({ media, may }: { readonly media: Media; readonly may: boolean }) => {
  if (!may)
    return (
      <dl className="flex flex-col gap-3">
        <div>
          <dt className="text-xs text-faint">{library.credit}</dt>
          <dd>{media.credit ?? library.noCredit}</dd>
        </div>
        <div>
          <dt className="text-xs text-faint">{library.tags}</dt>
          <dd>{media.tags.join(', ') || library.noTags}</dd>
        </div>
      </dl>
    )
  return (
    <div className="flex flex-col gap-4">
      <EditedLine key={`title-${media.id}`} media={media} field="title" label={library.entryTitle} />
      <EditedLine key={`credit-${media.id}`} media={media} field="credit" label={library.credit} help={library.creditHelp} />
      <Tags key={`tags-${media.id}`} media={media} />
    </div>
  )
}
