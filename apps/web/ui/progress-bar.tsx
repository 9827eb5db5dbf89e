import { Progress } from '@base-ui/react/progress'
import { classes } from './classes.js'

/** How far something is: `value` from 0 to 1, or null while that cannot be told. */
export const ProgressBar = ({
  label,
  value,
  className,
}: {
  readonly label: string
  readonly value: number | null
  readonly className?: string
}) => (
  <Progress.Root aria-label={label} value={value === null ? null : Math.round(value * 100)} className={classes('block', className)}>
    <Progress.Track className="relative block h-1 overflow-hidden rounded-full bg-line">
      <Progress.Indicator
        className={classes('block h-full rounded-full bg-accent transition-[width] duration-300', value === null && 'w-1/3 animate-pulse')}
      />
    </Progress.Track>
  </Progress.Root>
)
