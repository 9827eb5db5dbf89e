import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.js'
import { tell, tellProblem } from './toasts.js'

/** Takes a text along, and says so. */
export const CopyButton = ({
  text,
  copied,
  children,
}: {
  readonly text: string
  readonly copied: string
  readonly children: ReactNode
}) => (
  <Button
    onClick={() =>
      void navigator.clipboard.writeText(text).then(
        () => tell({ title: copied }),
        (error: unknown) => tellProblem(error),
      )
    }
  >
    <Copy aria-hidden />
    {children}
  </Button>
)
