// Properties are tried with the same examples on every machine, so a red run can be run again.
// SEED=random looks further; a counterexample found that way becomes a test of its own.
import fc from 'fast-check'

const { SEED = '20261121' } = process.env
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) })
