import { Upload } from 'lucide-react'
import { useRef } from 'react'
import { Button, type ButtonProps } from './button.js'

type Props = Omit<ButtonProps, 'onClick' | 'children'> & {
  readonly label: string
  readonly accept: string
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that asks for files. */
export const FileButton = ({ label, accept, multiple = false, onFiles, ...rest }: Props) => {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...rest} onClick={() => picker.current?.click()}>
        <Upload aria-hidden />
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple={multiple}
        accept={accept}
        tabIndex={-1}
        aria-hidden
        className="hidden"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
