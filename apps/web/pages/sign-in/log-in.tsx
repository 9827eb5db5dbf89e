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
import { EmailField } from './fields.js'
import { GoogleButton } from './google-button.js'
import { waysInQuery } from './ways-in.js'

export const LogIn = () => {
  useTitle(signIn.logIn)
  const [search] = useSearchParams()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const backWith = search.get('error')
  const { data: ways } = useQuery(waysInQuery)
  const logIn = useMutation({
    mutationFn: () => {
      const invitation = search.get('invitation') ?? undefined
      return answerOf(studio.POST('/api/auth/login', { body: { email, password, invitation } }))
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }),
  })
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        logIn.mutate()
      }}
    >
      <h1 className="text-xl">{signIn.logIn}</h1>
      {ways?.signUp === 'first' && (
        <Link to={`/sign-up?${search}`} className="rounded-lg bg-accent-wash px-4 py-3 text-accent-ink">
          {signIn.nobodyYet}
        </Link>
      )}
      {(logIn.error || backWith) && <ProblemNote error={logIn.error ?? new Error(signIn.notByGoogle(backWith ?? ''))} />}
      <EmailField value={email} onChange={setEmail} error={logIn.error} />
      <Field label={signIn.password} problem={fieldProblem(logIn.error, 'password')}>
        <Input
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      <Button type="submit" kind="primary" size="large" busy={logIn.isPending}>
        {signIn.logIn}
      </Button>
      {ways?.google && <GoogleButton to={returnTo(search)} />}
      <p className="flex flex-wrap justify-between gap-2 text-xs text-quiet">
        <Link to="/forgotten" className="underline-offset-4 hover:underline">
          {signIn.forgotten}
        </Link>
        <span>
          {signIn.newHere}{' '}
          <Link to={`/sign-up?${search}`} className="font-semibold text-accent-ink underline-offset-4 hover:underline">
            {signIn.signUp}
          </Link>
        </span>
      </p>
    </form>
  )
}
