import { Clapperboard } from 'lucide-react'
import { Link } from 'react-router'
import { buttonClasses } from '../ui/button.js'
import { EmptyState } from '../ui/notes.js'
import { useTitle } from '../ui/page.js'
import { shell } from '../words/shell.js'

export const NotFound = () => {
  useTitle(shell.notFoundTitle)
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <EmptyState
        icon={<Clapperboard />}
        title={shell.notFoundTitle}
        action={
          <Link to="/" className={buttonClasses()}>
            {shell.home}
          </Link>
        }
      >
        {shell.notFound}
      </EmptyState>
    </div>
  )
}
