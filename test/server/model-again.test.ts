import { it } from 'vitest'
import { runModel } from './model/run-model.ts'

// The second thousand of two, so that two cores share them.
it('does what a plain model foretells, the other half', { timeout: 900_000 }, () => runModel(150))
