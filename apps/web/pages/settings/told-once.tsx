import { Copy } from 'lucide-react'
import { Button } from '../../ui/button.js'
import { Field, Input } from '../../ui/field.js'
import { tell, tellProblem } from '../../ui/toasts.js'
import { finish } from '../../words/finish.js'

/** A secret that is shown this one time. */
export const ToldOnce = ({ label, secret }: { readonly label: string; readonly secret: string }) => (
  <div className="flex items-end gap-2 rounded-lg bg-accent-wash p-3">
    <Field label={label} className="flex-1">
      <Input readOnly value={secret} onFocus={(event) => event.target.select()} className="font-mono text-xs" />
    </Field>
    <Button onClick={() => void navigator.clipboard.writeText(secret).then(() => tell({ title: finish.copied }), tellProblem)}>
      <Copy aria-hidden />
      {finish.copy}
    </Button>
  </div>
)
