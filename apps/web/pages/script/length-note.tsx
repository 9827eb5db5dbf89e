import { classes } from '../../ui/classes.js'
import { clockOf } from '../../ui/times.js'
import { script as words } from '../../words/script.js'
import type { Manuscript } from './manuscript.js'

/** How far a script may miss its length. */
const NEAR = 0.1

const verdict = ({ words: has, wanted }: Manuscript): { readonly said: string; readonly good: boolean } | undefined => {
  if (wanted === undefined) return undefined
  const off = has - wanted
  if (Math.abs(off) <= NEAR * wanted) return { said: words.fits, good: true }
  return { said: off > 0 ? words.longer(off) : words.shorter(-off), good: false }
}

/** How long the whole is spoken, and what was asked for. */
export const LengthNote = ({ manuscript, duration }: { readonly manuscript: Manuscript; readonly duration: number | null }) => {
  const judged = verdict(manuscript)
  const share = manuscript.wanted ? manuscript.words / manuscript.wanted : 0
  return (
    <section aria-label={words.length} className="figures flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-quiet">
      <span className="font-medium text-ink">{words.spoken(clockOf(manuscript.seconds))}</span>
      <span title={words.rule}>{words.wordsOf(manuscript.words)}</span>
      <span>{words.film(clockOf(manuscript.film))}</span>
      {duration !== null && judged && (
        <>
          <span>{words.asked(clockOf(duration))}</span>
          <span aria-hidden className="relative hidden h-1.5 w-24 rounded-full bg-line sm:block">
            <span
              className={classes('absolute inset-y-0 left-0 rounded-full', judged.good ? 'bg-good' : 'bg-bad')}
              style={{ width: `${Math.min(100, share * 80)}%` }}
            />
            <span className="absolute -inset-y-0.5 left-4/5 w-0.5 bg-ink" />
          </span>
          <span className={judged.good ? 'text-good' : 'text-bad'}>{judged.said}</span>
        </>
      )}
    </section>
  )
}
