import { classes } from '../../ui/classes.js'
import { newFilm } from '../../words/new-film.js'

/** Where one is in a wizard; done steps and the next can be gone to. */
export const Steps = ({
  names,
  at,
  open,
  onGo,
}: {
  readonly names: readonly string[]
  readonly at: number
  readonly open: boolean
  readonly onGo: (step: number) => void
}) => (
  <ol className="flex gap-1 overflow-x-auto border-b border-line">
    {names.map((name, step) => (
      <li key={name} className="shrink-0">
        <button
          type="button"
          aria-current={step === at ? 'step' : undefined}
          disabled={step > at && !open}
          onClick={() => onGo(step)}
          className={classes(
            'flex h-10 items-center gap-2 border-b-2 px-3 font-medium transition-colors disabled:opacity-50',
            step === at ? 'border-accent-ink text-ink' : 'border-transparent text-quiet hover:text-ink',
          )}
        >
          <span className="figures text-xs text-faint" aria-hidden>
            {step + 1}
          </span>
          <span className="whitespace-nowrap">{name}</span>
          <span className="sr-only">{newFilm.step(step + 1, names.length)}</span>
        </button>
      </li>
    ))}
  </ol>
)
