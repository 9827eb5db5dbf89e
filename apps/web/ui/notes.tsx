import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { sentenceOf } from '../api/problem.js'
import { ui } from '../words/ui.js'
import { Button } from './button.js'
import { classes } from './classes.js'

/** Nothing is here yet: why, and what to do. */
export const EmptyState = ({
  icon,
  title,
  children,
  action,
}: {
  readonly icon?: ReactNode
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) => (
  <div className="flex flex-col items-center gap-3 rounded-2xl border border-dashed border-line px-6 py-14 text-center">
    {icon && <div className="text-faint [&_svg]:size-8 [&_svg]:stroke-[1.25]">{icon}</div>}
    <h2 className="text-base">{title}</h2>
    {children && <p className="max-w-prose text-quiet text-pretty">{children}</p>}
    {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
  </div>
)

/** Something could not be read or done: the studio's own sentence, and another try. */
export const ProblemNote = ({
  error,
  onRetry,
  className,
}: {
  readonly error: unknown
  readonly onRetry?: () => void
  readonly className?: string
}) => (
  <div role="alert" className={classes('flex items-start gap-3 rounded-lg bg-bad-wash px-4 py-3 text-bad', className)}>
    <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
    <p className="min-w-0 flex-1">{sentenceOf(error)}</p>
    {onRetry && (
      <Button size="small" onClick={onRetry}>
        {ui.tryAgain}
      </Button>
    )}
  </div>
)

/** The shape of what is coming. */
export const Skeleton = ({ className }: { readonly className?: string }) => (
  <div aria-hidden className={classes('animate-pulse rounded-lg bg-line/60', className)} />
)
