import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { classes } from './classes.js'
import { Field, Input } from './field.js'

/** Milliseconds of rest after which what was typed is looked for. */
const REST = 250

/** Looks for what is typed, once the typing rests. */
export const SearchField = ({
  label,
  value,
  onSearch,
  className,
}: {
  readonly label: string
  readonly value: string
  readonly onSearch: (words: string) => void
  readonly className?: string
}) => {
  const place = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is looked for follows what is typed, not the other way round
  useEffect(() => {
    const timer = setTimeout(() => words !== value && onSearch(words), REST)
    return () => clearTimeout(timer)
  }, [words])
  // What somebody types in is theirs; otherwise the field follows what is looked for, as when a search is cleared elsewhere.
  useEffect(() => {
    if (!place.current?.contains(document.activeElement)) setWords(value)
  }, [value])
  return (
    <div ref={place} className={classes('relative', className)}>
      <Search aria-hidden className="pointer-events-none absolute top-2.5 left-2.5 z-10 size-4 text-faint" />
      <Field label={label} hideLabel>
        <Input type="search" placeholder={label} value={words} onChange={(event) => setWords(event.target.value)} className="pl-8.5" />
      </Field>
    </div>
  )
}
