import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { fieldProblem } from '../../api/problem.js'
import { queries } from '../../api/queries.js'
import { answerOf, studio } from '../../api/studio.js'
import { returnTo } from '../../shell/return-to.js'
import { Button } from '../../ui/button.js'
import { Field, Input } from '../../ui/field.js'
import { ProblemNote } from '../../ui/notes.js'
import { useTitle } from '../../ui/page.js'
import { signIn } from '../../words/sign-in.js'
import { EmailField, NewPasswordField } from './fields.js'
import { GoogleButton } from './google-button.js'
import { waysInQuery } from './ways-in.js'

export const SignUp = () => {
  useTitle(signIn.signUp)
  const [search] = useSearchParams()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { data: ways } = useQuery(waysInQuery)
  const invited = search.has('invitation')
  const signUp = useMutation({
    mutationFn: () => {
      const invitation = search.get('invitation') ?? undefined
      return answerOf(studio.POST('/api/auth/signup', { body: { name: name.trim() || undefined, email, password, invitation } }))
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }),
  })
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        signUp.mutate()
      }}
    >
      <h1 className="text-xl">{signIn.signUp}</h1>
      {ways?.signUp === 'first' && <p className="text-quiet">{signIn.first}</p>}
      {ways && !invited && (ways.signUp === 'invited' || ways.signUp === 'closed') && <p className="text-quiet">{signIn.byInvitation}</p>}
      {signUp.error && <ProblemNote error={signUp.error} />}
      <Field label={signIn.name} optional problem={fieldProblem(signUp.error, 'name')}>
        <Input autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <EmailField value={email} onChange={setEmail} error={signUp.error} />
      <NewPasswordField label={signIn.password} name="password" value={password} onChange={setPassword} error={signUp.error} />
      <Button type="submit" kind="primary" size="large" busy={signUp.isPending}>
        {signIn.signUp}
      </Button>
      {ways?.google && <GoogleButton to={returnTo(search)} />}
      <p className="text-xs text-quiet">
        {signIn.haveAccount}{' '}
        <Link to={`/log-in?${search}`} className="font-semibold text-accent-ink underline-offset-4 hover:underline">
          {signIn.logIn}
        </Link>
      </p>
    </form>
  )
}
