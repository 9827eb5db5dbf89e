import { fieldProblem } from '../../api/problem.js'
import { Field, Input } from '../../ui/field.js'
import { signIn } from '../../words/sign-in.js'

type Typed = {
  readonly value: string
  readonly onChange: (value: string) => void
  /** What the studio said to what was typed before. */
  readonly error?: unknown
}

export const EmailField = ({ value, onChange, error }: Typed) => (
  <Field label={signIn.email} problem={fieldProblem(error, 'email')}>
    <Input type="email" autoComplete="email" required value={value} onChange={(event) => onChange(event.target.value)} />
  </Field>
)

/** A password to be kept from now on; `name` is the field it goes out in. */
export const NewPasswordField = ({ label, name, value, onChange, error }: Typed & { readonly label: string; readonly name: string }) => (
  <Field label={label} help={signIn.passwordHelp} problem={fieldProblem(error, name)}>
    <Input
      type="password"
      autoComplete="new-password"
      required
      minLength={8}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </Field>
)
