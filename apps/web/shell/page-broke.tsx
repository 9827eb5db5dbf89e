import { TriangleAlert } from 'lucide-react'
import { useRouteError } from 'react-router'
import { sentenceOf } from '../api/problem.js'
import { Button } from '../ui/button.js'
import { EmptyState } from '../ui/notes.js'
import { shell } from '../words/shell.js'

/** In the place of a page whose script failed, or that could not be fetched since a new version stands there. */
export const PageBroke = () => {
  const error = useRouteError()
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <EmptyState
        icon={<TriangleAlert />}
        title={shell.broke}
        action={<Button onClick={() => window.location.reload()}>{shell.reload}</Button>}
      >
        {shell.brokeHelp}
        <code className="mt-3 block text-xs break-words text-faint">{sentenceOf(error)}</code>
      </EmptyState>
    </div>
  )
}
