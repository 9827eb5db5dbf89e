import { classes } from './classes.js'

type Props = { readonly source: { readonly title: string; readonly url?: string | null }; readonly className?: string }

/** What a source is called; where it stands on the web, the way there. */
export const SourceTitle = ({ source: { title, url }, className }: Props) =>
  url ? (
    <a href={url} target="_blank" rel="noreferrer" className={classes('underline underline-offset-2', className)}>
      {title}
    </a>
  ) : (
    <span className={className}>{title}</span>
  )
